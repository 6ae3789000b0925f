package riskmap.backend.live;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import riskmap.backend.store.StoreUnavailable;
import riskmap.geodata.intake.issue.Tally;
import riskmap.geodata.model.Feature;
import riskmap.geodata.model.Layer;
import riskmap.geodata.model.LocalizedText;

/**
 * The one door by which the city changes: validate, commit, publish, announce. Forms, API calls, imports and published
 * plans all pass here.
 *
 * <p>When {@link #apply} returns, the change is durable and visible in {@link LiveCity#snapshot()}.
 */
public interface WriteDoor {

    /**
     * Applies edits: all of them or none.
     *
     * @param actor who asks, for history
     * @return the features as stored, in the order of the edits, deletes left out
     * @throws InvalidEdit when an edit breaks the layer's declaration; every violation is named
     * @throws EditConflict when an expected version is not the stored one
     * @throws Unavailable when the store cannot be written, or was written and the map cannot be brought up to date
     */
    default Applied apply(String actor, List<Edit> edits) {
        return apply(actor, edits, null);
    }

    /**
     * Applies edits once, however often that is asked for: all of them or none. What the first call did is remembered in
     * the same transaction, for {@value #REMEMBERED_HOURS} hours, and is what later calls with the same key answer.
     *
     * @param once names the request, or null to apply the edits in any case
     * @throws KeyReused when the key was used by this actor for something else
     * @throws InvalidEdit when an edit breaks the layer's declaration; every violation is named
     * @throws EditConflict when an expected version is not the stored one
     * @throws Unavailable when the store cannot be written, or was written and the map cannot be brought up to date
     */
    Applied apply(String actor, List<Edit> edits, Once once);

    /**
     * What an earlier call with the same key did, if there was one.
     *
     * @throws KeyReused when the key was used by this actor for something else
     * @throws Unavailable when the store cannot be read
     */
    Optional<Applied> recall(String actor, Once once);

    /** How long a key of {@link Once} is remembered. */
    int REMEMBERED_HOURS = 24;

    /**
     * The name of one request of one actor.
     *
     * @param key chosen by the client, 1–200 characters
     * @param fingerprint digest of what was asked for, at most 100 characters
     */
    record Once(String key, String fingerprint) {}

    /**
     * Writes many features at once, all or none: for imports, published plans and the demo city. Their attributes have
     * been read by {@link Layer#check} before; here only geometry kinds and coordinate ranges are looked at. A feature
     * that is stored already with the same content is left alone, so a load can be run again.
     *
     * <p>Returns when the features are durable, which is before they are visible: see {@link #awaitVisible}. Call it with
     * some thousand features at a time.
     *
     * @param actor who asks: an account name, or {@code import:…}
     * @param source the import of the ledger they come from, so that it can be undone; null for none
     * @param features by layer id; an id stands once in its layer
     * @throws InvalidEdit when a feature does not fit its layer
     * @throws Unavailable when the store cannot be written
     */
    Loaded load(String actor, Source source, Map<String, List<Feature>> features);

    /**
     * The import features come from.
     *
     * @param importId its identity in the ledger
     * @param tally what its records came to with the last of the features; it is kept with them, or not at all
     */
    record Source(String importId, Tally tally) {}

    /** {@link #load(String, Source, Map)} of what comes from no import of the ledger. */
    default Loaded load(String actor, Map<String, List<Feature>> features) {
        return load(actor, null, features);
    }

    /** {@link #load(String, Map)} of one layer. */
    default Loaded load(String actor, String layerId, List<Feature> features) {
        return load(actor, Map.of(layerId, features));
    }

    /**
     * Gives features the state they had before an import wrote them, all or none. Durable when this returns, visible
     * later, as with {@link #load}.
     *
     * @param actor who asks
     * @param importId the import that is undone
     * @param features what they are to be
     * @throws EditConflict when one of them has another version by now
     * @throws Unavailable when the store cannot be written
     */
    Loaded restore(String actor, String importId, List<Restored> features);

    /**
     * What a feature is to be again.
     *
     * @param layerId its layer
     * @param id its identity
     * @param state what it was; null when it was not there
     * @param expectedVersion the version it must have now, 0 for not being there
     */
    record Restored(String layerId, String id, Feature state, long expectedVersion) {}

    /**
     * Waits until a sequence number is visible in {@link LiveCity#snapshot()}.
     *
     * @throws Unavailable when that takes too long
     */
    void awaitVisible(long sequence);

    /**
     * What a load did.
     *
     * @param sequence version of the snapshot that will hold it
     * @param written features created or replaced
     * @param unchanged features that were stored already with the same content
     */
    record Loaded(long sequence, int written, int unchanged) {}

    /**
     * One edit of one feature, with raw attribute values as JSON gives them.
     *
     * @param kind what to do
     * @param layerId the layer
     * @param id the feature; null for {@link Kind#CREATE} to have one made
     * @param geometry longitude/latitude; null for {@link Kind#DELETE}
     * @param attributes raw values; null for {@link Kind#DELETE}
     * @param expectedVersion the version the editor saw, or -1 for no condition
     */
    record Edit(
            Kind kind, String layerId, String id, Geometry geometry, Map<String, ?> attributes, long expectedVersion) {

        /** What an edit does. PUT creates or replaces. */
        public enum Kind {
            CREATE,
            PUT,
            DELETE
        }
    }

    /**
     * What was applied.
     *
     * @param sequence version of the snapshot that holds it
     * @param features the stored features
     * @param repeated whether an earlier call did it
     */
    record Applied(long sequence, List<Feature> features, boolean repeated) {}

    /** A key of {@link Once} that its actor used for something else. */
    final class KeyReused extends RuntimeException {
        private final String key;

        /** With the key. */
        public KeyReused(String key) {
            super("the key '" + key + "' was used for something else");
            this.key = key;
        }

        /** The key. */
        public String key() {
            return key;
        }
    }

    /** The store cannot take a change now, or the map cannot show it. The message is one sentence for people. */
    final class Unavailable extends RuntimeException {

        private final transient LocalizedText text;

        /** With a sentence for people and the cause for the log. */
        public Unavailable(LocalizedText text, Throwable cause) {
            super(text.en(), cause);
            this.text = text;
        }

        /** With what the store says, which exists in English only. */
        public Unavailable(StoreUnavailable cause) {
            this(LocalizedText.of("数据库暂时不可用，请稍后再试", cause.getMessage()), cause);
        }

        /** The sentence in both languages. */
        public LocalizedText text() {
            return text;
        }
    }
}
