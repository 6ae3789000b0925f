package riskmap.geodata.tiles;

import java.util.Arrays;

/**
 * Numbers the values of a tile layer by first use. What is remembered of earlier layers counts as forgotten without being
 * cleared: numbers are kept as a running total that only grows, and what is below the layer's start is old.
 */
final class ValueNumbers {

    private static final int COUNTS = 1 << 12;
    private static final int TURN = Integer.MAX_VALUE / 2;

    private int[][] byColumn = new int[0][];
    private final int[] byCount = new int[COUNTS];
    private int start = 1;
    private int end = 1;

    /** Forgets everything. */
    void begin() {
        start = end;
        if (start > TURN) {
            Arrays.fill(byCount, 0);
            byColumn = new int[0][];
            start = 1;
            end = 1;
        }
    }

    /** Number of a column's code, or a negative number when it has none yet. {@code codes} bounds the codes. */
    int of(int column, int code, int codes) {
        if (column >= byColumn.length || byColumn[column].length < codes) {
            grow(column, codes);
        }
        return byColumn[column][code] - start;
    }

    private void grow(int column, int codes) {
        if (column >= byColumn.length) {
            int known = byColumn.length;
            byColumn = Arrays.copyOf(byColumn, column + 1);
            Arrays.fill(byColumn, known, column + 1, new int[0]);
        }
        if (byColumn[column].length < codes) {
            byColumn[column] = Arrays.copyOf(byColumn[column], codes + codes / 8);
        }
    }

    /** Gives a column's code the next number. */
    int next(int column, int code) {
        byColumn[column][code] = end;
        return next();
    }

    /** The next number, not remembered for anything. */
    int next() {
        return end++ - start;
    }

    /** Number of a count, or a negative number when it has none yet. */
    int ofCount(int count) {
        return count < COUNTS ? byCount[count] - start : -1;
    }

    /** Gives a count the next number; large counts are not remembered. */
    int nextCount(int count) {
        if (count < COUNTS) {
            byCount[count] = end;
        }
        return next();
    }
}
