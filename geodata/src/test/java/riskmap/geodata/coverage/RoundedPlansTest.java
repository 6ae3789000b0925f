package riskmap.geodata.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import riskmap.geodata.bench.BenchPlans;
import riskmap.geodata.coverage.CoverageProblem.Kind;

/** Borders computed twice differ in the last digits; that must neither be a problem nor hide one. */
class RoundedPlansTest {

    @Test
    void evenSquaresAreAProperPartition() {
        List<Grid> grids = BenchPlans.even(5000);
        assertTrue(isRounded(grids), "neighbours were to differ by rounding");
        CoverageReport report = GridCoverage.check(grids, Optional.empty(), 1);
        assertEquals(List.of(), report.problems());
        double sum = report.grids().stream()
                .mapToDouble(CoverageReport.GridMeasure::area)
                .sum();
        assertEquals(sum, report.summary().jurisdictionArea(), 1e-8 * sum);
        assertEquals(1, report.summary().coveredShare(), 1e-9);
    }

    @Test
    void aMissingSquareIsOneGapWithItsNeighboursAlsoWithoutJurisdiction() {
        List<Grid> grids = new ArrayList<>(BenchPlans.even(900));
        double area =
                GridCoverage.check(grids, Optional.empty(), 1).grids().get(435).area();
        grids.remove(435);
        CoverageReport report = GridCoverage.check(grids, Optional.empty(), 1);
        assertEquals(1, report.problems().size(), () -> report.problems().toString());
        CoverageProblem gap = report.problems().get(0);
        assertEquals(Kind.GAP, gap.kind());
        assertEquals(area, gap.area(), 0.01);
        assertEquals(List.of("G404", "G405", "G406", "G434", "G436", "G464", "G465", "G466"), gap.grids());
    }

    /** A corner on a slanted edge can be no closer to it than rounding allows: the slit beside it is not a way out. */
    @Test
    void aGapBesideACornerOnASlantedEdgeIsFound() {
        CoverageReport report = GridCoverage.check(
                List.of(
                        grid("A", "POLYGON((120.7 31.3, 120.73 31.3, 120.73 31.31, 120.7 31.307, 120.7 31.3))"),
                        grid("B", "POLYGON((120.7 31.307, 120.7 31.32, 120.71 31.32, 120.71 31.308, 120.7 31.307))"),
                        grid("C", "POLYGON((120.73 31.31, 120.73 31.32, 120.72 31.32, 120.72 31.309, 120.73 31.31))"),
                        grid("D", "POLYGON((120.71 31.32, 120.71 31.315, 120.72 31.315, 120.72 31.32, 120.71 31.32))")),
                Optional.empty(),
                1);
        assertEquals(1, report.summary().gapCount(), () -> report.problems().toString());
        assertEquals(List.of("A", "B", "C", "D"), report.problems().get(0).grids());
    }

    private static Grid grid(String code, String wkt) {
        return new Grid(code, code, GridCoverageTest.wkt(wkt));
    }

    private static boolean isRounded(List<Grid> grids) {
        for (int i = 1; i < grids.size(); i++) {
            double east = grids.get(i - 1).geometry().getEnvelopeInternal().getMaxX();
            double west = grids.get(i).geometry().getEnvelopeInternal().getMinX();
            if (east != west && Math.abs(east - west) < 1e-9) {
                return true;
            }
        }
        return false;
    }
}
