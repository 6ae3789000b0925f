package riskmap.geodata.proximity;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.RandomAccess;
import riskmap.geodata.snapshot.LayerTable;

/**
 * Answers, nearest first, equal distances by id, in two arrays: no object for each. As a list it makes a
 * {@link Neighbour} whenever one is asked for. One may be filled again and again by one thread.
 */
public final class Neighbours extends AbstractList<Neighbour> implements RandomAccess {

    final Search search = new Search();
    private int[] rows = new int[16];
    private double[] metres = new double[16];
    private int[] spareRows = new int[16];
    private double[] spareMetres = new double[16];
    private final Order order = new Order();
    private int size;

    @Override
    public int size() {
        return size;
    }

    @Override
    public Neighbour get(int index) {
        return new Neighbour(row(index), distance(index));
    }

    /** Row of an answer. */
    public int row(int index) {
        return rows[checked(index)];
    }

    /** Distance of an answer, m. */
    public double distance(int index) {
        return metres[checked(index)];
    }

    private int checked(int index) {
        if (index >= size) {
            throw new IndexOutOfBoundsException(index + " of " + size);
        }
        return index;
    }

    void begin() {
        size = 0;
    }

    void take(int row, double distance) {
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, 2 * size);
            metres = Arrays.copyOf(metres, 2 * size);
        }
        rows[size] = row;
        metres[size++] = distance;
    }

    /** Puts them in order, drops what came twice, and keeps the first k. */
    void finish(LayerTable table, int k) {
        int[] sorted = order.of(size, metres, (a, b) -> compare(table, a, b));
        if (spareRows.length < rows.length) {
            spareRows = new int[rows.length];
            spareMetres = new double[rows.length];
        }
        int kept = 0;
        for (int at = 0; at < size && kept < k; at++) {
            int row = rows[sorted[at]];
            if (kept == 0 || row != spareRows[kept - 1]) {
                spareRows[kept] = row;
                spareMetres[kept++] = metres[sorted[at]];
            }
        }
        size = kept;
        swap();
    }

    private void swap() {
        int[] oldRows = rows;
        rows = spareRows;
        spareRows = oldRows;
        double[] oldMetres = metres;
        metres = spareMetres;
        spareMetres = oldMetres;
    }

    /** Of equal distances. */
    private int compare(LayerTable table, int a, int b) {
        return rows[a] == rows[b] ? 0 : table.compareIds(rows[a], rows[b]);
    }
}
