package riskmap.backend.store;

import java.time.Instant;
import java.util.List;
import riskmap.geodata.model.Feature;

/**
 * A transaction that is on disk.
 *
 * @param sequence sequence number of its last change-log row; unchanged when nothing had to be written
 * @param time when it was written
 * @param changes one row per layer touched
 * @param written the features as stored, with their new versions, in the order of the operations; deletes left out
 * @param repeated whether an earlier transaction with the same receipt wrote them; then there are no changes
 */
public record Commit(long sequence, Instant time, List<Change> changes, List<Feature> written, boolean repeated) {}
