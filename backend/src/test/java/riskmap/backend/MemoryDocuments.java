package riskmap.backend;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import riskmap.backend.store.document.DocumentStore;

/** Documents in memory: a second implementation of their store. */
public final class MemoryDocuments implements DocumentStore {

    private final TreeMap<String, Document> documents = new TreeMap<>();
    private final Clock clock;

    /** An empty store. */
    public MemoryDocuments(Clock clock) {
        this.clock = clock;
    }

    private static String key(String kind, String id) {
        return kind + " " + id;
    }

    @Override
    public synchronized List<Document> list(String kind) {
        return documents.values().stream()
                .filter(document -> document.kind().equals(kind))
                .toList();
    }

    @Override
    public synchronized Optional<Document> put(String kind, String id, long expected, String content, String actor) {
        Document present = documents.get(key(kind, id));
        long version = present == null ? 0 : present.version();
        if (expected != ANY && expected != version) {
            return Optional.empty();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Document written = new Document(kind, id, Document.nextVersion(version, now), content, now, actor);
        documents.put(key(kind, id), written);
        return Optional.of(written);
    }

    @Override
    public synchronized boolean remove(String kind, String id, long expected) {
        Document present = documents.get(key(kind, id));
        boolean fits = present != null && (expected == ANY || expected == present.version());
        if (fits) {
            documents.remove(key(kind, id));
        }
        return fits;
    }
}
