package riskmap.backend.intake.ledger;

import riskmap.geodata.model.Feature;

/**
 * One feature an import wrote, and what taking it back means.
 *
 * @param layerId its layer
 * @param id its identity
 * @param before as it was before the import; null when the import created it
 * @param written as the import wrote it
 * @param now as it is; null when it was deleted
 */
public record UndoStep(String layerId, String id, Feature before, Feature written, Feature now) {

    /** Whether it is again what it was before the import. */
    public boolean isDone() {
        return same(before, now);
    }

    /** Whether somebody changed or deleted it after the import wrote it. */
    public boolean isConflict() {
        return !isDone() && !same(written, now);
    }

    /** The version it has now, 0 when it is not there. */
    public long version() {
        return now == null ? 0 : now.version();
    }

    private static boolean same(Feature one, Feature other) {
        if (one == null || other == null) {
            return one == other;
        }
        return one.attributes().equals(other.attributes()) && one.geometry().equalsExact(other.geometry());
    }
}
