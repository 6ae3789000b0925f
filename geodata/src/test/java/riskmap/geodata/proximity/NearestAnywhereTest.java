package riskmap.geodata.proximity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.locationtech.jts.geom.Geometry;
import riskmap.geodata.crs.Geodesic;
import riskmap.geodata.snapshot.LayerTable;

/** Nearest features against the naive loop, wherever on earth, near and far, many at one place. */
class NearestAnywhereTest {

    private static final double[] LATITUDES = {0, 31.32, -60, 87, 89.9, -89.99};
    private static final double[] LONGITUDES = {120.72, 179.99, -179.99, 0};
    private static final double[] LIMITS = {300, 20_000, 20_001, 1_000_000, Double.POSITIVE_INFINITY};

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @RepeatedTest(20)
    void nearestEqualsTheNaiveLoop() {
        double lon = LONGITUDES[random.nextInt(LONGITUDES.length)];
        double lat = LATITUDES[random.nextInt(LATITUDES.length)];
        double spread = Math.pow(10, -3 + random.nextInt(5));
        LayerTable table = TestPlaces.table(crowd(lon, lat, spread));
        Neighbours found = new Neighbours();
        for (int query = 0; query < 10; query++) {
            Geometry place = random.nextInt(3) == 0 ? table.geometry(0) : near(lon, lat, 2 * spread);
            int k = 1 + random.nextInt(random.nextBoolean() ? 12 : 300);
            double within = LIMITS[random.nextInt(LIMITS.length)];
            int kept = random.nextBoolean() ? 1 : 7;
            Proximity.find(table, new ProximityQuery(place, k, within), row -> row % kept == 0, found);
            List<Neighbour> expected = NaiveProximity.find(table, place, Integer.MAX_VALUE, within).stream()
                    .filter(neighbour -> neighbour.row() % kept == 0)
                    .limit(k)
                    .toList();
            String what = "seed " + seed + ", k " + k + " within " + within + " of " + place;
            assertEquals(rows(expected), rows(found), what);
            for (int i = 0; i < expected.size(); i++) {
                assertEquals(expected.get(i).distance(), found.distance(i), 1e-6, what);
            }
        }
    }

    /** Points, a third of them where another one is. */
    private Geometry[] crowd(double lon, double lat, double spread) {
        Geometry[] points = new Geometry[1 + random.nextInt(600)];
        for (int i = 0; i < points.length; i++) {
            points[i] = i > 0 && random.nextInt(3) == 0 ? points[random.nextInt(i)] : near(lon, lat, spread);
        }
        return points;
    }

    private Geometry near(double lon, double lat, double degrees) {
        var point = Geodesic.destination(
                lon, lat, random.nextDouble() * 360, Math.abs(random.nextGaussian()) * degrees * 111_000);
        return TestPlaces.point(point.x, point.y);
    }

    private static List<Integer> rows(List<Neighbour> neighbours) {
        return neighbours.stream().map(Neighbour::row).toList();
    }
}
