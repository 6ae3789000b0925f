package riskmap.geodata.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import riskmap.geodata.crs.Geodesic;
import riskmap.geodata.model.Progress;
import riskmap.geodata.snapshot.LayerTable;

/** Clusters held against those of R's package dbscan; the README beside the file says how it was made. */
class ReferenceClustersTest {

    private static final Map<String, int[]> COLUMNS = new HashMap<>();
    private static final List<Coordinate> PLACES = new ArrayList<>();
    private static LayerTable table;

    @BeforeAll
    static void read() throws IOException {
        try (InputStream in = ReferenceClustersTest.class.getResourceAsStream("clusters.csv")) {
            List<String[]> lines = new String(in.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .map(line -> line.split(","))
                    .toList();
            for (int column = 2; column < lines.get(0).length; column++) {
                int at = column;
                COLUMNS.put(
                        lines.get(0)[column],
                        lines.stream()
                                .skip(1)
                                .mapToInt(line -> Integer.parseInt(line[at]))
                                .toArray());
            }
            lines.stream()
                    .skip(1)
                    .forEach(line ->
                            PLACES.add(new Coordinate(Double.parseDouble(line[0]), Double.parseDouble(line[1]))));
        }
        table = TestFirms.table(PLACES);
    }

    @ParameterizedTest
    @CsvSource({"150,4", "150,8", "300,4", "300,8", "600,4", "600,8"})
    void dbscanIsThatOfR(double metres, int count) {
        ClusterDetection found = ClusterDetection.dbscan(table, row -> true, metres, count, Progress.NONE);
        int[] ours = TestFirms.labels(table, found);
        int[] theirs = COLUMNS.get("dbscan_" + (int) metres + "_" + count);
        int[] core = COLUMNS.get("core_" + (int) metres + "_" + count);
        int borders = 0;
        for (int i = 0; i < ours.length; i++) {
            assertEquals(theirs[i] == 0, ours[i] < 0, "noise: point " + i);
        }
        assertSamePartition(theirs, ours, i -> core[i] == 1);
        for (int i = 0; i < ours.length; i++) {
            if (core[i] == 0 && ours[i] >= 0) {
                borders++;
                assertEquals(ours[i], ours[nearestCore(i, core)], "border: point " + i);
            }
        }
        assertTrue(borders > 0);
    }

    private static void assertSamePartition(int[] expected, int[] actual, IntPredicate points) {
        Map<Integer, Integer> there = new HashMap<>();
        Map<Integer, Integer> back = new HashMap<>();
        IntStream.range(0, expected.length).filter(points).forEach(i -> {
            assertEquals(expected[i], back.computeIfAbsent(actual[i], label -> expected[i]), "point " + i);
            assertEquals(actual[i], there.computeIfAbsent(expected[i], label -> actual[i]), "point " + i);
        });
    }

    private static int nearestCore(int from, int... core) {
        int nearest = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < core.length; i++) {
            Coordinate a = PLACES.get(from);
            Coordinate b = PLACES.get(i);
            double metres = Geodesic.distance(a.x, a.y, b.x, b.y);
            if (core[i] == 1 && metres < least) {
                least = metres;
                nearest = i;
            }
        }
        return nearest;
    }

    /**
     * R gives a point that holds two clusters together only at the distance at which they part to one of them, by the order
     * of its edges; here it is noise.
     */
    @ParameterizedTest
    @ValueSource(ints = {5, 10, 20})
    void hdbscanIsThatOfR(int count) {
        ClusterDetection found = ClusterDetection.hdbscan(table, row -> true, count, 1e-3, Progress.NONE);
        int[] ours = TestFirms.labels(table, found);
        int[] theirs = COLUMNS.get("hdbscan_" + count).clone();
        int[] bridges = IntStream.range(0, ours.length)
                .filter(i -> theirs[i] > 0 && ours[i] < 0)
                .toArray();
        assertTrue(bridges.length <= 3, Arrays.toString(bridges));
        for (int bridge : bridges) {
            int cluster = IntStream.range(0, ours.length)
                    .filter(i -> theirs[i] == theirs[bridge] && ours[i] >= 0)
                    .map(i -> ours[i])
                    .findFirst()
                    .orElseThrow();
            assertTrue(
                    coreDistance(bridge, count) > found.clusters().get(cluster).reach());
            theirs[bridge] = 0;
        }
        assertSamePartition(theirs, ours, i -> true);
        System.out.printf("hdbscan %d: %d of %d points as R has them%n", count, 1000 - bridges.length, 1000);
    }

    private static double coreDistance(int from, int count) {
        Coordinate a = PLACES.get(from);
        return PLACES.stream()
                .mapToDouble(b -> Geodesic.distance(a.x, a.y, b.x, b.y))
                .sorted()
                .skip(count - 1)
                .findFirst()
                .orElseThrow();
    }
}
