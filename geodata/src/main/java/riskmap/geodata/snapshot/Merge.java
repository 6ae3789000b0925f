package riskmap.geodata.snapshot;

import java.lang.reflect.Array;
import java.util.BitSet;

/**
 * How the rows of a changed table come about: the kept rows of the old table and the new ones, each in their order,
 * merged into runs. Applying it copies runs, so a small change to a large table costs little more than its memory.
 */
final class Merge {

    private final int size;
    private final int oldSize;
    private final int newSize;
    private final BitSet gone;
    private final int[] places;

    /**
     * A merge.
     *
     * @param oldSize rows of the old table
     * @param gone old rows that are left out
     * @param places for every new row, the old row it stands before; ascending, up to {@code oldSize}
     */
    Merge(int oldSize, BitSet gone, int[] places) {
        this.oldSize = oldSize;
        this.gone = gone;
        this.places = places;
        newSize = places.length;
        size = oldSize - gone.cardinality() + newSize;
    }

    byte[] apply(byte[] old, byte[] added) {
        byte[] merged = new byte[size];
        copy(old, added, merged);
        return merged;
    }

    char[] apply(char[] old, char[] added) {
        char[] merged = new char[size];
        copy(old, added, merged);
        return merged;
    }

    int[] apply(int[] old, int[] added) {
        int[] merged = new int[size];
        copy(old, added, merged);
        return merged;
    }

    double[] apply(double[] old, double[] added) {
        double[] merged = new double[size];
        copy(old, added, merged);
        return merged;
    }

    <T> T[] apply(T[] old, T[] added) {
        @SuppressWarnings("unchecked")
        T[] merged = (T[]) Array.newInstance(added.getClass().getComponentType(), size);
        copy(old, added, merged);
        return merged;
    }

    private void copy(Object old, Object added, Object merged) {
        int to = 0;
        int from = 0;
        for (int i = 0; i < newSize; i++) {
            to = copyKept(old, from, places[i], merged, to);
            from = places[i];
            System.arraycopy(added, i, merged, to++, 1);
        }
        copyKept(old, from, oldSize, merged, to);
    }

    /** Copies the kept rows of [from, end); answers where the next row goes. */
    private int copyKept(Object old, int from, int end, Object merged, int start) {
        int to = start;
        int row = gone.nextClearBit(from);
        while (row < end) {
            int next = gone.nextSetBit(row);
            int stop = next < 0 ? end : Math.min(next, end);
            System.arraycopy(old, row, merged, to, stop - row);
            to += stop - row;
            row = gone.nextClearBit(stop);
        }
        return to;
    }
}
