package riskmap.geodata.density;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Envelope;
import riskmap.geodata.crs.MetricCrs;

class DensityFieldTest {

    private static final MetricCrs PLANE = MetricCrs.at(120.72, 31.32);
    private static final Envelope CITY = new Envelope(120.66, 120.78, 31.28, 31.36);

    @Test
    void onePointOfWeightOneHasThePeakOfTheKernel() {
        DensityField quartic = new DensityField(TestPoints.at(PLANE, 120.72, 31.32), Kernel.QUARTIC, 1000);
        assertEquals(3 / Math.PI, quartic.at(120.72, 31.32), 1e-9);
        DensityField gaussian = new DensityField(TestPoints.at(PLANE, 120.72, 31.32), Kernel.GAUSSIAN, 500);
        assertEquals(4 / (2 * Math.PI), gaussian.at(120.72, 31.32), 1e-9);
    }

    @ParameterizedTest
    @EnumSource
    void rasterEqualsTheDoubleSum(Kernel kernel) {
        double worst = 0;
        for (long seed = 1; seed <= 8; seed++) {
            WeightedPoints points = TestPoints.clustered(PLANE, CITY, 1 + (int) (seed * seed * 20), seed);
            for (double bandwidth : new double[] {60, 300, 1500}) {
                DensityField field = new DensityField(points, kernel, bandwidth);
                DensityRaster raster = field.raster(CITY, 97, 61);
                double[] expected = DoubleSum.raster(points, PLANE, kernel, bandwidth, CITY, 97, 61);
                double error = TestPoints.greatestError(expected, raster.values());
                assertTrue(error <= 1e-3, kernel + " seed " + seed + " bandwidth " + bandwidth + " error " + error);
                worst = Math.max(worst, error);
            }
        }
        System.out.printf("density beside the double sum, %s: %.1e of the maximum%n", kernel, worst);
    }

    @ParameterizedTest
    @EnumSource
    void integralIsTheSumOfWeights(Kernel kernel) {
        WeightedPoints points = TestPoints.clustered(PLANE, CITY, 500, 11);
        DensityField field = new DensityField(points, kernel, 400);
        double sum = 0;
        double step = 50;
        double[] corner = new double[2];
        PLANE.toMetres(120.66, 31.28, corner, 0);
        for (double x = corner[0] - 3000; x < corner[0] + 15_000; x += step) {
            for (double y = corner[1] - 3000; y < corner[1] + 13_000; y += step) {
                sum += field.atMetres(x, y) * step * step / 1e6;
            }
        }
        assertEquals(1, sum / points.total(), 1e-3);
    }

    /** Rasters and tiles hold all the weight as well: cells are small beside the bandwidth, so their mean is the integral. */
    @ParameterizedTest
    @EnumSource
    void rastersHoldTheSumOfWeights(Kernel kernel) {
        Envelope wide = new Envelope(120.60, 120.84, 31.22, 31.42);
        for (long seed = 21; seed <= 24; seed++) {
            WeightedPoints points = TestPoints.clustered(PLANE, CITY, 3000, seed);
            DensityField field = new DensityField(points, kernel, 400);
            for (FieldReader.Way way : FieldReader.Way.values()) {
                float[] values = new float[480 * 400];
                FieldReader.read(field, RasterFrame.ofDegrees(wide, 480, 400), values, way);
                double sum = 0;
                double[] corners = new double[6];
                for (int i = 0; i < values.length; i++) {
                    sum += values[i] * cell(wide, i / 480, corners) / 1e6;
                }
                assertEquals(1, sum / points.total(), 1e-3, kernel + " by " + way + ", seed " + seed);
            }
        }
    }

    /** Area of the cells of a row at the box's middle, m². */
    private static double cell(Envelope box, int row, double[] xy) {
        double lat = box.getMaxY() - (row + 0.5) * 0.0005;
        double lon = box.centre().x;
        PLANE.toMetres(lon, lat, xy, 0);
        PLANE.toMetres(lon + 0.0005, lat, xy, 2);
        PLANE.toMetres(lon, lat + 0.0005, xy, 4);
        return Math.abs((xy[2] - xy[0]) * (xy[5] - xy[1]) - (xy[3] - xy[1]) * (xy[4] - xy[0]));
    }

    @Test
    void theValueDoesNotDependOnTheRasterThatAsks() {
        WeightedPoints points = TestPoints.clustered(PLANE, CITY, 2000, 5);
        DensityField field = new DensityField(points, Kernel.QUARTIC, 700);
        DensityRaster whole = field.raster(CITY, 120, 80);
        Envelope part = new Envelope(120.69, 120.72, 31.30, 31.32);
        DensityRaster zoomed = field.raster(part, 30, 20);
        double max = whole.max();
        for (int row = 0; row < 20; row++) {
            for (int column = 0; column < 30; column++) {
                assertEquals(whole.value(column + 30, row + 40), zoomed.value(column, row), 1e-4 * max);
            }
        }
    }

    @Test
    void emptyAndCoincidentPointsHaveDefinedAnswers() {
        WeightedPoints none = WeightedPoints.of(PLANE, new double[0], new double[0], new double[0]);
        assertEquals(
                0,
                new DensityField(none, Kernel.QUARTIC, 100).raster(CITY, 8, 8).max());
        double[][] same = new double[3][1000];
        Arrays.fill(same[0], 120.72);
        Arrays.fill(same[1], 31.32);
        Arrays.fill(same[2], 1);
        WeightedPoints one = WeightedPoints.of(PLANE, same[0], same[1], same[2]);
        DensityField field = new DensityField(one, Kernel.QUARTIC, 1000);
        assertEquals(1000 * 3 / Math.PI, field.at(120.72, 31.32), 1e-6);
        assertEquals(1000 * 3 / Math.PI, field.raster(CITY, 401, 401).max(), 1);
    }

    @Test
    void parametersHaveRanges() {
        WeightedPoints none = WeightedPoints.of(PLANE, new double[0], new double[0], new double[0]);
        String message = assertThrows(IllegalArgumentException.class, () -> new DensityField(none, Kernel.QUARTIC, 0.5))
                .getMessage();
        assertTrue(message.contains("bandwidth is 0.5 m") && message.contains("1.0 to 100000.0"), message);
        DensityField field = new DensityField(none, Kernel.QUARTIC, 100);
        assertThrows(IllegalArgumentException.class, () -> field.raster(CITY, 0, 8));
        assertThrows(IllegalArgumentException.class, () -> field.raster(CITY, 5000, 8));
        assertThrows(IllegalArgumentException.class, () -> field.raster(new Envelope(1, 1, 2, 3), 8, 8));
        assertThrows(IllegalArgumentException.class, () -> Kernel.of("box"));
    }

    @Test
    void classesAreFixed() {
        assertEquals(-1, DensityClasses.STANDARD.classOf(0.99));
        assertEquals(0, DensityClasses.STANDARD.classOf(1));
        assertEquals(9, DensityClasses.STANDARD.classOf(1e9));
    }

    @Test
    void rowsRunFromTheNorthWest() {
        DensityField field = new DensityField(TestPoints.at(PLANE, 120.665, 31.355), Kernel.QUARTIC, 900);
        float[] values = field.raster(CITY, 12, 8).values();
        float[] expected = new float[96];
        expected[0] = values[0];
        assertTrue(values[0] > 0);
        assertArrayEquals(expected, values);
    }

    @Test
    void classesSuitTheGreatestDensityByPowersOfTen() {
        assertEquals(DensityClasses.STANDARD, DensityClasses.reaching(0));
        assertEquals(DensityClasses.STANDARD, DensityClasses.reaching(1500));
        assertEquals(
                List.of(0.1, 0.2, 0.5), DensityClasses.reaching(3.8).breaks().subList(0, 3));
        assertEquals(100_000, DensityClasses.reaching(31_000).breaks().get(9));
        for (double most = 1e-4; most < 1e12; most *= 1.7) {
            double first = DensityClasses.reaching(most).breaks().get(0);
            assertTrue(most >= 10 * first && most <= 2000 * first, most + " in classes from " + first);
        }
    }

    @Test
    void classesOfGivenBreaksGoFromTheirLightestToTheDarkest() {
        DensityClasses given = DensityClasses.of(List.of(5.0, 50.0, 500.0));
        assertEquals(1, given.classOf(60));
        assertEquals("#f3eef8", given.colours().get(0));
        assertEquals("#3f1267", given.colours().get(2));
        for (List<Double> bad : List.of(List.<Double>of(), List.of(0.0, 1.0), List.of(2.0, 1.0))) {
            assertThrows(IllegalArgumentException.class, () -> DensityClasses.of(bad));
        }
    }
}
