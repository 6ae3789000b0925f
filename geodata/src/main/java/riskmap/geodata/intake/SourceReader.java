package riskmap.geodata.intake;

import java.io.IOException;
import riskmap.geodata.crs.Crs;
import riskmap.geodata.intake.issue.IntakeIssue;
import riskmap.geodata.intake.issue.UnreadableSource;

/**
 * Reads one source from its beginning to its end and pushes its records, a few at a time in memory. A reader may be used
 * more than once, by one thread at a time.
 */
public interface SourceReader {

    /** Name of the source for issues and logs: the file name without folders. */
    String name();

    /** The reference system of the geometries it pushes. */
    Crs crs();

    /** Size of the source in bytes, for progress; 0 when unknown. */
    long size();

    /**
     * Goes through the whole source without making records, so that a truncated or mangled file is refused before
     * anything of it is stored. A reader whose format cannot be cut unnoticed may do nothing.
     *
     * @throws UnreadableSource when the source as a whole is broken
     */
    default void verify() throws IOException {}

    /**
     * Pushes every record, in the order of the source. What cannot be made a record is pushed as an issue.
     *
     * @throws UnreadableSource when the source as a whole is broken and reading cannot go on
     */
    void read(Sink sink) throws IOException;

    /** Takes what a reader finds. Each record of the source is pushed once, by {@code accept} or by {@code reject}. */
    interface Sink {

        /** Takes a record. */
        void accept(RawRecord record);

        /** Takes the issue of a record that could not be read; counts as a record read and rejected. */
        void reject(IntakeIssue issue);

        /** Takes an issue about the source itself; counts as no record. */
        void notice(IntakeIssue issue);

        /** Is told from time to time how many bytes have been gone through. */
        void progress(long bytes);
    }
}
