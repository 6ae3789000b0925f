package riskmap.geodata.crs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.referencing.CRS;
import org.junit.jupiter.api.Test;

/** Our projection is GeoTools' projection to 0.1 mm, for every zone, and its own inverse. */
class GaussKruegerAgainstGeoToolsTest {

    private static final double TENTH_OF_A_MILLIMETRE = 1e-4;
    private static final long SEED = 20261122;

    @Test
    void everyZoneAgrees() throws Exception {
        GeoToolsQuiet.ensure();
        for (int epsg = 4513; epsg <= 4554; epsg++) {
            GaussKruegerZone zone = GaussKruegerZone.ofEpsg(epsg).orElseThrow();
            MathTransform theirs =
                    CRS.findMathTransform(CRS.decode("EPSG:4490", true), CRS.decode("EPSG:" + epsg, true));
            Random random = new Random(SEED + epsg);
            for (int i = 0; i < 50; i++) {
                double lon = zone.centralMeridian() + 6 * random.nextDouble() - 3;
                double lat = 3 + 50 * random.nextDouble();
                compare(zone, theirs, lon, lat, "seed " + (SEED + epsg) + " EPSG:" + epsg + " " + lon + " " + lat);
            }
        }
    }

    private static void compare(GaussKruegerZone zone, MathTransform theirs, double lon, double lat, String where)
            throws Exception {
        double[] expected = {lon, lat};
        theirs.transform(expected, 0, expected, 0, 1);
        double[] ours = {lon, lat};
        zone.projection().fromLonLat(ours);
        assertEquals(expected[0], ours[0], TENTH_OF_A_MILLIMETRE, where);
        assertEquals(expected[1], ours[1], TENTH_OF_A_MILLIMETRE, where);
        zone.projection().toLonLat(ours);
        assertEquals(lon, ours[0], 1e-12, where);
        assertEquals(lat, ours[1], 1e-12, where);
    }
}
