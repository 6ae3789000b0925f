package riskmap.backend.store;

import riskmap.geodata.model.Feature;

/** A feature does not have the version a writer expected; nothing was written. */
public final class VersionConflict extends RuntimeException {

    private final String layerId;
    private final String id;
    private final transient Feature current;

    /**
     * A conflict on one feature.
     *
     * @param expected the version the writer expected, 0 for "absent"
     * @param current the feature as it is stored, or null when it is absent
     */
    public VersionConflict(String layerId, String id, long expected, Feature current) {
        super("feature '" + id + "' of layer '" + layerId + "' " + is(current) + ", expected " + wanted(expected));
        this.layerId = layerId;
        this.id = id;
        this.current = current;
    }

    private static String is(Feature current) {
        return current == null ? "does not exist" : "has version " + current.version();
    }

    private static String wanted(long expected) {
        return expected == 0 ? "none" : "version " + expected;
    }

    /** Layer of the feature. */
    public String layerId() {
        return layerId;
    }

    /** Id of the feature. */
    public String id() {
        return id;
    }

    /** The feature as it is stored, or null when it is absent. */
    public Feature current() {
        return current;
    }
}
