package riskmap.geodata.density;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import riskmap.geodata.crs.MetricCrs;

/** Every way of reading a field against the double sum: at most a thousandth of the maximum apart, everywhere. */
class FieldReaderTest {

    private static final MetricCrs PLANE = MetricCrs.at(121.3, 31.32);

    @Test
    void onePointAnywhereBetweenTheNodes() {
        Random random = new Random(1);
        for (Kernel kernel : Kernel.values()) {
            for (FieldReader.Way way : FieldReader.Way.values()) {
                double worst = 0;
                for (int i = 0; i < 30; i++) {
                    double lon = 121.3 + random.nextDouble() * 0.01;
                    double lat = 31.32 + random.nextDouble() * 0.01;
                    double half = kernel.reach() * 0.0035;
                    Envelope box = new Envelope(lon - half, lon + half, lat - half, lat + half);
                    worst = Math.max(worst, error(TestPoints.at(PLANE, lon, lat), kernel, 300, box, way));
                }
                System.out.printf("density: one point, %s by %s: %.1e of the maximum%n", kernel, way, worst);
                assertTrue(worst <= 1e-3, kernel + " by " + way + ", seed 1: " + worst);
            }
        }
    }

    @Test
    void clustersAtAllScales() {
        Envelope city = new Envelope(121.2, 121.4, 31.25, 31.40);
        for (long seed = 1; seed <= 3; seed++) {
            WeightedPoints points = TestPoints.clustered(PLANE, city, 2000, seed);
            for (Kernel kernel : Kernel.values()) {
                for (double bandwidth : new double[] {250, 1000, 4000}) {
                    for (FieldReader.Way way : FieldReader.Way.values()) {
                        boolean curved = way == FieldReader.Way.SCATTER && bandwidth > ScatterSum.WIDEST;
                        double error = curved ? 0 : error(points, kernel, bandwidth, city, way);
                        assertTrue(
                                error <= 1e-3,
                                kernel + " " + bandwidth + " m by " + way + ", seed " + seed + ": " + error);
                    }
                }
            }
        }
    }

    @Test
    void coincidentPointsDoNotLoseWeight() {
        int count = 200_000;
        double[][] columns = new double[3][count];
        for (int i = 0; i < count; i++) {
            columns[0][i] = 121.3;
            columns[1][i] = 31.32;
            columns[2][i] = 0.3;
        }
        WeightedPoints points = WeightedPoints.of(PLANE, columns[0], columns[1], columns[2]);
        Envelope box = new Envelope(121.295, 121.305, 31.315, 31.325);
        double[] expected = DoubleSum.raster(
                WeightedPoints.of(PLANE, new double[] {121.3}, new double[] {31.32}, new double[] {0.3 * count}),
                PLANE,
                Kernel.QUARTIC,
                300,
                box,
                40,
                40);
        for (FieldReader.Way way : FieldReader.Way.values()) {
            float[] actual = new float[1600];
            DensityField field = new DensityField(points, Kernel.QUARTIC, 300);
            FieldReader.read(field, RasterFrame.ofDegrees(box, 40, 40), actual, way);
            double error = TestPoints.greatestError(expected, actual);
            assertTrue(error <= 1e-3, way + ": " + error);
        }
    }

    /** Rows of cells climb over rows of nodes, and some climb too steeply to be read along them. */
    @Test
    void rastersThatRunAslantThroughTheLattice() {
        MetricCrs far = MetricCrs.at(120.2, 31.3);
        Envelope city = new Envelope(121.2, 121.4, 31.25, 31.40);
        Envelope land = new Envelope(120.3, 122.3, 31.3, 31.4);
        for (Kernel kernel : Kernel.values()) {
            assertReads(TestPoints.clustered(far, city, 300, 4), kernel, 400, RasterFrame.ofDegrees(city, 600, 450));
            assertReads(TestPoints.clustered(far, land, 300, 5), kernel, 900, RasterFrame.ofDegrees(land, 4000, 70));
            assertReads(TestPoints.clustered(far, land, 300, 6), kernel, 900, RasterFrame.ofMercator(land, 900, 150));
        }
    }

    private static void assertReads(WeightedPoints points, Kernel kernel, double bandwidth, RasterFrame frame) {
        DensityField field = new DensityField(points, kernel, bandwidth);
        float[] expected = new float[frame.width() * frame.height()];
        FieldReader.read(field, frame, expected, FieldReader.Way.GATHER);
        double[] sums = new double[expected.length];
        java.util.Arrays.setAll(sums, i -> expected[i]);
        for (FieldReader.Way way : List.of(FieldReader.Way.LATTICE, FieldReader.Way.KEPT_LATTICE)) {
            float[] actual = new float[expected.length];
            FieldReader.read(field, frame, actual, way);
            double error = TestPoints.greatestError(sums, actual);
            assertTrue(error <= 1e-3, kernel + " by " + way + ", " + frame.width() + " columns: " + error);
        }
    }

    private static double error(
            WeightedPoints points, Kernel kernel, double bandwidth, Envelope box, FieldReader.Way way) {
        float[] actual = new float[71 * 83];
        DensityField field = new DensityField(points, kernel, bandwidth);
        FieldReader.read(field, RasterFrame.ofDegrees(box, 83, 71), actual, way);
        return TestPoints.greatestError(DoubleSum.raster(points, PLANE, kernel, bandwidth, box, 83, 71), actual);
    }
}
