package riskmap.geodata.proximity;

import java.util.Arrays;
import java.util.function.IntBinaryOperator;

/** Sorts numbers by a key each, without an object for each; its memory is used again by the next sort. */
final class Order {

    /** Steps each number may move, on average, before merging is the better way. */
    private static final int PATIENCE = 8;

    private int[] from = new int[16];
    private int[] to = new int[16];
    private int[] slots = new int[17];

    /**
     * The numbers from 0 to {@code size} − 1 in ascending order of their keys, at the beginning of an array that is good
     * until the next sort. The keys put them into slots first, after which few are out of order; those are inserted where
     * they belong, or, when keys crowd into few slots, everything is merged from below.
     *
     * @param keys not negative, finite
     * @param ties compares numbers of equal keys: negative, 0 or positive, as of {@link java.util.Comparator}
     */
    int[] of(int size, double[] keys, IntBinaryOperator ties) {
        if (from.length < size) {
            from = new int[Math.max(size, 2 * from.length)];
            to = new int[from.length];
            slots = new int[from.length + 1];
        }
        scatter(size, keys);
        if (!insert(size, keys, ties)) {
            for (long run = 1; run < size; run *= 2) {
                for (long start = 0; start < size; start += 2 * run) {
                    int middle = (int) Math.min(start + run, size);
                    merge((int) start, middle, (int) Math.min(start + 2 * run, size), keys, ties);
                }
                int[] swap = from;
                from = to;
                to = swap;
            }
        }
        return from;
    }

    private void scatter(int size, double... keys) {
        double greatest = 0;
        for (int i = 0; i < size; i++) {
            greatest = Math.max(greatest, keys[i]);
        }
        double scale = greatest > 0 ? (size - 1) / greatest : 0;
        Arrays.fill(slots, 0, size + 1, 0);
        for (int i = 0; i < size; i++) {
            slots[(int) (keys[i] * scale) + 1]++;
        }
        for (int slot = 0; slot < size; slot++) {
            slots[slot + 1] += slots[slot];
        }
        for (int i = 0; i < size; i++) {
            from[slots[(int) (keys[i] * scale)]++] = i;
        }
    }

    /** False when it took too many steps; the numbers are all there then, but not in order. */
    private boolean insert(int size, double[] keys, IntBinaryOperator ties) {
        long steps = (long) PATIENCE * size;
        for (int i = 1; i < size && steps >= 0; i++) {
            int number = from[i];
            int at = i;
            while (at > 0 && isBefore(number, from[at - 1], keys, ties)) {
                from[at] = from[at - 1];
                at--;
            }
            from[at] = number;
            steps -= i - at;
        }
        return steps >= 0;
    }

    private void merge(int start, int middle, int end, double[] keys, IntBinaryOperator ties) {
        int left = start;
        int right = middle;
        for (int at = start; at < end; at++) {
            boolean takeRight = left == middle || right < end && isBefore(from[right], from[left], keys, ties);
            to[at] = takeRight ? from[right++] : from[left++];
        }
    }

    private static boolean isBefore(int a, int b, double[] keys, IntBinaryOperator ties) {
        return keys[a] < keys[b] || keys[a] == keys[b] && ties.applyAsInt(a, b) < 0;
    }
}
