package riskmap.geodata.proximity;

import java.util.Arrays;
import riskmap.geodata.snapshot.LayerTable;

/** The k closest of many rows, of equal distances those of the least ids: a heap with the farthest on top. */
final class Closest {

    private LayerTable table;
    private int most;
    private int[] rows = new int[16];
    private double[] metres = new double[16];
    private int size;

    /** Forgets what was kept; keeps k rows of a table from now on. */
    void begin(LayerTable of, int k) {
        table = of;
        most = k;
        size = 0;
    }

    /** Whether there are k. */
    boolean isFull() {
        return size == most;
    }

    /** The greatest distance kept, m, once there are k; nothing farther is kept any more. */
    double limit() {
        return size == most ? metres[0] : Double.POSITIVE_INFINITY;
    }

    void offer(int row, double distance) {
        if (size < most) {
            rise(row, distance);
        } else if (isBefore(row, distance, 0)) {
            sink(row, distance);
        }
    }

    /** Hands on what was kept, in no order. */
    void moveTo(Neighbours found) {
        for (int i = 0; i < size; i++) {
            found.take(rows[i], metres[i]);
        }
    }

    private void rise(int row, double distance) {
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, 2 * size);
            metres = Arrays.copyOf(metres, 2 * size);
        }
        int at = size++;
        while (at > 0 && !isBefore(row, distance, at - 1 >>> 1)) {
            at = move(at - 1 >>> 1, at);
        }
        put(row, distance, at);
    }

    /** Takes the place of the farthest. */
    private void sink(int row, double distance) {
        int at = 0;
        for (int child = 1; child < size; child = 2 * at + 1) {
            if (child + 1 < size && isBefore(rows[child], metres[child], child + 1)) {
                child++;
            }
            if (!isBefore(row, distance, child)) {
                break;
            }
            at = move(child, at);
        }
        put(row, distance, at);
    }

    private int move(int from, int to) {
        put(rows[from], metres[from], to);
        return from;
    }

    private void put(int row, double distance, int at) {
        rows[at] = row;
        metres[at] = distance;
    }

    private boolean isBefore(int row, double distance, int at) {
        return distance < metres[at] || distance == metres[at] && table.compareIds(row, rows[at]) < 0;
    }
}
