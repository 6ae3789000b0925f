package riskmap.geodata.proximity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import riskmap.geodata.crs.Geodesic;
import riskmap.geodata.model.Progress;
import riskmap.geodata.snapshot.LayerTable;

class PairsTest {

    @Test
    void pairsOfTwoLayersEqualTheNaiveLoops() {
        for (long seed = 1; seed <= 10; seed++) {
            LayerTable first = TestPlaces.scattered(120.72, 31.32, 0.02, 60, seed);
            LayerTable second = TestPlaces.scattered(120.73, 31.32, 0.02, 80, seed + 100);
            for (int most : new int[] {5, 100_000}) {
                Pairs.Result result =
                        Pairs.closer(first, row -> true, second, row -> row % 3 > 0, 600, most, Progress.NONE);
                List<Expected> expected = naive(first, second, 600);
                assertEquals(expected.size(), result.matched(), "seed " + seed);
                assertSame(expected, result.pairs(), first, second, most, "seed " + seed);
            }
        }
    }

    @Test
    void withinOneLayerEveryPairComesOnce() {
        LayerTable table = TestPlaces.scattered(120.72, 31.32, 0.02, 80, 4);
        Pairs.Result all = Pairs.closer(table, row -> true, table, row -> true, 500, 10_000, Progress.NONE);
        long expected = naive(table, table, 500, row -> true).stream()
                .filter(pair -> pair.first().compareTo(pair.second()) < 0)
                .count();
        assertEquals(expected, all.matched());
        Pairs.Result some =
                Pairs.closer(table, row -> row % 2 == 0, table, row -> row % 3 == 0, 500, 10, Progress.NONE);
        long either = IntStream.range(0, table.size())
                .mapToLong(a -> IntStream.range(0, a)
                        .filter(b -> a % 2 == 0 && b % 3 == 0 || b % 2 == 0 && a % 3 == 0)
                        .filter(b -> NaiveProximity.distance(table.geometry(a), table.geometry(b)) <= 500)
                        .count())
                .sum();
        assertEquals(either, some.matched());
    }

    @Test
    void thePointsOfAPairAreItsDistanceApart() {
        LayerTable table = TestPlaces.scattered(120.72, 31.32, 0.02, 80, 5);
        Pairs.closer(table, row -> true, table, row -> true, 900, 10_000, Progress.NONE)
                .pairs()
                .forEach(pair -> assertEquals(
                        pair.distance(),
                        pair.distance() == 0
                                ? 0
                                : Geodesic.distance(
                                        pair.firstLon(), pair.firstLat(), pair.secondLon(), pair.secondLat()),
                        1e-6));
    }

    @Test
    void limitsHaveRanges() {
        LayerTable table = TestPlaces.table();
        assertEquals(
                0,
                Pairs.closer(table, row -> true, table, row -> true, 100, 10, Progress.NONE)
                        .matched());
        for (double within : new double[] {0, -1, Double.NaN, 50_001}) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> Pairs.closer(table, row -> true, table, row -> true, within, 10, Progress.NONE));
        }
        assertThrows(
                IllegalArgumentException.class,
                () -> Pairs.closer(table, row -> true, table, row -> true, 100, 0, Progress.NONE));
    }

    private record Expected(String first, String second, double distance) {}

    private static List<Expected> naive(LayerTable first, LayerTable second, double within) {
        return naive(first, second, within, row -> row % 3 > 0);
    }

    private static List<Expected> naive(
            LayerTable first, LayerTable second, double within, java.util.function.IntPredicate rows) {
        List<Expected> pairs = new ArrayList<>();
        for (int a = 0; a < first.size(); a++) {
            for (int b = 0; b < second.size(); b++) {
                double metres = NaiveProximity.distance(first.geometry(a), second.geometry(b));
                if (rows.test(b) && metres <= within) {
                    pairs.add(new Expected(first.id(a), second.id(b), metres));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Expected::distance)
                .thenComparing(Expected::first)
                .thenComparing(Expected::second));
        return pairs;
    }

    private static void assertSame(
            List<Expected> expected,
            List<Pairs.Pair> actual,
            LayerTable first,
            LayerTable second,
            int most,
            String what) {
        assertEquals(Math.min(most, expected.size()), actual.size(), what);
        for (int i = 0; i < actual.size(); i++) {
            assertEquals(expected.get(i).first(), first.id(actual.get(i).first()), what);
            assertEquals(expected.get(i).second(), second.id(actual.get(i).second()), what);
            assertEquals(expected.get(i).distance(), actual.get(i).distance(), 1e-3, what);
        }
    }
}
