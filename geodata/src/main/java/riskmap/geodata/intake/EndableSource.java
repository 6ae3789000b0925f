package riskmap.geodata.intake;

import java.io.IOException;
import java.util.function.BooleanSupplier;
import riskmap.geodata.crs.Crs;
import riskmap.geodata.intake.issue.IntakeIssue;

/** A source that ends before the next record when somebody says so, as if the file ended there. */
public final class EndableSource implements SourceReader {

    private final SourceReader source;
    private final BooleanSupplier ended;

    /**
     * Wraps a source.
     *
     * @param ended is asked before every record
     */
    public EndableSource(SourceReader source, BooleanSupplier ended) {
        this.source = source;
        this.ended = ended;
    }

    @Override
    public String name() {
        return source.name();
    }

    @Override
    public Crs crs() {
        return source.crs();
    }

    @Override
    public long size() {
        return source.size();
    }

    @Override
    public void verify() throws IOException {
        source.verify();
    }

    @Override
    public void read(Sink sink) throws IOException {
        try {
            source.read(new Watched(sink));
        } catch (Ended e) {
            // The reader was left in the middle, on purpose; it has closed its file on the way out.
            return;
        }
    }

    private static final class Ended extends RuntimeException {
        private Ended() {
            super(null, null, false, false);
        }
    }

    private final class Watched implements Sink {
        private final Sink sink;

        private Watched(Sink sink) {
            this.sink = sink;
        }

        private void look() {
            if (ended.getAsBoolean()) {
                throw new Ended();
            }
        }

        @Override
        public void accept(RawRecord record) {
            look();
            sink.accept(record);
        }

        @Override
        public void reject(IntakeIssue issue) {
            look();
            sink.reject(issue);
        }

        @Override
        public void notice(IntakeIssue issue) {
            sink.notice(issue);
        }

        @Override
        public void progress(long bytes) {
            sink.progress(bytes);
        }
    }
}
