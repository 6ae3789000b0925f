package riskmap.backend.http.processes.proximity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import riskmap.backend.PostgisPlaces;
import riskmap.geodata.crs.Geodesic;
import riskmap.geodata.proximity.Neighbours;
import riskmap.geodata.proximity.Proximity;
import riskmap.geodata.proximity.ProximityQuery;
import riskmap.geodata.proximity.TestPlaces;
import riskmap.geodata.snapshot.LayerTable;

/**
 * The same questions to a table and to PostGIS: the same ids in the same order, distances to 1 mm of PostGIS and of
 * GeographicLib. As many questions as the system property {@code riskmap.proximity.queries} says.
 */
class PostgisProximityTest {

    private static final int QUERIES = Integer.getInteger("riskmap.proximity.queries", 300);
    private static final long SEED = 20261122;
    private static final double SPREAD = 0.1;

    private double worst;
    private double worstOfPostgis;
    private long answers;

    @Test
    void idsAndDistancesAreThoseOfPostgis() throws SQLException {
        LayerTable table = TestPlaces.points(120.72, 31.32, SPREAD, 20_000, SEED);
        Random random = new Random(SEED);
        try (PostgisPlaces postgis = new PostgisPlaces(table)) {
            for (int query = 0; query < QUERIES; query++) {
                double lon = 120.72 + (random.nextDouble() * 2.2 - 1.1) * SPREAD;
                double lat = 31.32 + (random.nextDouble() * 2.2 - 1.1) * SPREAD;
                int k = 1 + random.nextInt(20);
                double metres = 10 + random.nextDouble() * 990;
                Point place = new GeometryFactory().createPoint(new Coordinate(lon, lat));
                String what = "seed " + SEED + ", query " + query;
                assertSame(
                        table,
                        place,
                        postgis.nearest(lon, lat, k),
                        Proximity.find(table, ProximityQuery.nearest(place, k), row -> true),
                        "nearest, " + what);
                assertSame(
                        table,
                        place,
                        postgis.within(lon, lat, metres),
                        Proximity.find(table, ProximityQuery.within(place, metres), row -> true),
                        "within, " + what);
            }
        }
        System.out.printf(
                "proximity: %d queries, %d answers with the ids of PostGIS; distances differ by at most %.1e m from"
                        + " GeographicLib, %.1e m from PostGIS%n",
                2 * QUERIES, answers, worst, worstOfPostgis);
        assertTrue(answers > QUERIES);
    }

    private void assertSame(
            LayerTable table, Point place, List<PostgisPlaces.Near> expected, Neighbours actual, String what) {
        assertEquals(
                expected.stream().map(PostgisPlaces.Near::id).toList(),
                actual.stream().map(near -> table.id(near.row())).toList(),
                what);
        for (int i = 0; i < expected.size(); i++) {
            int row = actual.row(i);
            double exact = Geodesic.distance(place.getX(), place.getY(), table.lon(row), table.lat(row));
            worst = Math.max(worst, Math.abs(actual.distance(i) - exact));
            worstOfPostgis = Math.max(
                    worstOfPostgis,
                    Math.abs(actual.distance(i) - expected.get(i).distance()));
        }
        answers += expected.size();
        assertTrue(worst < 1e-3, what);
        assertTrue(worstOfPostgis < 1e-3, what);
    }
}
