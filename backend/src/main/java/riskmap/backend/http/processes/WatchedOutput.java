package riskmap.backend.http.processes;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import riskmap.geodata.model.Progress;

/** Takes a step with every piece that is written, so that the writing of a large result can be stopped too. */
final class WatchedOutput extends FilterOutputStream {

    private final Progress progress;

    WatchedOutput(OutputStream out, Progress progress) {
        super(out);
        this.progress = progress;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        progress.step(9, 10);
        out.write(bytes, offset, length);
    }
}
