package riskmap.geodata.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import riskmap.geodata.crs.Geodesic;

class PlaneBoundTest {

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @RepeatedTest(5)
    void neverExceedsADistanceUpToItsReach() {
        int held = 0;
        for (int i = 0; i < 5_000; i++) {
            Coordinate from = new Coordinate(random.nextDouble() * 360 - 180, random.nextDouble() * 180 - 90);
            double metres = Math.pow(10, -2 + random.nextDouble() * 7);
            Coordinate to = Geodesic.destination(from.x, from.y, random.nextDouble() * 360, metres);
            Envelope place = boxWith(from);
            Envelope box = boxWith(to);
            if (PlaneBound.holds(place)) {
                held++;
                double bound = Math.min(bound(place, box), PlaneBound.REACH);
                double exact = Geodesic.distance(from.x, from.y, to.x, to.y);
                assertTrue(bound <= exact + 1e-8, () -> "seed " + seed + ": " + bound + " > " + exact + " to " + box);
            }
        }
        assertTrue(held > 4_000, held + " places, seed " + seed);
    }

    /** A point, or a box that holds it somewhere. */
    private Envelope boxWith(Coordinate point) {
        double size = random.nextInt(3) == 0 ? 0 : Math.pow(10, -6 + random.nextDouble() * 6);
        return new Envelope(
                Math.max(-180, point.x - random.nextDouble() * size),
                Math.min(180, point.x + random.nextDouble() * size),
                Math.max(-90, point.y - random.nextDouble() * size),
                Math.min(90, point.y + random.nextDouble() * size));
    }

    @ParameterizedTest
    @CsvSource({"0, 0.001", "31.3, 0.003", "-60, 0.008"})
    void isNearlyTheDistance(double lat, double share) {
        for (int i = 0; i < 500; i++) {
            Coordinate to = Geodesic.destination(120, lat, random.nextDouble() * 360, random.nextDouble() * 20_000);
            double exact = Geodesic.distance(120, lat, to.x, to.y);
            double bound = bound(new Envelope(new Coordinate(120, lat)), new Envelope(to));
            assertEquals(exact, bound, share * exact, "seed " + seed);
        }
    }

    @Test
    void doesNotHoldNextToAPoleOrTheAntimeridian() {
        assertTrue(holds(120, 31));
        assertTrue(holds(179.7, 31));
        assertFalse(holds(179.8, 31));
        assertFalse(holds(-179.8, -31));
        assertTrue(holds(0, 89.7));
        assertFalse(holds(120, 89.7));
        assertFalse(holds(0, 89.83));
        assertFalse(holds(0, -90));
    }

    private static boolean holds(double lon, double lat) {
        return PlaneBound.holds(new Envelope(new Coordinate(lon, lat)));
    }

    private static double bound(Envelope place, Envelope box) {
        return Math.sqrt(new PlaneBound(place).squared(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()));
    }
}
