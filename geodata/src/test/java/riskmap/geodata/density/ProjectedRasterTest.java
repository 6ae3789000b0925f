package riskmap.geodata.density;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import riskmap.geodata.crs.Crs;
import riskmap.geodata.crs.MetricCrs;

/** Rasters in other reference systems hold the field at the centres of their own cells. */
class ProjectedRasterTest {

    private static final MetricCrs PLANE = MetricCrs.at(120.72, 31.32);
    private static final Envelope CITY = new Envelope(120.66, 120.78, 31.28, 31.36);
    private static final int WIDTH = 71;
    private static final int HEIGHT = 53;

    @ParameterizedTest
    @ValueSource(strings = {"EPSG:4326", "EPSG:4490", "EPSG:3857", "EPSG:4549", "EPSG:4528", "EPSG:4548"})
    void valuesAreThoseOfTheFieldAtTheCentres(String id) {
        Crs crs = Crs.parse(id);
        WeightedPoints points = TestPoints.clustered(PLANE, CITY, 2000, 5);
        Envelope box = box(crs);
        for (double bandwidth : new double[] {60, 300, 1500}) {
            DensityField field = new DensityField(points, Kernel.QUARTIC, bandwidth);
            double[] expected = new double[WIDTH * HEIGHT];
            double[] at = new double[2];
            for (int i = 0; i < expected.length; i++) {
                at[0] = box.getMinX() + (i % WIDTH + 0.5) * box.getWidth() / WIDTH;
                at[1] = box.getMaxY() - (i / WIDTH + 0.5) * box.getHeight() / HEIGHT;
                crs.toLonLat(at);
                expected[i] = field.at(at[0], at[1]);
            }
            double error = TestPoints.greatestError(expected, field.values(box, crs, WIDTH, HEIGHT));
            assertTrue(error <= 1e-3, id + " bandwidth " + bandwidth + " error " + error);
        }
    }

    private static Envelope box(Crs crs) {
        Envelope box = new Envelope();
        for (double[] corner : new double[][] {{120.66, 31.28}, {120.78, 31.28}, {120.66, 31.36}, {120.78, 31.36}}) {
            crs.fromLonLat(corner);
            box.expandToInclude(corner[0], corner[1]);
        }
        return box;
    }

    @Test
    void thePeakIsNearTheGreatestValueAnywhere() {
        for (long seed = 1; seed <= 5; seed++) {
            WeightedPoints points = TestPoints.clustered(PLANE, CITY, 3000, seed);
            DensityField field = new DensityField(points, Kernel.QUARTIC, 400);
            double most = field.raster(CITY, 1200, 1200).max();
            assertEquals(most, field.peak(), 0.02 * most, "seed " + seed);
        }
        DensityField one = new DensityField(TestPoints.at(PLANE, 120.72, 31.32), Kernel.QUARTIC, 1000);
        assertEquals(3 / Math.PI, one.peak(), 1e-9);
        WeightedPoints none = WeightedPoints.of(PLANE, new double[0], new double[0], new double[0]);
        assertEquals(0, new DensityField(none, Kernel.QUARTIC, 1000).peak());
    }
}
