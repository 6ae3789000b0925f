package riskmap.geodata.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import riskmap.geodata.coverage.CoverageProblem.Kind;

class GridCoverageTest {

    private static final Geometry ZONE = box(120.70, 31.30, 120.74, 31.32);

    @Test
    void aProperPartitionHasNoProblems() {
        CoverageReport report = check(1, box(120.70, 31.30, 120.72, 31.32), box(120.72, 31.30, 120.74, 31.32));
        assertEquals(List.of(), report.problems());
        assertEquals(1, report.summary().coveredShare(), 1e-12);
        double sum = report.grids().stream()
                .mapToDouble(CoverageReport.GridMeasure::area)
                .sum();
        assertEquals(report.summary().jurisdictionArea(), sum, 1e-3);
    }

    @Test
    void aVertexOnANeighboursEdgeIsNoProblem() {
        CoverageReport report = check(
                1,
                box(120.70, 31.30, 120.72, 31.32),
                box(120.72, 31.30, 120.74, 31.3077),
                box(120.72, 31.3077, 120.74, 31.32));
        assertEquals(List.of(), report.problems());
    }

    @Test
    void aStripInNoGridIsAGapBetweenItsNeighbours() {
        CoverageReport report = check(1, box(120.70, 31.30, 120.719, 31.32), box(120.721, 31.30, 120.74, 31.32));
        CoverageProblem gap = only(report, Kind.GAP);
        assertEquals(List.of("A", "B"), gap.grids());
        assertEquals(0.05, gap.area() / report.summary().jurisdictionArea(), 1e-9);
        assertEquals("0.42 km² of the jurisdiction are in no grid", gap.reason().en());
        assertEquals("辖区内有 0.42 km² 不属于任何网格", gap.reason().zh());
        assertEquals(0.95, report.summary().coveredShare(), 1e-9);
        assertTrue(
                gap.geometry().equalsExact(box(120.719, 31.30, 120.721, 31.32).norm(), 1e-9)
                        || gap.geometry()
                                .norm()
                                .equalsExact(box(120.719, 31.30, 120.721, 31.32).norm(), 1e-9));
    }

    @Test
    void groundInTwoGridsIsAnOverlap() {
        CoverageReport report = check(1, box(120.70, 31.30, 120.721, 31.32), box(120.719, 31.30, 120.74, 31.32));
        CoverageProblem overlap = only(report, Kind.OVERLAP);
        assertEquals(List.of("A", "B"), overlap.grids());
        assertEquals(0.05, overlap.area() / report.summary().jurisdictionArea(), 1e-9);
        assertEquals(overlap.area(), report.summary().overlapArea(), 1e-6);
        assertEquals(1, report.summary().coveredShare(), 1e-12);
    }

    @Test
    void groundInThreeGridsCountsOnceInTheArea() {
        Geometry same = box(120.71, 31.305, 120.72, 31.315);
        CoverageReport report = check(1, ZONE, same, same);
        assertEquals(3, report.summary().overlapCount());
        double once = report.grids().get(1).area();
        assertEquals(once, report.summary().overlapArea(), 1e-3);
    }

    @Test
    void whatReachesBeyondTheJurisdictionIsOutside() {
        CoverageReport report = check(1, box(120.70, 31.30, 120.742, 31.32));
        CoverageProblem outside = only(report, Kind.OUTSIDE);
        assertEquals(List.of("A"), outside.grids());
        assertEquals(0.05, outside.area() / report.summary().jurisdictionArea(), 1e-9);
    }

    @Test
    void bordersWithinTheToleranceAreMisaligned() {
        double metre = 1 / 95_100.0;
        Geometry left = box(120.70, 31.30, 120.72, 31.32);
        Geometry right = box(120.72 + metre, 31.30, 120.74, 31.32);
        assertEquals(Kind.MISALIGNED, check(2, left, right).problems().get(0).kind());
        assertEquals(Kind.GAP, check(0.5, left, right).problems().get(0).kind());
        Geometry over = box(120.72 - metre, 31.30, 120.74, 31.32);
        assertEquals(Kind.MISALIGNED, check(2, left, over).problems().get(0).kind());
        assertEquals(0, check(2, left, over).summary().overlapCount());
        assertEquals(Kind.OVERLAP, check(0.5, left, over).problems().get(0).kind());
    }

    @Test
    void aWideGapWithThinArmsIsStillAGap() {
        Geometry gap = wkt("POLYGON((120.71 31.31, 120.7199 31.31, 120.72 31.3095, 120.7201 31.31, 120.73 31.31,"
                + " 120.73 31.310001, 120.71 31.310001, 120.71 31.31))");
        CoverageReport report = check(1, ZONE.difference(gap));
        assertEquals(1, report.summary().gapCount());
    }

    @Test
    void anInvalidPolygonIsNamedAndRepaired() {
        Geometry bowTie = wkt("POLYGON((120.70 31.30, 120.74 31.32, 120.74 31.30, 120.70 31.32, 120.70 31.30))");
        CoverageReport report = check(1, bowTie);
        CoverageProblem invalid = report.problems().stream()
                .filter(problem -> problem.kind() == Kind.INVALID)
                .findFirst()
                .orElseThrow();
        assertTrue(invalid.reason().en().contains("Self-intersection at 120.72"), invalid.reason()::en);
        assertTrue(invalid.reason().zh().contains("自相交，位于 120.72"), invalid.reason()::zh);
        assertEquals(0.5, report.summary().coveredShare(), 1e-6);
        assertEquals(2, report.summary().gapCount());
    }

    @Test
    void holesOfGridsAreGapsAlsoWithoutJurisdiction() {
        Geometry ring = ZONE.difference(box(120.71, 31.305, 120.72, 31.315));
        CoverageReport report = GridCoverage.check(List.of(new Grid("1", "A", ring)), Optional.empty(), 1);
        assertEquals(1, report.summary().gapCount());
        assertEquals(0, report.summary().outsideCount());
    }

    @Test
    void noGridsLeaveEverythingUncovered() {
        CoverageReport report = check(1);
        assertEquals(0, report.summary().coveredShare(), 1e-9);
        assertEquals(1, report.summary().gapCount());
        assertEquals(List.of(), only(report, Kind.GAP).grids());
    }

    @Test
    void areasAreMeasuredOnTheEllipsoid() {
        // Ellipsoidal area of this cell by GeographicLib's PolygonArea with parallels densified to 1e-5 degrees.
        double expected = EllipsoidReference.area(box(120.70, 31.30, 120.74, 31.32));
        assertEquals(expected, check(1, ZONE).grids().get(0).area(), 1e-3);
        double perimeter = EllipsoidReference.perimeter(box(120.70, 31.30, 120.74, 31.32));
        assertEquals(perimeter, check(1, ZONE).grids().get(0).perimeter(), 1e-3);
    }

    @Test
    void theToleranceHasARange() {
        String message = assertThrows(IllegalArgumentException.class, () -> check(-1, ZONE))
                .getMessage();
        assertTrue(message.contains("tolerance is -1.0 m") && message.contains("0 to 1000"), message);
        assertThrows(IllegalArgumentException.class, () -> check(Double.NaN, ZONE));
    }

    private static CoverageProblem only(CoverageReport report, Kind kind) {
        assertEquals(1, report.problems().size(), () -> report.problems().toString());
        assertEquals(kind, report.problems().get(0).kind());
        return report.problems().get(0);
    }

    private static CoverageReport check(double tolerance, Geometry... polygons) {
        List<Grid> grids = new ArrayList<>();
        for (Geometry polygon : polygons) {
            String code = String.valueOf((char) ('A' + grids.size()));
            grids.add(new Grid("id-" + code, code, polygon));
        }
        return GridCoverage.check(grids, Optional.of(ZONE), tolerance);
    }

    static Geometry box(double west, double south, double east, double north) {
        return wkt(
                "POLYGON((%1$s %2$s, %3$s %2$s, %3$s %4$s, %1$s %4$s, %1$s %2$s))".formatted(west, south, east, north));
    }

    static Geometry wkt(String text) {
        try {
            return new WKTReader().read(text);
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
