package riskmap.backend.store;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import riskmap.geodata.model.Feature;

/**
 * The store of the city: features by layer, their history, and the log of changes.
 *
 * <p>Implementations are safe for use by several threads; commits are serialised so that sequence numbers are in commit
 * order, also when several instances share one database.
 */
public interface FeatureStore extends AutoCloseable {

    /**
     * Writes a transaction: all of it or nothing.
     *
     * @return what was written; durable when this returns
     * @throws VersionConflict when an expected version is not the stored one
     * @throws StoreUnavailable when the database cannot be reached or refuses to write
     */
    Commit commit(Transaction transaction);

    /** Streams every current feature of a layer, in no stated order; nothing is kept in memory. */
    void readLayer(String layerId, Consumer<Feature> next);

    /** Change-log rows after a sequence number, oldest first, at most {@code limit}. */
    List<Change> changesAfter(long sequence, int limit);

    /** What happened to one layer in {@code (after, upTo]}: the latest version of what is there, the ids of what is gone. */
    LayerChanges layerChanges(String layerId, long after, long upTo);

    /** Sequence number of the last commit; 0 for an empty store. */
    long sequence();

    /** All kept versions of a feature, oldest first, the deleted state as its last entry's {@code validTo}. */
    List<FeatureVersion> versions(String layerId, String id);

    /** Ids of a layer among those given that are in the store. */
    Set<String> existing(String layerId, java.util.Collection<String> ids);

    /** A short name for logs and the health page: {@code H2} or {@code PostGIS}. */
    String kind();

    @Override
    void close();

    /**
     * What happened to a layer between two sequence numbers.
     *
     * @param upserts latest versions of the features written
     * @param deletes ids of the features deleted
     */
    record LayerChanges(List<Feature> upserts, List<String> deletes) {}

    /**
     * One version of a feature.
     *
     * @param feature the state
     * @param validFrom when it began to hold
     * @param validTo when it ceased to, or null while it holds
     * @param actor who wrote it
     */
    record FeatureVersion(Feature feature, Instant validFrom, Instant validTo, String actor) {}
}
