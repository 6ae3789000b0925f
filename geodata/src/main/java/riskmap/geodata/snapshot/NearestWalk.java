package riskmap.geodata.snapshot;

import java.util.Arrays;

/**
 * One best-first walk through a tree: a heap of nodes and of items by the square of a lower bound of their distance, and of
 * items by the square of their true distance.
 */
final class NearestWalk {

    /** In place of a level; one below the lowest level of nodes, so that the children of level 0 are items. */
    private static final int ITEM = -1;

    private static final int MEASURED = -2;
    private static final int FIRST_ROOM = 256;
    private static final int FIRST_MEASURED = 16;

    private final PackedTree tree;
    private final int[] order;
    private final GeodesicBound bound;
    private final double within;
    private final double reach;
    private double[] squares = new double[FIRST_ROOM];
    private long[] entries = new long[FIRST_ROOM];
    private int size;
    private int[] measuredRows = new int[FIRST_MEASURED];
    private double[] measuredMetres = new double[FIRST_MEASURED];
    private int measured;

    NearestWalk(PackedTree tree, int[] order, GeodesicBound bound, double within) {
        this.tree = tree;
        this.order = order;
        this.bound = bound;
        this.within = within;
        reach = within * within;
    }

    void walk(SpatialIndex.Distance distance, SpatialIndex.Visitor visitor) {
        if (tree.count() > 0) {
            push(0, tree.depth() - 1, 0);
        }
        while (size > 0) {
            int level = (int) (entries[0] >> 32);
            int number = (int) entries[0];
            pop();
            if (level == MEASURED) {
                if (!visitor.visit(measuredRows[number], measuredMetres[number])) {
                    return;
                }
            } else if (level == ITEM) {
                measure(row(number), distance);
            } else if (level == 0) {
                openLeaf(number);
            } else {
                open(level, number);
            }
        }
    }

    private int row(int item) {
        return order == null ? item : order[item];
    }

    private void measure(int row, SpatialIndex.Distance distance) {
        double metres = distance.metres(row);
        if (metres <= within) {
            if (measured == measuredRows.length) {
                measuredRows = Arrays.copyOf(measuredRows, 2 * measured);
                measuredMetres = Arrays.copyOf(measuredMetres, 2 * measured);
            }
            measuredRows[measured] = row;
            measuredMetres[measured] = metres;
            push(metres * metres, MEASURED, measured++);
        }
    }

    private void openLeaf(int node) {
        int end = tree.endChild(0, node);
        for (int item = PackedTree.firstChild(node); item < end; item++) {
            push(bound.squared(tree.minX(item), tree.minY(item), tree.maxX(item), tree.maxY(item)), ITEM, item);
        }
    }

    private void open(int level, int node) {
        double[] boxes = tree.boxes(level - 1);
        int end = tree.endChild(level, node);
        for (int child = PackedTree.firstChild(node); child < end; child++) {
            int at = 4 * child;
            push(bound.squared(boxes[at], boxes[at + 1], boxes[at + 2], boxes[at + 3]), level - 1, child);
        }
    }

    /** Adds an entry unless it is out of reach. */
    private void push(double square, int level, int number) {
        if (square > reach) {
            return;
        }
        if (size == squares.length) {
            squares = Arrays.copyOf(squares, 2 * size);
            entries = Arrays.copyOf(entries, 2 * size);
        }
        int at = size++;
        while (at > 0 && square < squares[at - 1 >>> 1]) {
            int parent = at - 1 >>> 1;
            squares[at] = squares[parent];
            entries[at] = entries[parent];
            at = parent;
        }
        squares[at] = square;
        entries[at] = (long) level << 32 | number;
    }

    private void pop() {
        size--;
        double square = squares[size];
        int at = 0;
        for (int child = 1; child < size; child = 2 * at + 1) {
            if (child + 1 < size && squares[child + 1] < squares[child]) {
                child++;
            }
            if (square <= squares[child]) {
                break;
            }
            squares[at] = squares[child];
            entries[at] = entries[child];
            at = child;
        }
        squares[at] = square;
        entries[at] = entries[size];
    }
}
