package riskmap.backend.http.features;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import riskmap.backend.http.TestService;
import riskmap.geodata.model.LayerCatalog;
import riskmap.geodata.snapshot.LayerTable;

/** Pages of few and of many rows are those of a plain walk through all rows in order. */
class SelectionTest {

    private static final long SEED = 20261122;
    private static final int SIZE = 1000;

    private final LayerTable table =
            LayerTable.of(LayerCatalog.standard().layer("risk-points"), 1, Instant.EPOCH, TestService.diagonal(SIZE));
    private final RowOrder order = IdOrder.of(table, null);

    /** The rows of a share of the table, told in no order and some of them twice. */
    private FoundRows some(Random random, double share, TreeSet<Integer> expected) {
        return FoundRows.of(SIZE, found -> {
            for (int i = 0; i < SIZE * share; i++) {
                int row = random.nextInt(SIZE);
                expected.add(row);
                found.accept(row);
                if (random.nextBoolean()) {
                    found.accept(row);
                }
            }
        });
    }

    private int[] inOrder(TreeSet<Integer> rows) {
        return IntStream.range(0, SIZE).map(order::row).filter(rows::contains).toArray();
    }

    @Test
    void rowsAreCountedOnceHoweverOftenTheyAreFound() {
        Random random = new Random(SEED);
        for (double share : new double[] {0, 0.001, 0.01, 0.02, 0.031, 0.033, 0.1, 0.9}) {
            TreeSet<Integer> expected = new TreeSet<>();
            FoundRows rows = some(random, share, expected);
            assertEquals(expected.size(), rows.count(), "seed " + SEED + ", share " + share);
            Selection selection = new Selection(order, rows);
            assertEquals(expected.size(), selection.matched());
            assertArrayEquals(inOrder(expected), selection.all(), "seed " + SEED + ", share " + share);
        }
    }

    @Test
    void anyPageIsThatOfAPlainWalk() {
        Random random = new Random(SEED);
        for (int i = 0; i < 2000; i++) {
            TreeSet<Integer> expected = new TreeSet<>();
            Selection selection = new Selection(order, some(random, random.nextInt(2) * 0.3 + 0.01, expected));
            int[] all = inOrder(expected);
            int limit = 1 + random.nextInt(40);
            int offset = random.nextInt(3) == 0 ? random.nextInt(400) : 0;
            int edge = random.nextInt(SIZE);
            Cursor place = order.cursor(order.row(edge));
            int[] behind = Arrays.stream(all)
                    .filter(row -> order.rank(row) > edge)
                    .skip(offset)
                    .limit(limit)
                    .toArray();
            assertArrayEquals(behind, selection.page(new Paging(limit, offset, place, null)), "seed " + SEED);
            int[] first = Arrays.stream(all).skip(offset).limit(limit).toArray();
            assertArrayEquals(first, selection.page(new Paging(limit, offset, null, null)), "seed " + SEED);
            int[] ahead =
                    Arrays.stream(all).filter(row -> order.rank(row) < edge).toArray();
            int[] before = Arrays.copyOfRange(ahead, Math.max(0, ahead.length - limit), ahead.length);
            assertArrayEquals(before, selection.page(new Paging(limit, 0, null, place)), "seed " + SEED);
            assertNeighbours(selection, all, behind);
        }
    }

    private void assertNeighbours(Selection selection, int[] all, int[] page) {
        boolean none = page.length == 0;
        assertEquals(
                none || page[0] == all[0] ? Optional.empty() : Optional.of(order.cursor(page[0])),
                selection.before(page));
        int last = none ? -1 : page[page.length - 1];
        assertEquals(
                none || last == all[all.length - 1] ? Optional.empty() : Optional.of(order.cursor(last)),
                selection.after(page));
    }

    @Test
    void aSelectionWithoutConditionsHasEveryRow() {
        Selection selection = new Selection(order, null);
        int[] all = IntStream.range(0, SIZE).map(order::row).toArray();
        assertArrayEquals(all, selection.all());
        assertEquals(SIZE, selection.matched());
        assertArrayEquals(Arrays.copyOfRange(all, 990, SIZE), selection.page(new Paging(20, 990, null, null)));
        assertEquals(
                List.of(),
                Arrays.stream(selection.page(new Paging(5, 2000, null, null)))
                        .boxed()
                        .toList());
    }
}
