package riskmap.backend.http.features;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/** The rows of a selection: listed where they are few, else marked among all, whichever takes less memory. Immutable. */
final class FoundRows {

    /** A listed row takes the memory of this many marks. */
    private static final int SPARSE = Integer.SIZE;

    private final int[] listed;
    private final BitSet marked;
    private final int count;

    private FoundRows(int[] listed, BitSet marked, int count) {
        this.listed = listed;
        this.marked = marked;
        this.count = count;
    }

    /**
     * The rows a search finds.
     *
     * @param size number of rows of the table
     * @param search tells each row, in any order and as often as it likes
     */
    static FoundRows of(int size, Consumer<IntConsumer> search) {
        Finding finding = new Finding(size);
        search.accept(finding);
        return finding.rows();
    }

    /** How many there are. */
    int count() {
        return count;
    }

    /** Whether they are few. */
    boolean areFew() {
        return listed != null;
    }

    /** Whether a row is among them, where they are not few. */
    boolean contains(int row) {
        return marked.get(row);
    }

    /** Their ranks in an order, rising, where they are few. */
    int[] ranks(RowOrder order) {
        int[] ranks = new int[count];
        for (int i = 0; i < count; i++) {
            ranks[i] = order.rank(listed[i]);
        }
        Arrays.sort(ranks);
        return ranks;
    }

    private static final class Finding implements IntConsumer {

        private final int size;
        private int[] listed = new int[64];
        private int count;
        private BitSet marked;

        Finding(int size) {
            this.size = size;
        }

        @Override
        public void accept(int row) {
            if (marked == null && count == size / SPARSE) {
                marked = new BitSet(size);
                Arrays.stream(listed, 0, count).forEach(marked::set);
            }
            if (marked != null) {
                marked.set(row);
                return;
            }
            if (count == listed.length) {
                listed = Arrays.copyOf(listed, 2 * count);
            }
            listed[count++] = row;
        }

        FoundRows rows() {
            if (marked != null) {
                return new FoundRows(null, marked, marked.cardinality());
            }
            Arrays.sort(listed, 0, count);
            int once = 0;
            for (int i = 0; i < count; i++) {
                if (i == 0 || listed[i] != listed[i - 1]) {
                    listed[once++] = listed[i];
                }
            }
            return new FoundRows(Arrays.copyOf(listed, once), null, once);
        }
    }
}
