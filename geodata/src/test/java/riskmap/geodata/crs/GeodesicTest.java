package riskmap.geodata.crs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.io.WKTReader;

/** Lengths on the ellipsoid. */
class GeodesicTest {

    private static final String SQUARE = "POLYGON ((120 31, 120.1 31, 120.1 31.1, 120 31.1, 120 31))";

    @Test
    void goesOutAndMeasuresTheSame() {
        Coordinate end = Geodesic.destination(120.7238, 31.3237, 300, 500);
        assertEquals(500, Geodesic.distance(120.7238, 31.3237, end.x, end.y), 1e-6);
        assertEquals(300, Geodesic.azimuth(120.7238, 31.3237, end.x, end.y), 1e-6);
    }

    @Test
    void knowsInsideFromBoundary() throws Exception {
        Geometry square = new WKTReader().read(SQUARE);
        assertEquals(0, Geodesic.distance(120.05, 31.01, square));
        double down = Geodesic.distance(120.05, 31.01, 120.05, 31.0);
        assertEquals(down, Geodesic.distance(120.05, 31.01, square.getBoundary()), 0.001);
        assertEquals(0, Geodesic.distance(120.05, 31, square), 1e-9);
        assertThrows(
                IllegalArgumentException.class, () -> Geodesic.distance(0, 0, new WKTReader().read("POINT EMPTY")));
    }

    @Test
    void findsTheNearestPointOfAnyLine() {
        Random random = new Random(5);
        for (int round = 0; round < 30; round++) {
            Coordinate[] points = new Coordinate[4];
            for (int i = 0; i < points.length; i++) {
                points[i] = new Coordinate(120 + random.nextDouble(), 31 + random.nextDouble());
            }
            LineString line = new org.locationtech.jts.geom.GeometryFactory().createLineString(points);
            double lon = 120 + random.nextDouble();
            double lat = 31 + random.nextDouble();
            double naive = naive(lon, lat, points);
            assertEquals(naive, Geodesic.distance(lon, lat, line), 0.5 + naive * 1e-6, "seed 5, round " + round);
        }
    }

    private static double naive(double lon, double lat, Coordinate[] points) {
        double best = Double.POSITIVE_INFINITY;
        for (int i = 1; i < points.length; i++) {
            for (int step = 0; step <= 5000; step++) {
                double t = step / 5000.0;
                double x = points[i - 1].x + t * (points[i].x - points[i - 1].x);
                double y = points[i - 1].y + t * (points[i].y - points[i - 1].y);
                best = Math.min(best, Geodesic.distance(lon, lat, x, y));
            }
        }
        return best;
    }

    @Test
    void addsUpEdges() throws Exception {
        double around = 2 * Geodesic.distance(120, 31, 120, 31.1)
                + Geodesic.distance(120, 31, 120.1, 31)
                + Geodesic.distance(120, 31.1, 120.1, 31.1);
        assertEquals(around, Geodesic.length(new WKTReader().read(SQUARE)), 1e-6);
    }
}
