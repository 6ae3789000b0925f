package riskmap.geodata.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import riskmap.geodata.crs.Geodesic;
import riskmap.geodata.model.Cancelled;
import riskmap.geodata.model.Progress;
import riskmap.geodata.snapshot.LayerTable;

class ClusterDetectionTest {

    @Test
    void dbscanEqualsTheNaiveLoops() {
        for (long seed = 1; seed <= 20; seed++) {
            double lon = seed % 5 == 0 ? 179.99 : 120.7;
            double lat = seed % 7 == 0 ? 89.97 : 31.3;
            LayerTable table = TestFirms.scattered(Math.min(lon, 179.93), Math.min(lat, 89.9), 300, seed);
            int count = 2 + (int) (seed % 6);
            assertEqualsNaive(table, 200, count, seed);
        }
    }

    private static void assertEqualsNaive(LayerTable table, double metres, int count, long seed) {
        ClusterDetection found = ClusterDetection.dbscan(table, row -> row % 11 > 0, metres, count, Progress.NONE);
        int[] actual = new int[table.size()];
        Arrays.fill(actual, -1);
        for (ClusterDetection.Cluster cluster : found.clusters()) {
            Arrays.stream(cluster.rows()).forEach(row -> actual[row] = cluster.rows()[0]);
        }
        assertArrayEquals(naive(table, metres, count), actual, "seed " + seed + ", " + metres + " m");
        assertEquals(table.size() - (table.size() + 10) / 11, found.considered());
    }

    /** From a few points a cell to all in one, and cells on top of each other where the earth turns away from the grid. */
    @Test
    void dbscanEqualsTheNaiveLoopsAtAnyScaleAndAllOverTheEarth() {
        for (long seed = 1; seed <= 10; seed++) {
            LayerTable city = TestFirms.scattered(120.7, 31.3, 300, seed);
            for (double metres : new double[] {0.1, 30, 900, 10_000}) {
                assertEqualsNaive(city, metres, 3, seed);
            }
            LayerTable earth = TestFirms.overTheEarth(40, 8, seed);
            assertEqualsNaive(earth, 150, 4, seed);
            assertEqualsNaive(earth, 5_000, 4, seed);
        }
    }

    @Test
    void heapsJustTooFarApartStayTwo() {
        List<Coordinate> places = new java.util.ArrayList<>(Collections.nCopies(5000, new Coordinate(120, 31)));
        Coordinate beyond = Geodesic.destination(120, 31, 77, 50.001);
        places.addAll(Collections.nCopies(4000, beyond));
        LayerTable heaps = TestFirms.table(places);
        assertEquals(List.of(5000, 4000), sizes(heaps, 50));
        assertEquals(List.of(9000), sizes(heaps, 50.002));
    }

    private static List<Integer> sizes(LayerTable table, double metres) {
        return ClusterDetection.dbscan(table, row -> true, metres, 10, Progress.NONE).clusters().stream()
                .map(cluster -> cluster.rows().length)
                .toList();
    }

    @Test
    void theUsualDistanceIsTheLowerQuartileOfTheNaiveKDistances() {
        LayerTable table = TestFirms.scattered(120.7, 31.3, 300, 5);
        double[] kth = new double[table.size()];
        for (int a = 0; a < kth.length; a++) {
            double[] to = new double[kth.length];
            for (int b = 0; b < kth.length; b++) {
                to[b] = Geodesic.distance(table.lon(a), table.lat(a), table.lon(b), table.lat(b));
            }
            Arrays.sort(to);
            kth[a] = to[29];
        }
        Arrays.sort(kth);
        double usual = ClusterDetection.usualDistance(table, row -> true, 30, Progress.NONE);
        assertEquals(kth[299 / 4], usual, 0.51);
        assertTrue(!ClusterDetection.dbscan(table, row -> true, usual, 30, Progress.NONE)
                .clusters()
                .isEmpty());
        assertEquals(50, ClusterDetection.usualDistance(table, row -> row < 29, 30, Progress.NONE));
    }

    /** Every pair is measured on the ellipsoid; a cluster is named after its first row. */
    private static int[] naive(LayerTable table, double metres, int count) {
        int size = table.size();
        double[][] distance = new double[size][size];
        boolean[] core = new boolean[size];
        for (int a = 0; a < size; a++) {
            int near = 0;
            for (int b = 0; b < size; b++) {
                distance[a][b] = a % 11 == 0 || b % 11 == 0
                        ? Double.POSITIVE_INFINITY
                        : Geodesic.distance(table.lon(a), table.lat(a), table.lon(b), table.lat(b));
                near += distance[a][b] <= metres ? 1 : 0;
            }
            core[a] = near >= count;
        }
        int[] labels = new int[size];
        Arrays.fill(labels, -1);
        for (int a = 0; a < size; a++) {
            if (core[a] && labels[a] < 0) {
                flood(a, metres, distance, core, labels);
            }
        }
        for (int a = 0; a < size; a++) {
            double least = metres;
            for (int b = 0; b < size && !core[a]; b++) {
                if (core[b] && (distance[a][b] < least || distance[a][b] == least && labels[a] < 0)) {
                    least = distance[a][b];
                    labels[a] = labels[b];
                }
            }
        }
        int[] firsts = new int[size];
        Arrays.fill(firsts, -1);
        for (int a = 0; a < size; a++) {
            if (labels[a] >= 0) {
                firsts[labels[a]] = firsts[labels[a]] < 0 ? a : firsts[labels[a]];
                labels[a] = firsts[labels[a]];
            }
        }
        return labels;
    }

    private static void flood(int start, double metres, double[][] distance, boolean[] core, int... labels) {
        Deque<Integer> waiting = new ArrayDeque<>(List.of(start));
        labels[start] = start;
        while (!waiting.isEmpty()) {
            int a = waiting.pop();
            for (int b = 0; b < core.length; b++) {
                if (core[b] && labels[b] < 0 && distance[a][b] <= metres) {
                    labels[b] = start;
                    waiting.push(b);
                }
            }
        }
    }

    @Test
    void theSpanningTreeIsAsShortAsThatOfPrim() {
        for (long seed = 1; seed <= 10; seed++) {
            SurfacePoints points = SurfacePoints.of(TestFirms.scattered(120.7, 31.3, 400, seed), row -> true);
            KdTree tree = new KdTree(points.xyz());
            ReachabilityTree found = new ReachabilityTree(tree, 2 + (int) seed, Progress.NONE);
            double[] actual = Arrays.stream(found.ascending())
                    .mapToDouble(edge -> found.square[edge])
                    .toArray();
            assertArrayEquals(prim(points, 2 + (int) seed), actual, 1e-3, "seed " + seed);
        }
    }

    private static double[] prim(SurfacePoints points, int k) {
        int size = points.size();
        double[][] square = new double[size][size];
        double[] core = new double[size];
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < size; b++) {
                for (int axis = 0; axis < 3; axis++) {
                    double off = points.xyz()[3 * a + axis] - points.xyz()[3 * b + axis];
                    square[a][b] += off * off;
                }
            }
            core[a] = Arrays.stream(square[a]).sorted().skip(k - 1).findFirst().orElseThrow();
        }
        double[] way = new double[size];
        Arrays.fill(way, Double.POSITIVE_INFINITY);
        boolean[] in = new boolean[size];
        double[] edges = new double[size - 1];
        int last = 0;
        for (int edge = 0; edge < edges.length; edge++) {
            in[last] = true;
            int next = -1;
            for (int b = 0; b < size; b++) {
                if (!in[b]) {
                    way[b] = Math.min(way[b], Math.max(square[last][b], Math.max(core[last], core[b])));
                    next = next < 0 || way[b] < way[next] ? b : next;
                }
            }
            edges[edge] = way[next];
            last = next;
        }
        Arrays.sort(edges);
        return edges;
    }

    @Test
    void theOrderInWhichFeaturesComeMakesNoDifference() {
        LayerTable table = TestFirms.scattered(120.7, 31.3, 500, 9);
        List<Coordinate> places = new java.util.ArrayList<>();
        for (int row = 0; row < table.size(); row++) {
            places.add(new Coordinate(table.lon(row), table.lat(row)));
        }
        Collections.shuffle(places, new Random(1));
        LayerTable shuffled = TestFirms.table(places);
        for (double metres : new double[] {100, 300}) {
            ClusterDetection one = ClusterDetection.dbscan(table, row -> true, metres, 5, Progress.NONE);
            ClusterDetection other = ClusterDetection.dbscan(shuffled, row -> true, metres, 5, Progress.NONE);
            assertRows(one, other);
        }
        assertRows(
                ClusterDetection.hdbscan(table, row -> true, 10, 1, Progress.NONE),
                ClusterDetection.hdbscan(shuffled, row -> true, 10, 1, Progress.NONE));
    }

    /** Rows stand by place, so the same places have the same rows in both tables. */
    private static void assertRows(ClusterDetection one, ClusterDetection other) {
        assertEquals(one.clusters().size(), other.clusters().size());
        assertTrue(one.clusters().size() > 1);
        for (int i = 0; i < one.clusters().size(); i++) {
            assertArrayEquals(
                    one.clusters().get(i).rows(), other.clusters().get(i).rows());
        }
        assertArrayEquals(one.noise(), other.noise());
    }

    @Test
    void fewAndCoincidentPlacesHaveAnAnswer() {
        LayerTable none = TestFirms.table(List.of());
        assertEquals(
                0,
                ClusterDetection.dbscan(none, row -> true, 100, 2, Progress.NONE)
                        .considered());
        assertEquals(
                List.of(),
                ClusterDetection.hdbscan(none, row -> true, 2, 1, Progress.NONE).clusters());
        LayerTable one = TestFirms.table(List.of(new Coordinate(120, 31)));
        assertEquals(
                1,
                ClusterDetection.dbscan(one, row -> true, 100, 2, Progress.NONE).noise().length);
        assertEquals(
                1,
                ClusterDetection.hdbscan(one, row -> true, 2, 1, Progress.NONE).noise().length);
        List<Coordinate> same = Collections.nCopies(1000, new Coordinate(120, 31));
        LayerTable heap = TestFirms.table(same);
        assertEquals(
                1000,
                ClusterDetection.dbscan(heap, row -> true, 0.1, 1000, Progress.NONE)
                        .clusters()
                        .get(0)
                        .rows()
                        .length);
        List<Coordinate> two = new java.util.ArrayList<>(same);
        two.addAll(Collections.nCopies(500, new Coordinate(120.1, 31)));
        ClusterDetection heaps = ClusterDetection.hdbscan(TestFirms.table(two), row -> true, 10, 1, Progress.NONE);
        assertEquals(
                List.of(1000, 500),
                heaps.clusters().stream().map(cluster -> cluster.rows().length).toList());
        assertEquals(1, heaps.clusters().get(0).reach());
    }

    @Test
    void numbersHaveRangesAndTheWorkCanBeStopped() {
        LayerTable table = TestFirms.scattered(120.7, 31.3, 50, 1);
        for (double metres : new double[] {0, -1, 0.09, 10_001, Double.NaN}) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> ClusterDetection.dbscan(table, row -> true, metres, 5, Progress.NONE));
        }
        for (int count : new int[] {1, 1001}) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> ClusterDetection.hdbscan(table, row -> true, count, 1, Progress.NONE));
        }
        assertThrows(
                Cancelled.class,
                () -> ClusterDetection.dbscan(table, row -> true, 100, 5, (done, total) -> {
                    throw new Cancelled();
                }));
    }
}
