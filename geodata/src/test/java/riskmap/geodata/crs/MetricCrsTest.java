package riskmap.geodata.crs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKTReader;

/** The plane lengths are measured in. */
class MetricCrsTest {

    @ParameterizedTest
    @CsvSource({
        "120.7, 31.3, EPSG:4549",
        "118.51, 31.3, EPSG:4549",
        "114.6, 33.6, EPSG:4547",
        "75, 40, EPSG:4534",
        "135, 48, EPSG:4554",
        "7.42, 43.73, transverse Mercator on 7.42 degrees east",
        "-51.2, -30, transverse Mercator on -51.20 degrees east"
    })
    void isChosenFromThePlace(double lon, double lat, String id) {
        assertEquals(id, MetricCrs.at(lon, lat).id());
    }

    @Test
    void refusesPlacesOffTheMapAndPlanesThatAreNotMetric() {
        assertThrows(IllegalArgumentException.class, () -> MetricCrs.at(Double.NaN, 0));
        assertThrows(IllegalArgumentException.class, () -> MetricCrs.at(0, 86));
        assertEquals("EPSG:4528", MetricCrs.of(Crs.parse("EPSG:4528")).id());
        String message = assertThrows(IllegalArgumentException.class, () -> MetricCrs.of(Crs.parse("EPSG:3857")))
                .getMessage();
        assertTrue(message.contains("EPSG:4513 to EPSG:4554"), message);
    }

    @ParameterizedTest
    @CsvSource({"120.7, 31.3", "7.42, 43.73", "-51.2, -30"})
    void measuresLikeTheGeodesic(double lon, double lat) {
        MetricCrs plane = MetricCrs.at(lon, lat);
        Random random = new Random(11);
        double[] out = new double[4];
        for (int i = 0; i < 500; i++) {
            double lon2 = lon + 0.1 * random.nextDouble();
            double lat2 = lat + 0.1 * random.nextDouble();
            plane.toMetres(lon, lat, out, 0);
            plane.toMetres(lon2, lat2, out, 2);
            double length = Math.hypot(out[2] - out[0], out[3] - out[1]);
            double truth = Geodesic.distance(lon, lat, lon2, lat2);
            assertEquals(truth, length, truth * 1e-4 + 1e-6, "seed 11, draw " + i);
            plane.toDegrees(out[2], out[3], out, 0);
            assertEquals(lon2, out[0], 1e-11);
            assertEquals(lat2, out[1], 1e-11);
        }
    }

    @Test
    void takesWholeGeometriesThereAndBack() throws Exception {
        Geometry square =
                new WKTReader().read("POLYGON ((120.7 31.3, 120.71 31.3, 120.71 31.31, 120.7 31.31, 120.7 31.3))");
        MetricCrs plane = MetricCrs.at(120.7, 31.3);
        Geometry metres = plane.toMetres(square);
        assertEquals(952 * 1109, metres.getArea(), 2000);
        assertTrue(square.equalsExact(plane.toDegrees(metres), 1e-11));
    }
}
