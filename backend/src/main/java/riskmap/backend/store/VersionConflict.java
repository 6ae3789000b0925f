package riskmap.backend.store;

/** A feature does not have the version a writer expected; nothing was written. */
public final class VersionConflict extends RuntimeException {

    private final String layerId;
    private final String id;
    private final long expected;
    private final long actual;

    /**
     * A conflict on one feature.
     *
     * @param expected the version the writer expected, 0 for "absent"
     * @param actual the version stored, 0 for "absent"
     */
    public VersionConflict(String layerId, String id, long expected, long actual) {
        super("feature '" + id + "' of layer '" + layerId + "' has version " + actual + ", expected " + expected);
        this.layerId = layerId;
        this.id = id;
        this.expected = expected;
        this.actual = actual;
    }

    /** Layer of the feature. */
    public String layerId() {
        return layerId;
    }

    /** Id of the feature. */
    public String id() {
        return id;
    }

    /** The version the writer expected; 0 for "absent". */
    public long expected() {
        return expected;
    }

    /** The version stored; 0 for "absent". */
    public long actual() {
        return actual;
    }
}
