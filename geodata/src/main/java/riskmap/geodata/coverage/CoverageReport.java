package riskmap.geodata.coverage;

import java.util.List;

/**
 * The outcome of a coverage check. The grids are a proper partition of the jurisdiction exactly when
 * {@link #problems()} is empty.
 *
 * @param summary the figures
 * @param problems every place where something is wrong, by kind, the largest of each first
 * @param grids measures per grid, in the order given
 */
public record CoverageReport(Summary summary, List<CoverageProblem> problems, List<GridMeasure> grids) {

    public CoverageReport {
        problems = List.copyOf(problems);
        grids = List.copyOf(grids);
    }

    /**
     * The figures of a check. Slivers no wider than the tolerance count as misaligned, not as gap, overlap or outside.
     *
     * @param gridCount number of grids checked
     * @param jurisdictionArea m²; the area of the grids' union where no jurisdiction is known
     * @param coveredShare share of the jurisdiction that lies in at least one grid, 0 to 1
     * @param gapCount number of gaps
     * @param gapArea m² in gaps
     * @param overlapCount number of overlaps between two grids
     * @param overlapArea m² that lie in more than one grid, each place counted once
     * @param outsideCount number of parts outside
     * @param outsideArea m² of grids outside the jurisdiction, each place counted once
     * @param misalignedCount number of misaligned borders
     * @param misalignedArea m² of all slivers
     * @param invalidCount number of invalid polygons
     */
    public record Summary(
            int gridCount,
            double jurisdictionArea,
            double coveredShare,
            int gapCount,
            double gapArea,
            int overlapCount,
            double overlapArea,
            int outsideCount,
            double outsideArea,
            int misalignedCount,
            double misalignedArea,
            int invalidCount) {}

    /**
     * Measures of one grid.
     *
     * @param id feature id
     * @param code grid code
     * @param area m² on the ellipsoid
     * @param perimeter m, holes included
     * @param compactness Polsby–Popper: 4π·area/perimeter², 1 for a circle; 0 for an empty polygon
     */
    public record GridMeasure(String id, String code, double area, double perimeter, double compactness) {}
}
