package riskmap.geodata.snapshot;

import java.util.Arrays;

/** One best-first walk through a tree: a heap of nodes, of items by lower bound, and of items by true distance. */
final class NearestWalk {

    private static final int ITEM = -1;
    private static final int MEASURED = -2;

    private final PackedTree tree;
    private final int[] order;
    private final GeodesicBound bound;
    private final double within;
    private double[] metres = new double[128];
    private int[] levels = new int[128];
    private int[] numbers = new int[128];
    private int size;

    NearestWalk(PackedTree tree, int[] order, GeodesicBound bound, double within) {
        this.tree = tree;
        this.order = order;
        this.bound = bound;
        this.within = within;
    }

    void walk(SpatialIndex.Distance distance, SpatialIndex.Visitor visitor) {
        if (tree.count() > 0) {
            push(0, tree.depth() - 1, 0);
        }
        while (size > 0) {
            double least = metres[0];
            int level = levels[0];
            int number = numbers[0];
            pop();
            if (level == MEASURED) {
                if (!visitor.visit(row(number), least)) {
                    return;
                }
            } else if (level == ITEM) {
                push(distance.metres(row(number)), MEASURED, number);
            } else {
                open(level, number);
            }
        }
    }

    private int row(int item) {
        return order == null ? item : order[item];
    }

    private void open(int level, int node) {
        int end = tree.endChild(level, node);
        for (int child = PackedTree.firstChild(node); child < end; child++) {
            push(level == 0 ? toItem(child) : toNode(level - 1, child), level - 1, child);
        }
    }

    private double toItem(int item) {
        return bound.metres(tree.minX(item), tree.minY(item), tree.maxX(item), tree.maxY(item));
    }

    private double toNode(int level, int node) {
        return bound.metres(
                tree.box(level, node, 0), tree.box(level, node, 1), tree.box(level, node, 2), tree.box(level, node, 3));
    }

    /** Adds an entry unless it is out of reach. */
    private void push(double distance, int level, int number) {
        if (!(distance <= within)) {
            return;
        }
        if (size == metres.length) {
            metres = Arrays.copyOf(metres, 2 * size);
            levels = Arrays.copyOf(levels, 2 * size);
            numbers = Arrays.copyOf(numbers, 2 * size);
        }
        int at = size++;
        while (at > 0 && distance < metres[at - 1 >>> 1]) {
            move(at - 1 >>> 1, at);
            at = at - 1 >>> 1;
        }
        set(at, distance, level, number);
    }

    private void pop() {
        size--;
        double distance = metres[size];
        int at = 0;
        for (int child = 1; child < size; child = 2 * at + 1) {
            if (child + 1 < size && metres[child + 1] < metres[child]) {
                child++;
            }
            if (distance <= metres[child]) {
                break;
            }
            move(child, at);
            at = child;
        }
        set(at, distance, levels[size], numbers[size]);
    }

    private void move(int from, int to) {
        set(to, metres[from], levels[from], numbers[from]);
    }

    private void set(int at, double distance, int level, int number) {
        metres[at] = distance;
        levels[at] = level;
        numbers[at] = number;
    }
}
