package riskmap.backend.wall.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import riskmap.backend.live.StoreAnswer;
import riskmap.backend.live.WriteDoor;
import riskmap.backend.store.StoreUnavailable;
import riskmap.backend.store.document.DocumentStore;
import riskmap.backend.store.document.DocumentStore.Document;
import riskmap.geodata.model.Layer.Violation;
import riskmap.geodata.model.LocalizedText;

/**
 * The saved documents of one kind as values. What the store said is believed for two seconds, so that a change made on
 * another instance is known here within them; while the store is away, what it said last holds.
 *
 * @param <T> the value a document is read as
 */
public final class SavedDocuments<T> {

    private static final Duration BELIEVED = Duration.ofSeconds(2);

    /** While the store is away, asking takes seconds for everybody who waits: it is done this often. */
    private static final Duration BELIEVED_AWAY = Duration.ofSeconds(10);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DocumentStore store;
    private final Clock clock;
    private final String kind;
    private final int most;
    private final BiFunction<String, JsonNode, T> reader;
    private Map<String, Saved<T>> known;
    private Instant asked;
    private Duration believed = BELIEVED;

    /**
     * The documents of a kind.
     *
     * @param most how many there may be
     * @param reader makes a value of an id and a document
     */
    public SavedDocuments(
            DocumentStore store, Clock clock, String kind, int most, BiFunction<String, JsonNode, T> reader) {
        this.store = store;
        this.clock = clock;
        this.kind = kind;
        this.most = most;
        this.reader = reader;
    }

    /**
     * A value and the version of its document.
     *
     * @param version as {@link Document#version}
     * @param value what was saved
     */
    public record Saved<T>(long version, T value) {}

    /** All of them by id. A document this program cannot read, written by another version of it, is left out. */
    public synchronized Map<String, Saved<T>> all() {
        Instant now = clock.instant();
        boolean fresh = known != null && now.isBefore(asked.plus(believed)) && !now.isBefore(asked);
        if (!fresh) {
            known = ask();
            asked = clock.instant(); // not before: whoever waited for a store that is away must not wait again
        }
        return known;
    }

    /** Ends the belief: another instance has changed something. */
    public synchronized void askAnew() {
        asked = Instant.MIN;
    }

    private Map<String, Saved<T>> ask() {
        Map<String, Saved<T>> found = new LinkedHashMap<>();
        try {
            for (Document document : store.list(kind)) {
                read(document).ifPresent(value -> found.put(document.id(), new Saved<>(document.version(), value)));
            }
        } catch (StoreUnavailable e) {
            believed = BELIEVED_AWAY;
            return known == null ? Map.of() : known;
        }
        believed = BELIEVED;
        return found;
    }

    private Optional<T> read(Document document) {
        try {
            return Optional.of(reader.apply(document.id(), JSON.readTree(document.content())));
        } catch (InvalidDocument | JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** The one of an id. */
    public Optional<Saved<T>> find(String id) {
        return Optional.ofNullable(all().get(id));
    }

    /**
     * Saves.
     *
     * @param expected as in {@link DocumentStore#put}
     * @param document the JSON of the value
     * @return the new version; empty when there is another version than expected
     * @throws InvalidDocument when there are too many
     * @throws WriteDoor.Unavailable when the store cannot be reached
     */
    public synchronized Optional<Long> put(String id, long expected, Object document, String actor) {
        try {
            asked = Instant.MIN;
            if (!all().containsKey(id) && all().size() >= most) {
                throw new InvalidDocument(List.of(new Violation(
                        "id",
                        id,
                        LocalizedText.of(
                                "最多允许 " + most + " 个，请先删除一个",
                                "would be one more than the " + most + " allowed; remove another first"))));
            }
            String content = JsonText.of(document);
            asked = Instant.MIN;
            return store.put(kind, id, expected, content, actor).map(Document::version);
        } catch (StoreUnavailable e) {
            throw new WriteDoor.Unavailable(e);
        }
    }

    /**
     * Removes.
     *
     * @return whether there was one of the expected version
     * @throws WriteDoor.Unavailable when the store cannot be reached
     */
    public synchronized boolean remove(String id, long expected) {
        asked = Instant.MIN;
        return StoreAnswer.to(() -> store.remove(kind, id, expected));
    }
}
