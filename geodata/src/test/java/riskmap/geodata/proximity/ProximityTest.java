package riskmap.geodata.proximity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import riskmap.geodata.crs.Geodesic;
import riskmap.geodata.snapshot.LayerTable;

class ProximityTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    @Test
    void nearestEqualsTheNaiveLoop() {
        for (long seed = 1; seed <= 20; seed++) {
            LayerTable table = TestPlaces.scattered(120.72, 31.32, 0.3, 400, seed);
            Geometry place = TestPlaces.point(120.72 + (seed - 10) * 0.03, 31.32 + (seed % 7 - 3) * 0.05);
            List<Neighbour> expected = NaiveProximity.find(table, place, 10, Double.POSITIVE_INFINITY);
            List<Neighbour> actual = Proximity.find(table, ProximityQuery.nearest(place, 10), row -> true);
            assertSame(expected, actual, "seed " + seed);
        }
    }

    @Test
    void withinEqualsTheNaiveLoop() {
        for (long seed = 1; seed <= 20; seed++) {
            LayerTable table = TestPlaces.scattered(120.72, 31.32, 0.05, 500, seed);
            Geometry place = TestPlaces.point(120.72, 31.32);
            double metres = 100 * seed;
            List<Neighbour> expected = NaiveProximity.find(table, place, Integer.MAX_VALUE, metres);
            List<Neighbour> actual = Proximity.find(table, ProximityQuery.within(place, metres), row -> true);
            assertSame(expected, actual, "seed " + seed);
        }
    }

    @Test
    void linesAndPolygonsAsPlaceEqualTheNaiveLoop() {
        Geometry corridor = wkt("LINESTRING(120.70 31.30, 120.72 31.33, 120.75 31.32)");
        Geometry plant = wkt("POLYGON((120.71 31.31, 120.73 31.31, 120.73 31.33, 120.71 31.33, 120.71 31.31))");
        for (long seed = 1; seed <= 5; seed++) {
            LayerTable table = TestPlaces.scattered(120.72, 31.32, 0.05, 200, seed);
            for (Geometry place : List.of(corridor, plant)) {
                List<Neighbour> expected = NaiveProximity.find(table, place, Integer.MAX_VALUE, 700);
                List<Neighbour> actual = Proximity.find(table, ProximityQuery.within(place, 700), row -> true);
                assertSame(expected, actual, "seed " + seed + " " + place.getGeometryType());
            }
        }
    }

    @Test
    void theMiddleOfAnEdgeIsFoundToMicrometresNearbyAndATenthOfAMillimetreFarAway() {
        for (long seed = 1; seed <= 300; seed++) {
            Random random = new Random(seed);
            double lon = random.nextDouble() * 360 - 180;
            double lat = random.nextDouble() * 176 - 88;
            double span = Math.pow(10, -4 + 4 * random.nextDouble());
            Coordinate[] line = new Coordinate[5];
            for (int i = 0; i < line.length; i++) {
                line[i] = new Coordinate(
                        Math.max(-180, Math.min(180, lon + random.nextGaussian() * span)),
                        Math.max(-89, Math.min(89, lat + random.nextGaussian() * span)));
            }
            LayerTable table = TestPlaces.table(FACTORY.createLineString(line));
            double expected = NaiveProximity.alongEdges(lon, lat, line);
            assertEquals(expected, distance(table, lon, lat), expected < 20_000 ? 2e-6 : 1e-4, "seed " + seed);
        }
    }

    @Test
    void insideAPolygonTheDistanceIsZeroAndOutsideItIsToTheBorder() {
        LayerTable table = TestPlaces.table(
                wkt("POLYGON((120.71 31.31, 120.73 31.31, 120.73 31.33, 120.71 31.33, 120.71 31.31))"));
        assertEquals(0, distance(table, 120.72, 31.32));
        double expected = Geodesic.distance(120.74, 31.32, 120.73, 31.32);
        assertEquals(expected, distance(table, 120.74, 31.32), 1e-3);
    }

    @Test
    void theAntimeridianAndThePolesAreNoBorders() {
        LayerTable table = TestPlaces.table(TestPlaces.point(-179.999, 10), TestPlaces.point(170, 10));
        List<Neighbour> near =
                Proximity.find(table, ProximityQuery.within(TestPlaces.point(179.999, 10), 1000), row -> true);
        assertEquals(1, near.size());
        assertEquals(Geodesic.distance(179.999, 10, -179.999, 10), near.get(0).distance(), 1e-6);
        LayerTable pole = TestPlaces.table(TestPlaces.point(90, 89.99), TestPlaces.point(0, 80));
        int nearest = Proximity.find(pole, ProximityQuery.nearest(TestPlaces.point(-90, 89.99), 1), row -> true)
                .get(0)
                .row();
        assertEquals("p0000000", pole.id(nearest));
    }

    @Test
    void equalDistancesGoByIdAndTheFilterHolds() {
        LayerTable table =
                TestPlaces.table(TestPlaces.point(120, 31), TestPlaces.point(120, 31), TestPlaces.point(120, 31));
        List<Neighbour> all = Proximity.find(table, ProximityQuery.nearest(TestPlaces.point(120, 31), 2), row -> true);
        assertEquals(List.of(0, 1), all.stream().map(Neighbour::row).toList());
        List<Neighbour> some =
                Proximity.find(table, ProximityQuery.nearest(TestPlaces.point(120, 31), 2), row -> row == 2);
        assertEquals(List.of(2), some.stream().map(Neighbour::row).toList());
    }

    @Test
    void anEmptyLayerHasNoNeighbours() {
        LayerTable table = TestPlaces.table();
        assertEquals(
                List.of(), Proximity.find(table, ProximityQuery.nearest(TestPlaces.point(120, 31), 2), row -> true));
    }

    @Test
    void ringsCountEveryFeatureOnce() {
        LayerTable table = TestPlaces.scattered(120.72, 31.32, 0.02, 300, 3);
        Geometry place = TestPlaces.point(120.72, 31.32);
        List<Rings.Ring> rings = Rings.count(table, place, List.of(100.0, 500.0, 1000.0, 3000.0), "level", row -> true);
        int within = NaiveProximity.find(table, place, Integer.MAX_VALUE, 3000).size();
        assertEquals(within, rings.stream().mapToInt(Rings.Ring::count).sum());
        for (Rings.Ring ring : rings) {
            Map<String, Integer> byLevel = ring.byValue();
            assertEquals(
                    ring.count(),
                    byLevel.values().stream().mapToInt(Integer::intValue).sum());
        }
    }

    @Test
    void parametersHaveRanges() {
        Geometry place = TestPlaces.point(120, 31);
        assertMessage("k is 0; allowed are 1 to 100000", () -> ProximityQuery.nearest(place, 0));
        assertMessage("within is -5.0 m", () -> ProximityQuery.within(place, -5));
        assertMessage("within is NaN", () -> ProximityQuery.within(place, Double.NaN));
        assertMessage("place is empty", () -> ProximityQuery.nearest(FACTORY.createPoint(), 1));
        LayerTable table = TestPlaces.table();
        assertMessage("radii are", () -> Rings.count(table, place, List.of(500.0, 100.0), null, row -> true));
    }

    private static void assertMessage(String part, org.junit.jupiter.api.function.Executable action) {
        String message = assertThrows(IllegalArgumentException.class, action).getMessage();
        assertTrue(message.contains(part), message);
    }

    private static double distance(LayerTable table, double lon, double lat) {
        Geometry place = FACTORY.createPoint(new Coordinate(lon, lat));
        return Proximity.find(table, ProximityQuery.nearest(place, 1), row -> true)
                .get(0)
                .distance();
    }

    private static void assertSame(List<Neighbour> expected, List<Neighbour> actual, String what) {
        assertEquals(
                expected.stream().map(Neighbour::row).toList(),
                actual.stream().map(Neighbour::row).toList(),
                what);
        for (int i = 0; i < expected.size(); i++) {
            assertEquals(expected.get(i).distance(), actual.get(i).distance(), 1e-3, what);
        }
    }

    private static Geometry wkt(String text) {
        try {
            return new WKTReader().read(text);
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
