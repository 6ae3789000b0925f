package riskmap.geodata.density.cells;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.geotools.grid.PolygonElement;
import org.geotools.grid.hexagon.HexagonOrientation;
import org.geotools.grid.hexagon.Hexagons;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import riskmap.geodata.crs.MetricCrs;
import riskmap.geodata.density.WeightedPoints;

class CellBinsTest {

    private static final MetricCrs PLANE = MetricCrs.at(120.72, 31.32);
    private static final GeometryFactory FACTORY = new GeometryFactory();

    @ParameterizedTest
    @EnumSource
    void everyPlaceIsInTheCellWhoseOutlineHoldsIt(CellShape shape) {
        CellLattice lattice = new CellLattice(shape, 250);
        Random random = new Random(7);
        for (int i = 0; i < 5000; i++) {
            double x = (random.nextDouble() - 0.5) * 1e4;
            double y = (random.nextDouble() - 0.5) * 1e4;
            long cell = lattice.cell(x, y);
            double off = lattice.polygon(cell).distance(FACTORY.createPoint(new Coordinate(x, y)));
            assertTrue(off < 1e-6, shape + " seed 7: (" + x + ", " + y + ") is " + off + " m out of its cell");
            assertEquals(cell, CellLattice.cell(CellLattice.column(cell), CellLattice.row(cell)));
            assertEquals(cell, lattice.cell(lattice.x(cell), lattice.y(cell)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void neighboursShareTheirCorners(CellShape shape) {
        CellLattice lattice = new CellLattice(shape, 130);
        Set<Coordinate> corners = new HashSet<>();
        Geometry whole = FACTORY.createPolygon();
        for (int column = -5; column < 5; column++) {
            for (int row = -5; row < 5; row++) {
                Geometry cell = lattice.polygon(CellLattice.cell(column, row));
                assertEquals(lattice.area(), cell.getArea(), 1e-6);
                corners.addAll(Set.of(java.util.Arrays.copyOf(cell.getCoordinates(), cell.getNumPoints() - 1)));
                whole = OverlayNGRobust.overlay(whole, cell, org.locationtech.jts.operation.overlayng.OverlayNG.UNION);
            }
        }
        assertEquals(shape == CellShape.SQUARE ? 121 : 240, corners.size());
        assertEquals(100 * lattice.area(), whole.getArea(), 1e-3);
        assertEquals("Polygon", whole.getGeometryType());
    }

    @Test
    void hexagonsAreThoseOfGeoTools() {
        CellLattice lattice = new CellLattice(CellShape.HEXAGON, 300);
        for (long cell : new long[] {CellLattice.cell(3, 4), CellLattice.cell(-3, 5)}) {
            Geometry ours = lattice.polygon(cell);
            PolygonElement theirs = Hexagons.create(
                    ours.getEnvelopeInternal().getMinX(),
                    ours.getEnvelopeInternal().getMinY(),
                    300 / Math.sqrt(3),
                    HexagonOrientation.ANGLED,
                    null);
            assertTrue(ours.norm().equalsExact(theirs.toGeometry().norm(), 1e-6), ours + " " + theirs.toGeometry());
        }
    }

    @ParameterizedTest
    @EnumSource
    void countsAndWeightsAreThoseOfTheNearestCentre(CellShape shape) {
        Random random = new Random(3);
        double[][] columns = new double[3][3000];
        for (int i = 0; i < 3000; i++) {
            columns[0][i] = 120.72 + random.nextGaussian() * 0.01;
            columns[1][i] = 31.32 + random.nextGaussian() * 0.01;
            columns[2][i] = random.nextInt(10);
        }
        WeightedPoints points = WeightedPoints.of(PLANE, columns[0], columns[1], columns[2]);
        CellBins bins = CellBins.of(points, new CellLattice(shape, 400));
        int count = 0;
        double weight = 0;
        for (int number = 0; number < bins.size(); number++) {
            check(bins, number, points);
            count += bins.count(number);
            weight += bins.weight(number);
        }
        assertEquals(3000, count);
        assertEquals(points.total(), weight);
    }

    /** A naive count: points nearer to this centre than to that of any cell around. */
    private static void check(CellBins bins, int number, WeightedPoints points) {
        CellLattice lattice = bins.lattice();
        long cell = bins.cell(number);
        int count = 0;
        double weight = 0;
        for (int i = 0; i < points.size(); i++) {
            if (isNearest(lattice, cell, points.x(i), points.y(i))) {
                count++;
                weight += points.weight(i);
            }
        }
        assertEquals(count, bins.count(number), "seed 3");
        assertEquals(weight, bins.weight(number), "seed 3");
        assertEquals(weight / lattice.area() * 1e6, bins.perSquareKilometre(number), 1e-9);
    }

    private static boolean isNearest(CellLattice lattice, long cell, double x, double y) {
        double here = Math.hypot(lattice.x(cell) - x, lattice.y(cell) - y);
        for (int column = -1; column <= 1; column++) {
            for (int row = -1; row <= 1; row++) {
                long other = CellLattice.cell(CellLattice.column(cell) + column, CellLattice.row(cell) + row);
                if (other != cell && Math.hypot(lattice.x(other) - x, lattice.y(other) - y) < here) {
                    return false;
                }
            }
        }
        return true;
    }

    @Test
    void sizesAndShapesHaveRanges() {
        assertFalse(assertThrows(IllegalArgumentException.class, () -> new CellLattice(CellShape.SQUARE, 9))
                        .getMessage()
                        .indexOf("10.0 to 100000.0")
                < 0);
        assertThrows(IllegalArgumentException.class, () -> new CellLattice(CellShape.SQUARE, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> CellShape.of("triangle"));
        assertEquals(CellShape.HEXAGON, CellShape.of("hexagon"));
    }
}
