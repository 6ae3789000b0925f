package riskmap.geodata.proximity;

import java.util.function.IntBinaryOperator;

/** Sorts numbers by a comparison, without an object for each; its memory is used again by the next sort. */
final class Order {

    private int[] from = new int[16];
    private int[] to = new int[16];

    /**
     * The numbers from 0 to {@code size} − 1 in ascending order, at the beginning of an array that is good until the next
     * sort; equal ones stay in theirs. Merge sort from below.
     *
     * @param compare negative, 0 or positive, as of {@link java.util.Comparator}
     */
    int[] of(int size, IntBinaryOperator compare) {
        if (from.length < size) {
            from = new int[Math.max(size, 2 * from.length)];
            to = new int[from.length];
        }
        for (int i = 0; i < size; i++) {
            from[i] = i;
        }
        for (long run = 1; run < size; run *= 2) {
            for (long start = 0; start < size; start += 2 * run) {
                merge((int) start, (int) Math.min(start + run, size), (int) Math.min(start + 2 * run, size), compare);
            }
            int[] swap = from;
            from = to;
            to = swap;
        }
        return from;
    }

    private void merge(int start, int middle, int end, IntBinaryOperator compare) {
        int left = start;
        int right = middle;
        for (int at = start; at < end; at++) {
            boolean takeLeft = right == end || left < middle && compare.applyAsInt(from[left], from[right]) <= 0;
            to[at] = takeLeft ? from[left++] : from[right++];
        }
    }
}
