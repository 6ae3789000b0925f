package riskmap.backend.store.document;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Small documents the service keeps beside the city, shared by all instances: each has a kind, an id and a version. */
public interface DocumentStore {

    /** Stands for "whatever its version" where a version is expected. */
    long ANY = -1;

    /** All documents of a kind by id. */
    List<Document> list(String kind);

    /**
     * Writes a document.
     *
     * @param expected the version it must have now; 0 when it must not exist, {@link #ANY} for no condition
     * @param content at most a few thousand characters
     * @return the document as written; empty when it has another version, and then nothing is changed
     */
    Optional<Document> put(String kind, String id, long expected, String content, String actor);

    /**
     * Removes a document.
     *
     * @param expected the version it must have now, or {@link #ANY}
     * @return whether there was one of that version
     */
    boolean remove(String kind, String id, long expected);

    /**
     * One document.
     *
     * @param version grows with every change and never repeats, not even after the document was removed
     * @param actor who wrote it
     */
    record Document(String kind, String id, long version, String content, Instant changed, String actor) {

        /** The version a change at an instant gives: microseconds, or one more than before where the clock went back. */
        public static long nextVersion(long before, Instant now) {
            return Math.max(before + 1, now.getEpochSecond() * 1_000_000 + now.getNano() / 1000);
        }
    }
}
