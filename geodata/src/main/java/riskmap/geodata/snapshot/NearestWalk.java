package riskmap.geodata.snapshot;

import java.util.Arrays;

/**
 * Walks through an index outward from a place, best first: a heap of nodes, and of boxes of rows, by the square of a lower
 * bound of their distance. Points are shown as soon as their leaf is opened, for to measure a point is less work than to
 * keep it in order.
 *
 * <p>Used by one thread; its memory is used again by the next walk.
 */
public final class NearestWalk {

    /** In place of a level; one below the lowest level of nodes, so that the children of level 0 are items. */
    private static final int ITEM = -1;

    /** More than a measured distance is wrong by, m: nothing is passed over that would be measured equal to the limit. */
    private static final double SLACK = 1e-6;

    private double[] squares = new double[256];
    private long[] entries = new long[256];
    private int size;
    private double reach;

    /** Takes rows, nearer ones roughly before farther ones. */
    @FunctionalInterface
    public interface Visitor {
        /** Takes a row; metres past which no row is wanted any more, never more than it answered before. */
        double visit(int row);
    }

    void walk(PackedTree tree, int[] order, DistanceBound bound, double within, Visitor visitor) {
        size = 0;
        reach(within);
        if (tree.count() > 0) {
            push(0, tree.depth() - 1, 0);
        }
        while (size > 0 && squares[0] <= reach) {
            int level = (int) (entries[0] >> 32);
            int number = (int) entries[0];
            pop();
            if (level == ITEM) {
                reach(visitor.visit(order == null ? number : order[number]));
            } else if (level > 0) {
                open(tree, level, number, bound);
            } else if (tree.onlyPoints()) {
                show(tree, number, order, bound, visitor);
            } else {
                openLeaf(tree, number, bound);
            }
        }
    }

    private void reach(double metres) {
        reach = (metres + SLACK) * (metres + SLACK);
    }

    private void show(PackedTree tree, int leaf, int[] order, DistanceBound bound, Visitor visitor) {
        int end = tree.endChild(0, leaf);
        for (int item = PackedTree.firstChild(leaf); item < end; item++) {
            double x = tree.minX(item);
            double y = tree.minY(item);
            if (bound.squared(x, y, x, y) <= reach) {
                reach(visitor.visit(order == null ? item : order[item]));
            }
        }
    }

    private void openLeaf(PackedTree tree, int leaf, DistanceBound bound) {
        int end = tree.endChild(0, leaf);
        for (int item = PackedTree.firstChild(leaf); item < end; item++) {
            push(bound.squared(tree.minX(item), tree.minY(item), tree.maxX(item), tree.maxY(item)), ITEM, item);
        }
    }

    private void open(PackedTree tree, int level, int node, DistanceBound bound) {
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
