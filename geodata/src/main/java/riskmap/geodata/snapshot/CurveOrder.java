package riskmap.geodata.snapshot;

import java.util.function.IntBinaryOperator;

/** Sorts rows by their place on the curve through the {@link MercatorGrid}. */
final class CurveOrder {

    /** Place of what has no place on the map; after all others. */
    static final long NOWHERE = Long.MAX_VALUE;

    private static final int DIGIT = 11;
    private static final int BUCKETS = 1 << DIGIT;

    private CurveOrder() {}

    /**
     * Row numbers in ascending order of their keys; equal keys stay in the order of rows. Radix sort, lowest digit first.
     *
     * @param keys not negative
     */
    static int[] of(long[] keys) {
        int[] order = new int[keys.length];
        for (int row = 0; row < order.length; row++) {
            order[row] = row;
        }
        int[] next = new int[keys.length];
        for (int shift = 0; shift < Long.SIZE - 1; shift += DIGIT) {
            if (pass(keys, order, next, shift)) {
                int[] swap = order;
                order = next;
                next = swap;
            }
        }
        return order;
    }

    /** Sorts by one digit; false when all rows have the same and nothing was done. */
    private static boolean pass(long[] keys, int[] order, int[] next, int shift) {
        int[] starts = new int[BUCKETS + 1];
        for (long key : keys) {
            starts[(int) (key >>> shift & BUCKETS - 1) + 1]++;
        }
        for (int digit = 0; digit < BUCKETS; digit++) {
            if (starts[digit + 1] == keys.length) {
                return false;
            }
            starts[digit + 1] += starts[digit];
        }
        for (int row : order) {
            next[starts[(int) (keys[row] >>> shift & BUCKETS - 1)]++] = row;
        }
        return true;
    }

    /** Brings rows with equal keys into the order of a comparison. */
    static void settleTies(long[] keys, int[] order, IntBinaryOperator comparison) {
        int from = 0;
        for (int to = 1; to <= order.length; to++) {
            if (to == order.length || keys[order[to]] != keys[order[from]]) {
                if (to - from > 1) {
                    settle(order, from, to, comparison);
                }
                from = to;
            }
        }
    }

    private static void settle(int[] order, int from, int to, IntBinaryOperator comparison) {
        Integer[] ties = new Integer[to - from];
        for (int i = 0; i < ties.length; i++) {
            ties[i] = order[from + i];
        }
        java.util.Arrays.sort(ties, comparison::applyAsInt);
        for (int i = 0; i < ties.length; i++) {
            order[from + i] = ties[i];
        }
    }
}
