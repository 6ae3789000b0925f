package riskmap.backend.connector.runs;

import java.util.Map;
import riskmap.geodata.intake.join.NoMatch;

/**
 * What a run came to.
 *
 * @param read records the source has
 * @param matched those that found their feature
 * @param reasons those that did not, by reason
 * @param deleted features deleted because the source has their record no more
 */
public record RunCounts(long read, long matched, Map<NoMatch, Long> reasons, long deleted) {

    /** Nothing yet. */
    public static final RunCounts NONE = new RunCounts(0, 0, Map.of(), 0);

    public RunCounts {
        reasons = Map.copyOf(reasons);
    }

    /** Share of the records that found their feature, 0 to 1; of no records, 1. */
    public double rate() {
        return read == 0 ? 1 : (double) matched / read;
    }
}
