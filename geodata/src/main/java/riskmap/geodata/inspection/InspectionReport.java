package riskmap.geodata.inspection;

import java.util.List;
import java.util.Map;

/**
 * The outcome of a check of visits.
 *
 * @param tallies due, seen, overdue and over the cap, by grid, class of place and kind of visit
 * @param counts number of findings by kind, all of them
 * @param findings the findings themselves, no more of a kind than were asked for
 * @param visits what was on record
 * @param officersKnown whether the grids name their officers at all; where not, grids without one are not told
 */
public record InspectionReport(
        TallyCube tallies,
        Map<Finding.Kind, Integer> counts,
        List<Finding> findings,
        VisitCount visits,
        boolean officersKnown) {

    public InspectionReport {
        counts = Map.copyOf(counts);
        findings = List.copyOf(findings);
    }

    /**
     * The visits on record; every one is counted once.
     *
     * @param counted visits in the period to one of the places asked for
     * @param before such visits before the period; they tell when a place was last seen
     * @param after such visits after the period; not looked at
     * @param elsewhere visits to other places than those asked for, or to none that is known
     * @param undated visits without a time
     * @param otherKind visits of no kind the rules know
     */
    public record VisitCount(int counted, int before, int after, int elsewhere, int undated, int otherKind) {}
}
