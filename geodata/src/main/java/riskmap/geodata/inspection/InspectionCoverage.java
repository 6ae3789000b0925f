package riskmap.geodata.inspection;

import java.util.BitSet;
import java.util.List;
import riskmap.geodata.coverage.GridAssignment;
import riskmap.geodata.model.Progress;
import riskmap.geodata.snapshot.LayerTable;

/**
 * Holds the visits of a period against the rules. Definitions:
 *
 * <ul>
 *   <li><b>due</b>: visits a year × days of the period / 365, rounded down; so nothing is due before a whole interval is
 *       over.
 *   <li><b>seen</b>: visits of that kind in the period to the enterprise the visit names; a joint visit of several agencies
 *       is one licensed inspection.
 *   <li><b>overdue</b>: visits due and not paid; one place's many visits do not make up for another's none.
 *   <li><b>over the cap</b>: visits in the period beyond the cap, for each calendar year by itself.
 *   <li><b>stale</b>: the last visit of a kind, in the period or before, is longer ago at the end of the period than the
 *       interval, 365 days / visits a year.
 * </ul>
 *
 * A place belongs to one grid by the rule of {@link GridAssignment} and to one class by the rules, or to none of either,
 * which is told and counted by itself.
 */
public final class InspectionCoverage {

    private InspectionCoverage() {}

    /**
     * Checks the visits of a period.
     *
     * @throws riskmap.geodata.model.Cancelled when the progress says so
     */
    public static InspectionReport check(InspectionQuery query, Progress progress) {
        LayerTable places = query.places();
        BitSet chosen = new BitSet(places.size());
        for (int row = 0; row < places.size(); row++) {
            progress.part(0, 0.1).step(row, places.size());
            chosen.set(row, query.filter().test(row));
        }
        VisitLog log = new VisitLog(places, chosen, query.visits(), query.period(), progress.part(0.1, 0.3));
        Findings findings = new Findings(query.most());
        boolean officersKnown = new BlindGrids(query, findings).find();
        new FarVisits(query, log, findings).find();
        TallyCube tallies = new TallyCube(query.grids(), query.rules());
        GridAssignment assignment = new GridAssignment(query.grids());
        PlaceCheck check = new PlaceCheck(query, log, findings);
        List<PlaceClass> classes = tallies.classes();
        for (int row = chosen.nextSetBit(0); row >= 0; row = chosen.nextSetBit(row + 1)) {
            progress.part(0.3, 1).step(row, places.size());
            int place = row;
            int grid = assignment.find(places.lon(row), places.lat(row));
            PlaceClass placeClass = query.rules().classOf(attribute -> places.value(place, attribute));
            for (VisitKind kind : VisitKind.values()) {
                tallies.add(grid, classes.indexOf(placeClass), kind, check.tally(row, grid, placeClass, kind));
            }
            check.blindSpots(row, grid, placeClass);
        }
        return new InspectionReport(tallies, findings.counts(), findings.kept(), log.count(), officersKnown);
    }
}
