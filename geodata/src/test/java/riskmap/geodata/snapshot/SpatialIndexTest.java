package riskmap.geodata.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.sf.geographiclib.Geodesic;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

class SpatialIndexTest {

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final NearestWalk walk = new NearestWalk();
    private Envelope place = new Envelope();

    @RepeatedTest(20)
    void searchFindsWhatALoopFinds() {
        Envelope[] boxes = boxes(random.nextInt(3_000));
        SpatialIndex index = SpatialIndex.of(boxes);
        for (int query = 0; query < 50; query++) {
            Envelope window = query == 0 ? new Envelope(-180, 180, -90, 90) : box(1 + random.nextInt(30));
            Set<Integer> expected = new TreeSet<>();
            IntStream.range(0, boxes.length)
                    .filter(row -> boxes[row].intersects(window))
                    .forEach(expected::add);
            List<Integer> found = new ArrayList<>();
            index.search(window.getMinX(), window.getMinY(), window.getMaxX(), window.getMaxY(), found::add);
            assertEquals(expected.size(), found.size(), "seed " + seed);
            assertEquals(expected, new TreeSet<>(found), "seed " + seed);
        }
    }

    @RepeatedTest(5)
    void findStopsAtTheFirstThatPasses() {
        Envelope[] boxes = boxes(500);
        List<Integer> asked = new ArrayList<>();
        int found = SpatialIndex.of(boxes).find(-180, -90, 180, 90, row -> {
            asked.add(row);
            return asked.size() == 7;
        });
        assertEquals(7, asked.size(), "seed " + seed);
        assertEquals(asked.get(6), found);
        assertEquals(-1, SpatialIndex.of(boxes).find(-180, -90, 180, 90, row -> false));
    }

    @RepeatedTest(20)
    void nearestShowsEveryRowWithinTheLimitOnce() {
        Envelope[] points = around(random.nextInt(800), random.nextBoolean() ? 0.1 : 60);
        double[] metres = metres(points);
        double within = List.of(Double.POSITIVE_INFINITY, 5_000.0, 25_000.0).get(random.nextInt(3));
        BitSet shown = new BitSet();
        SpatialIndex.of(points)
                .nearest(
                        place,
                        within,
                        row -> {
                            assertFalse(shown.get(row), "row " + row + " again, seed " + seed);
                            shown.set(row);
                            return within;
                        },
                        walk);
        IntStream.range(0, points.length)
                .filter(row -> metres[row] <= within)
                .forEach(row -> assertTrue(shown.get(row), "row " + row + ", seed " + seed));
    }

    @RepeatedTest(20)
    void nearestMissesNothingWhenTheLimitShrinks() {
        Envelope[] points = around(1 + random.nextInt(800), random.nextBoolean() ? 0.1 : 60);
        double[] metres = metres(points);
        int k = 1 + random.nextInt(20);
        double[] kept = new double[k];
        Arrays.fill(kept, Double.POSITIVE_INFINITY);
        SpatialIndex.of(points)
                .nearest(
                        place,
                        random.nextBoolean() ? Double.POSITIVE_INFINITY : 20_000,
                        row -> keep(metres[row], kept),
                        walk);
        double[] sorted = metres.clone();
        Arrays.sort(sorted);
        for (int i = 0; i < Math.min(k, sorted.length) && sorted[i] <= 20_000; i++) {
            assertEquals(sorted[i], kept[i], "seed " + seed);
        }
    }

    /** Keeps the least distances, ascending; answers the greatest of them. */
    private static double keep(double metres, double... least) {
        int last = least.length - 1;
        least[last] = Math.min(least[last], metres);
        Arrays.sort(least);
        return least[last];
    }

    private Envelope[] around(int count, double spread) {
        double lon = random.nextInt(4) == 0 ? 179.99 : 120.75;
        double lat = random.nextInt(4) == 0 ? 88 : 31.32;
        place = new Envelope(lon, lon, lat, lat);
        Envelope[] points = new Envelope[count];
        for (int i = 0; i < count; i++) {
            double x = wrapped(lon + random.nextGaussian() * spread);
            double y = Math.max(-90, Math.min(90, lat + random.nextGaussian() * spread));
            points[i] = new Envelope(x, x, y, y);
        }
        return points;
    }

    private double[] metres(Envelope... points) {
        return Arrays.stream(points)
                .mapToDouble(at -> geodesic(place.getMinX(), place.getMinY(), at.getMinX(), at.getMinY()))
                .toArray();
    }

    @RepeatedTest(5)
    void boundNeverExceedsTheGeodesic() {
        for (int i = 0; i < 2_000; i++) {
            Envelope place = box(90 * Math.pow(10, -random.nextInt(7)));
            Envelope box = box(90 * Math.pow(10, -random.nextInt(7)));
            double metres = geodesic(inX(place), inY(place), inX(box), inY(box));
            double bound = bound(place, box);
            assertTrue(bound <= metres, () -> "seed " + seed + ": " + bound + " > " + metres + " for " + box);
        }
    }

    @Test
    void boundIsTightNearby() {
        double metres = geodesic(120.75, 31.32, 120.76, 31.33);
        double bound = bound(new Envelope(new Coordinate(120.75, 31.32)), new Envelope(new Coordinate(120.76, 31.33)));
        assertTrue(bound > 0.99 * metres && bound < metres, bound + " of " + metres);
    }

    private static double bound(Envelope place, Envelope box) {
        return Math.sqrt(new GeodesicBound(place).squared(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()));
    }

    private double inX(Envelope box) {
        return box.getMinX() + random.nextDouble() * box.getWidth();
    }

    private double inY(Envelope box) {
        return box.getMinY() + random.nextDouble() * box.getHeight();
    }

    @Test
    void aWalkAsksOnlyForTheDistancesItNeeds() {
        Envelope[] boxes = IntStream.range(0, 10_000)
                .mapToObj(i -> new Envelope(new Coordinate(point(120.75, 0.1), point(31.32, 0.1))))
                .toArray(Envelope[]::new);
        place = new Envelope(new Coordinate(120.75, 31.32));
        double[] metres = metres(boxes);
        double[] kept = new double[10];
        Arrays.fill(kept, Double.POSITIVE_INFINITY);
        int[] asked = new int[1];
        SpatialIndex.of(boxes)
                .nearest(
                        place,
                        Double.POSITIVE_INFINITY,
                        row -> {
                            asked[0]++;
                            return keep(metres[row], kept);
                        },
                        walk);
        assertTrue(asked[0] >= 10 && asked[0] < 30, "asked " + asked[0] + ", seed " + seed);
    }

    private double point(double middle, double spread) {
        return middle + random.nextGaussian() * spread;
    }

    private Envelope[] boxes(int count) {
        Envelope[] boxes = new Envelope[count];
        for (int i = 0; i < count; i++) {
            boxes[i] = random.nextInt(50) == 0 ? new Envelope() : box(random.nextInt(3) * random.nextDouble());
        }
        return boxes;
    }

    private Envelope box(double size) {
        double x = random.nextDouble() * 360 - 180;
        double y = random.nextDouble() * 180 - 90;
        double right = Math.min(180, x + random.nextDouble() * size);
        return new Envelope(x, right, y, Math.min(90, y + random.nextDouble() * size));
    }

    private static double wrapped(double lon) {
        return Math.IEEEremainder(lon, 360);
    }

    private static double geodesic(double lon1, double lat1, double lon2, double lat2) {
        return Geodesic.WGS84.Inverse(lat1, lon1, lat2, lon2).s12;
    }
}
