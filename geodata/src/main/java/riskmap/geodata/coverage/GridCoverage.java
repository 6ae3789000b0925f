package riskmap.geodata.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import riskmap.geodata.model.Progress;

/**
 * Checks that grids cover a jurisdiction exactly once. Definition: every gap, overlap, part outside, misaligned border
 * and invalid polygon becomes one {@link CoverageProblem}; the proof of a good plan is the empty list.
 *
 * <p>A sliver is <em>misaligned</em> when no circle wider than the tolerance fits into it; otherwise it is a gap, an
 * overlap or outside. Slivers thinner than 0.1 mm are rounding of coordinates and are not reported; for the overlay,
 * vertices are brought to whole micrometres. Areas and lengths of grids are those of the polygons as given.
 *
 * <p>Method: each polygon is checked and, where invalid, repaired for the rest of the check; a coverage that is valid
 * edge by edge (JTS CoverageValidator) needs no overlay of pairs, otherwise only pairs with a mismatched border are
 * intersected; gaps and outside parts come from one overlay of the union with the jurisdiction.
 */
public final class GridCoverage {

    /** Greatest tolerance, m. */
    public static final double MAX_TOLERANCE = 1000;

    private GridCoverage() {}

    /**
     * Checks a set of grids.
     *
     * @param grids the grids of one level, longitude/latitude
     * @param jurisdiction what they must cover; empty when unknown, then gaps are the holes of the union and nothing is
     *     outside
     * @param tolerance greatest width of a misaligned border, m, 0 to {@link #MAX_TOLERANCE}
     * @throws IllegalArgumentException when the tolerance is out of range
     */
    public static CoverageReport check(List<Grid> grids, Optional<Geometry> jurisdiction, double tolerance) {
        return check(grids, jurisdiction, tolerance, Progress.NONE);
    }

    /**
     * Checks a set of grids, telling how far it is.
     *
     * @param grids the grids of one level, longitude/latitude
     * @param jurisdiction what they must cover; empty when unknown
     * @param tolerance greatest width of a misaligned border, m, 0 to {@link #MAX_TOLERANCE}
     * @throws IllegalArgumentException when the tolerance is out of range
     * @throws riskmap.geodata.model.Cancelled when the progress says so
     */
    public static CoverageReport check(
            List<Grid> grids, Optional<Geometry> jurisdiction, double tolerance, Progress progress) {
        if (!(tolerance >= 0 && tolerance <= MAX_TOLERANCE)) {
            throw new IllegalArgumentException(
                    "tolerance is " + tolerance + " m; allowed are 0 to " + MAX_TOLERANCE + " m");
        }
        Envelope all = new Envelope();
        grids.forEach(grid -> all.expandToInclude(grid.geometry().getEnvelopeInternal()));
        jurisdiction.ifPresent(area -> all.expandToInclude(area.getEnvelopeInternal()));
        LocalPlane plane = new LocalPlane(all);
        List<CoverageProblem> problems = new ArrayList<>();
        GridPlan plan = GridPlan.of(grids, plane, problems, progress.part(0, 0.2));
        Slivers slivers = new Slivers(tolerance);
        List<Geometry> overlaps = new OverlapFinder(plan, slivers).find(problems, progress.part(0.2, 0.5));
        Ground ground = new Ground(plan, slivers, jurisdiction.map(plane::in), progress.part(0.5, 0.8));
        ground.findGaps(problems, progress.part(0.8, 0.9));
        ground.findOutside(problems, progress.part(0.9, 0.98));
        problems.sort(Comparator.comparing(CoverageProblem::kind)
                .thenComparing(CoverageProblem::area, Comparator.reverseOrder()));
        return new CoverageReport(
                SummaryMaker.of(grids.size(), problems, ground, plane.area(Unions.of(overlaps))),
                problems,
                plan.measures());
    }
}
