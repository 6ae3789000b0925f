package riskmap.geodata.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.LongConsumer;

/** Writes an excerpt of a layer in one format. Memory does not grow with the excerpt. Implementations are stateless. */
public interface LayerWriter {

    /**
     * Writes the whole file and leaves the stream open.
     *
     * @param progress is told the number of features written so far
     * @throws ExportFailure when the format cannot hold the excerpt
     * @throws IOException when the stream cannot be written
     */
    void write(Excerpt excerpt, OutputStream out, LongConsumer progress) throws IOException;
}
