package riskmap.geodata.density;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import riskmap.geodata.crs.MetricCrs;
import riskmap.geodata.snapshot.MercatorGrid;

/** One field: neighbouring tiles agree where they meet, and every zoom tells the same. */
class NeighbouringTilesTest {

    private static final MetricCrs PLANE = MetricCrs.at(120.7, 31.3);
    private static final Envelope CITY = new Envelope(120.6, 120.8, 31.22, 31.38);

    @Test
    void tilesAgreeWithTheFieldOnBothSidesOfEveryEdge() {
        WeightedPoints points = TestPoints.clustered(PLANE, CITY, 3000, 9);
        for (double bandwidth : new double[] {40, 500}) {
            DensityField field = new DensityField(points, Kernel.QUARTIC, bandwidth);
            double max = 0;
            for (int i = 0; i < points.size(); i++) {
                max = Math.max(max, field.at(points.lon(i), points.lat(i)));
            }
            for (int zoom = 8; zoom <= 18; zoom++) {
                checkEdge(field, zoom, max);
            }
        }
    }

    /** The columns left and right of the edge follow the one field; so there can be no step but the field's own. */
    private static void checkEdge(DensityField field, int zoom, double max) {
        double side = Math.scalb(1.0, MercatorGrid.BITS - zoom);
        double column = Math.floor(MercatorGrid.x(120.7) / side);
        double row = Math.floor(MercatorGrid.y(31.3) / side);
        DensityRaster west = field.tile(box(column, row, side), 64);
        DensityRaster east = field.tile(box(column + 1, row, side), 64);
        for (int i = 0; i < 64; i += 7) {
            double lat = MercatorGrid.lat((row + (i + 0.5) / 64) * side);
            double left = field.at(MercatorGrid.lon((column + 63.5 / 64) * side), lat);
            double right = field.at(MercatorGrid.lon((column + 1 + 0.5 / 64) * side), lat);
            String where = "zoom " + zoom + ", bandwidth " + field.bandwidth();
            assertEquals(left, west.value(63, i), 1e-3 * max, where);
            assertEquals(right, east.value(0, i), 1e-3 * max, where);
        }
        assertTrue(max > 0);
    }

    private static Envelope box(double column, double row, double side) {
        return new Envelope(
                MercatorGrid.lon(column * side),
                MercatorGrid.lon((column + 1) * side),
                MercatorGrid.lat((row + 1) * side),
                MercatorGrid.lat(row * side));
    }
}
