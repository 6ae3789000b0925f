package riskmap.geodata.proximity;

import java.util.Arrays;
import riskmap.geodata.snapshot.LayerTable;

/** The closest of many pairs, in arrays: sorted and cut whenever there are twice as many as are wanted. */
final class ClosestPairs {

    private final LayerTable firstTable;
    private final LayerTable secondTable;
    private final int most;
    private final Order order = new Order();
    private int[] first = new int[64];
    private int[] second = new int[64];
    private double[] metres = new double[64];
    private double worst = Double.POSITIVE_INFINITY;
    private int size;

    ClosestPairs(LayerTable firstTable, LayerTable secondTable, int most) {
        this.firstTable = firstTable;
        this.secondTable = secondTable;
        this.most = most;
    }

    /** Takes a pair. */
    interface Visitor {
        void visit(int first, int second, double metres);
    }

    /** Adds a pair unless there are enough closer ones. */
    void add(int a, int b, double distance) {
        if (distance > worst) {
            return;
        }
        if (size == first.length) {
            first = Arrays.copyOf(first, 2 * size);
            second = Arrays.copyOf(second, 2 * size);
            metres = Arrays.copyOf(metres, 2 * size);
        }
        first[size] = a;
        second[size] = b;
        metres[size++] = distance;
        if (size >= 2 * most) {
            cut();
        }
    }

    /** Hands on the pairs that are wanted, closest first. */
    void forEach(Visitor visitor) {
        cut();
        for (int i = 0; i < size; i++) {
            visitor.visit(first[i], second[i], metres[i]);
        }
    }

    private void cut() {
        int kept = Math.min(size, most);
        int[] sorted = Arrays.copyOf(order.of(size, metres, this::compare), kept);
        first = picked(first, sorted);
        second = picked(second, sorted);
        double[] distances = new double[metres.length];
        for (int i = 0; i < kept; i++) {
            distances[i] = metres[sorted[i]];
        }
        metres = distances;
        worst = size >= most ? metres[most - 1] : worst;
        size = kept;
    }

    private static int[] picked(int[] from, int... sorted) {
        int[] picked = new int[from.length];
        for (int i = 0; i < sorted.length; i++) {
            picked[i] = from[sorted[i]];
        }
        return picked;
    }

    /** Of equal distances. */
    private int compare(int a, int b) {
        return first[a] == first[b]
                ? secondTable.compareIds(second[a], second[b])
                : firstTable.compareIds(first[a], first[b]);
    }
}
