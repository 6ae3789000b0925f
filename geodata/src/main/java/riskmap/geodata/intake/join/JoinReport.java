package riskmap.geodata.intake.join;

import java.util.List;
import java.util.Map;

/**
 * What a join came to: {@code read} = {@code matched} + the sum of {@code reasons}.
 *
 * @param read records that came
 * @param matched records that found their feature
 * @param reasons records that did not, counted by reason
 * @param unmatched the first of those, in the order of the source
 */
public record JoinReport(long read, long matched, Map<NoMatch, Long> reasons, List<Unmatched> unmatched) {

    public JoinReport {
        reasons = Map.copyOf(reasons);
        unmatched = List.copyOf(unmatched);
    }

    /** Share of the records that found their feature, 0 to 1; of no records, 1. */
    public double rate() {
        return read == 0 ? 1 : (double) matched / read;
    }
}
