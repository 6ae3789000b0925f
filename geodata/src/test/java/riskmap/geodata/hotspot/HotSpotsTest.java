package riskmap.geodata.hotspot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import riskmap.geodata.crs.MetricCrs;
import riskmap.geodata.density.WeightedPoints;
import riskmap.geodata.density.cells.CellLattice;
import riskmap.geodata.density.cells.CellShape;

class HotSpotsTest {

    private static final MetricCrs PLANE = MetricCrs.at(120.72, 31.32);
    private static final GeometryFactory FACTORY = new GeometryFactory();

    /** R's cells start at column and row 0; ours stand in the plane near the city. */
    private static final int COLUMN = 2600;

    private static final int ROW = 20_000;

    @ParameterizedTest
    @CsvSource({"hexagon, 200, 500", "square, 250, 520"})
    void statisticPValueAndCorrectionEqualSpdep(String shape, double size, double band) {
        CellLattice lattice = new CellLattice(CellShape.of(shape), size);
        Map<Long, String[]> expected = new HashMap<>();
        for (String[] row : Golden.rows("gistar.csv")) {
            if (row[0].equals(shape)) {
                expected.put(CellLattice.cell(Integer.parseInt(row[1]) + COLUMN, Integer.parseInt(row[2]) + ROW), row);
            }
        }
        HotSpots spots = HotSpots.of(points(lattice, expected), Optional.of(area(lattice, expected)), lattice, band);
        assertEquals(expected.size(), spots.cells().size());
        double[] worst = new double[3];
        for (HotSpots.Spot spot : spots.cells()) {
            String[] row = expected.get(spot.cell());
            worst[0] = Math.max(worst[0], Math.abs(spot.z() - Double.parseDouble(row[4])));
            worst[1] = Math.max(worst[1], Math.abs(spot.p() - Double.parseDouble(row[5])));
            worst[2] = Math.max(worst[2], Math.abs(spot.q() - Double.parseDouble(row[6])));
        }
        System.out.printf(
                "Gi* beside spdep, %d cells of %s: z %.1e, p %.1e, q %.1e%n",
                expected.size(), shape, worst[0], worst[1], worst[2]);
        for (double error : worst) {
            assertEquals(0, error, 1e-9);
        }
        assertTrue(spots.cells().stream().anyMatch(spot -> spot.kind() == HotSpotClass.HOT_99));
        assertTrue(
                spots.cells().stream().anyMatch(spot -> spot.kind() == HotSpotClass.COLD_90) || shape.equals("square"));
    }

    /** A point of the value's weight at the centre of every cell. */
    private static WeightedPoints points(CellLattice lattice, Map<Long, String[]> cells) {
        double[][] columns = new double[3][cells.size()];
        double[] at = new double[2];
        int i = 0;
        for (Map.Entry<Long, String[]> entry : cells.entrySet()) {
            PLANE.toDegrees(lattice.x(entry.getKey()), lattice.y(entry.getKey()), at, 0);
            columns[0][i] = at[0];
            columns[1][i] = at[1];
            columns[2][i++] = Double.parseDouble(entry.getValue()[3]);
        }
        return WeightedPoints.of(PLANE, columns[0], columns[1], columns[2]);
    }

    /** An area that holds the centres of these cells and of no others. */
    private static Geometry area(CellLattice lattice, Map<Long, String[]> cells) {
        List<Geometry> dots = cells.keySet().stream()
                .map(cell -> {
                    Envelope box = new Envelope(lattice.x(cell), lattice.x(cell), lattice.y(cell), lattice.y(cell));
                    box.expandBy(10);
                    return FACTORY.toGeometry(box);
                })
                .toList();
        return PLANE.toDegrees(FACTORY.buildGeometry(dots));
    }

    @Test
    void emptyAreasHaveNoCells() {
        HotSpots none = HotSpots.of(some(0, 1), Optional.empty(), new CellLattice(CellShape.HEXAGON, 500), 1000);
        assertEquals(List.of(), none.cells());
        assertEquals(0, none.mean());
    }

    @Test
    void onePointAndEqualValuesAreNeitherHotNorCold() {
        for (WeightedPoints points : List.of(some(1, 1), some(1000, 1), some(5, 0))) {
            HotSpots spots = HotSpots.of(points, Optional.empty(), new CellLattice(CellShape.HEXAGON, 500), 1000);
            assertEquals(1, spots.cells().size());
            HotSpots.Spot spot = spots.cells().get(0);
            assertEquals(points.total(), spot.value());
            assertTrue(Double.isNaN(spot.z()) && Double.isNaN(spot.p()) && spot.kind() == HotSpotClass.NONE);
        }
        Map<Long, String[]> equal = new HashMap<>();
        for (int i = 0; i < 100; i++) {
            equal.put(CellLattice.cell(COLUMN + i % 10, ROW + i / 10), new String[] {"", "", "", "0.1"});
        }
        CellLattice lattice = new CellLattice(CellShape.SQUARE, 200);
        HotSpots flat = HotSpots.of(points(lattice, equal), Optional.empty(), lattice, 400);
        assertEquals(100, flat.cells().size());
        assertTrue(flat.cells().stream().allMatch(spot -> spot.kind() == HotSpotClass.NONE && Double.isNaN(spot.z())));
    }

    @Test
    void whenEveryCellIsNearNothingIsSaid() {
        Map<Long, String[]> three = new HashMap<>();
        for (int i = 0; i < 3; i++) {
            three.put(CellLattice.cell(COLUMN + i, ROW), new String[] {"", "", "", "" + i});
        }
        CellLattice lattice = new CellLattice(CellShape.SQUARE, 200);
        HotSpots spots = HotSpots.of(points(lattice, three), Optional.empty(), lattice, 400);
        assertTrue(spots.cells().stream().allMatch(spot -> Double.isNaN(spot.z())));
    }

    @Test
    void pointsOutsideTheAreaDoNotCountAndEmptyCellsDo() {
        Geometry area = FACTORY.toGeometry(new Envelope(120.70, 120.74, 31.30, 31.34));
        WeightedPoints points = WeightedPoints.of(
                PLANE, new double[] {120.71, 120.72, 120.9}, new double[] {31.31, 31.32, 31.32}, new double[] {1, 2, 4
                });
        HotSpots spots = HotSpots.of(points, Optional.of(area), new CellLattice(CellShape.HEXAGON, 300), 600);
        assertEquals(2, spots.points());
        assertEquals(3, spots.cells().stream().mapToDouble(HotSpots.Spot::value).sum());
        double expected = PLANE.toMetres(area).getArea() / spots.lattice().area();
        assertEquals(expected, spots.cells().size(), expected * 0.03);
    }

    @Test
    void parametersHaveRanges() {
        CellLattice lattice = new CellLattice(CellShape.HEXAGON, 100);
        for (double band : new double[] {99, 5001, Double.NaN}) {
            String message = assertThrows(
                            IllegalArgumentException.class,
                            () -> HotSpots.of(some(3, 1), Optional.empty(), lattice, band))
                    .getMessage();
            assertTrue(message.contains("100.0 to 5000.0"), message);
        }
        Geometry china = FACTORY.toGeometry(new Envelope(110, 120, 25, 35));
        String message = assertThrows(
                        IllegalArgumentException.class, () -> HotSpots.of(some(3, 1), Optional.of(china), lattice, 200))
                .getMessage();
        assertTrue(message.contains("250000"), message);
    }

    /** Coincident points. */
    private static WeightedPoints some(int count, double weight) {
        double[][] columns = new double[3][count];
        java.util.Arrays.fill(columns[0], 120.72);
        java.util.Arrays.fill(columns[1], 31.32);
        java.util.Arrays.fill(columns[2], weight);
        return WeightedPoints.of(PLANE, columns[0], columns[1], columns[2]);
    }
}
