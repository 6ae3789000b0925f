package riskmap.backend.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import riskmap.geodata.model.Feature;

/**
 * The store of the city: features by layer, their history, and the log of changes.
 *
 * <p>Implementations are safe for use by several threads; commits are serialised so that sequence numbers are in commit
 * order, also when several instances share one database. Every method may throw {@link StoreUnavailable}.
 */
public interface FeatureStore extends AutoCloseable {

    /**
     * Writes a transaction: all of it or nothing. A put that changes neither geometry nor attributes writes nothing, so
     * that an import can be run again.
     *
     * <p>A transaction with a {@link Transaction.Receipt} is done once: asked for again by the same actor within a day, it
     * writes nothing and answers what it wrote then.
     *
     * @return what was written; durable when this returns
     * @throws ReceiptMismatch when the actor used the receipt's key with another fingerprint
     * @throws VersionConflict when an expected version is not the stored one
     * @throws IllegalArgumentException when an operation names an unknown layer or attribute or a value of a wrong class
     */
    Commit commit(Transaction transaction);

    /**
     * What an earlier transaction with the receipt wrote, if there was one within a day.
     *
     * @throws ReceiptMismatch when the actor used the key with another fingerprint
     */
    Optional<Commit> recall(String actor, Transaction.Receipt receipt);

    /** Reads several things from one state of the store, however many commits happen meanwhile. */
    <T> T read(Function<View, T> reader);

    /** Sequence number of the last commit; 0 for an empty store. */
    default long sequence() {
        return read(View::sequence);
    }

    /**
     * Versions of a feature, newest first, also of one that was deleted.
     *
     * @param below only versions with a lower number; {@link Long#MAX_VALUE} for all
     * @param most how many at most
     */
    List<FeatureVersion> versions(String layerId, String id, long below, int most);

    /** Ids of a layer among those given that are in the store. */
    Set<String> existing(String layerId, Collection<String> ids);

    /**
     * Waits until another instance says that it committed, or until the time is over.
     *
     * @return whether there may be something new; polling {@link #sequence()} now and then is the safety net
     */
    boolean awaitNews(Duration patience) throws InterruptedException;

    /** A short name for logs and the health page: {@code H2} or {@code PostGIS}. */
    String kind();

    @Override
    void close();

    /** One state of the store. Valid only inside the call of {@link FeatureStore#read}. */
    interface View {

        /** Sequence number of the last commit contained; 0 for an empty store. */
        long sequence();

        /** Streams every current feature of a layer, in no stated order; nothing is kept in memory. */
        void readLayer(String layerId, Consumer<Feature> next);

        /** Change-log rows after a sequence number, oldest first, at most {@code limit}. */
        List<Change> changesAfter(long sequence, int limit);

        /** The last change-log row of every layer that has one. */
        List<Change> lastChanges();

        /** What happened to one layer after a sequence number. */
        LayerChanges layerChanges(String layerId, long after);

        /** The last change to a layer at or before an instant, if there was one. */
        Optional<Change> lastUntil(String layerId, Instant time);

        /** The first change to a layer after an instant, if there is one. */
        Optional<Change> firstAfter(String layerId, Instant time);

        /** The versions that held at an instant and hold no longer, one of each feature at most. */
        List<Feature> ended(String layerId, Instant time);
    }

    /**
     * What happened to a layer since a sequence number.
     *
     * @param upserts present versions of the features written
     * @param deletes ids of the features that are gone
     */
    record LayerChanges(List<Feature> upserts, List<String> deletes) {}

    /**
     * One version of a feature.
     *
     * @param feature the state; {@link Feature#updated} says since when it held
     * @param actor who wrote it
     * @param created whether the feature was not there before
     * @param end how it ended, or null while it holds
     */
    record FeatureVersion(Feature feature, String actor, boolean created, End end) {}

    /**
     * The end of a version.
     *
     * @param time when it ceased to hold
     * @param actor who ended it
     * @param deleted whether the feature was deleted; otherwise the next version follows
     */
    record End(Instant time, String actor, boolean deleted) {}
}
