package riskmap.geodata.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Geometry;
import riskmap.geodata.coverage.EvenGrids.Shape;
import riskmap.geodata.crs.MetricCrs;
import riskmap.geodata.model.Cancelled;
import riskmap.geodata.model.Progress;

class EvenGridsTest {

    /** Longer edges than a cell, a slanted border, a hole and an island. */
    private static final Geometry ZONE = GridCoverageTest.wkt("MULTIPOLYGON(((120.66 31.26, 120.82 31.25, 120.84 31.35,"
            + " 120.70 31.39, 120.66 31.26), (120.74 31.30, 120.74 31.32, 120.77 31.32, 120.74 31.30)),"
            + " ((120.85 31.30, 120.87 31.30, 120.86 31.32, 120.85 31.30)))");

    private static final MetricCrs PLANE = MetricCrs.at(120.75, 31.32);

    @ParameterizedTest
    @EnumSource(Shape.class)
    void clippedCellsAreAProperPartition(Shape shape) {
        List<Grid> cells = EvenGrids.over(ZONE, PLANE, shape, 700, true, Progress.NONE);
        CoverageReport report = GridCoverage.check(cells, Optional.of(ZONE), 1);
        assertEquals(List.of(), report.problems());
        assertEquals(1, report.summary().coveredShare(), 1e-9);
        double sum = report.grids().stream()
                .mapToDouble(CoverageReport.GridMeasure::area)
                .sum();
        assertEquals(report.summary().jurisdictionArea(), sum, 1e-8 * sum);
        assertEquals(cells.size(), cells.stream().map(Grid::code).distinct().count());
    }

    @ParameterizedTest
    @EnumSource(Shape.class)
    void wholeCellsReachAcrossTheBorderAndAreAllEven(Shape shape) {
        List<Grid> cells = EvenGrids.over(ZONE, PLANE, shape, 700, false, Progress.NONE);
        CoverageReport report = GridCoverage.check(cells, Optional.of(ZONE), 1);
        assertEquals(0, report.summary().gapCount() + report.summary().overlapCount());
        assertEquals(1, report.summary().coveredShare(), 1e-9);
        assertTrue(report.summary().outsideArea() > 0);
        // The plane is longer than the ellipsoid by up to 0.13 ‰ here.
        double expected = shape == Shape.SQUARE ? 490_000 : 490_000 * Math.sqrt(3) / 2;
        report.grids().forEach(grid -> assertEquals(expected, grid.area(), expected * 3e-4));
    }

    @Test
    void cellsLieOnOneLattice() {
        Geometry part = GridCoverageTest.box(120.70, 31.28, 120.72, 31.30);
        List<Grid> few = EvenGrids.over(part, PLANE, Shape.HEXAGON, 500, false, Progress.NONE);
        List<Grid> many = EvenGrids.over(ZONE, PLANE, Shape.HEXAGON, 500, false, Progress.NONE);
        for (Grid cell : few) {
            assertTrue(
                    many.stream().anyMatch(other -> other.geometry()
                            .norm()
                            .equals(cell.geometry().norm())),
                    cell.code());
        }
    }

    @Test
    void numbersRunFromTheNorthWest() {
        List<Grid> cells = EvenGrids.over(ZONE, PLANE, Shape.SQUARE, 1000, false, Progress.NONE);
        assertEquals("S00001", cells.get(0).code());
        double north = cells.get(0).geometry().getCentroid().getY();
        double south = cells.get(cells.size() - 1).geometry().getCentroid().getY();
        assertTrue(north > south + 0.1, north + " " + south);
    }

    @Test
    void limitsAreNamed() {
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> EvenGrids.over(ZONE, PLANE, Shape.SQUARE, 20, true, Progress.NONE))
                .getMessage();
        assertTrue(message.contains("up to 20000 cells"), message);
        assertThrows(
                IllegalArgumentException.class,
                () -> EvenGrids.over(ZONE, PLANE, Shape.SQUARE, Double.NaN, true, Progress.NONE));
        assertThrows(
                Cancelled.class,
                () -> EvenGrids.over(ZONE, PLANE, Shape.SQUARE, 1000, true, (done, total) -> {
                    throw new Cancelled();
                }));
    }
}
