package riskmap.geodata.snapshot;

import java.util.function.IntPredicate;

/**
 * A packed R-tree: items in a given order, every {@value #FANOUT} neighbours under one node, every {@value #FANOUT} nodes
 * under one of the next level, all boxes in flat arrays. Good when the order keeps neighbours together, as a Hilbert curve
 * does. Immutable.
 */
final class PackedTree {

    static final int FANOUT = 16;
    private static final int FANOUT_BITS = 4;

    private final int count;
    private final double[] minX;
    private final double[] minY;
    private final double[] maxX;
    private final double[] maxY;
    private final double[][] levels;

    /** Builds the tree over the first {@code count} boxes; the arrays are kept. Points may give one array twice. */
    PackedTree(int count, double[] minX, double[] minY, double[] maxX, double[] maxY) {
        this.count = count;
        this.minX = minX;
        this.minY = minY;
        this.maxX = maxX;
        this.maxY = maxY;
        int depth = 0;
        for (int nodes = count; nodes > 1 || depth == 0 && nodes > 0; nodes = parents(nodes)) {
            depth++;
        }
        levels = new double[depth][];
        int nodes = count;
        for (int level = 0; level < depth; level++) {
            nodes = parents(nodes);
            levels[level] = level == 0 ? boxesOfItems(nodes) : boxesOfNodes(levels[level - 1], nodes);
        }
    }

    private static int parents(int children) {
        return children + FANOUT - 1 >>> FANOUT_BITS;
    }

    private double[] boxesOfItems(int nodes) {
        double[] boxes = noBoxes(nodes);
        for (int item = 0; item < count; item++) {
            expand(boxes, 4 * (item >>> FANOUT_BITS), minX[item], minY[item], maxX[item], maxY[item]);
        }
        return boxes;
    }

    private static double[] boxesOfNodes(double[] children, int nodes) {
        double[] boxes = noBoxes(nodes);
        for (int at = 0; at < children.length; at += 4) {
            int node = 4 * (at / 4 >>> FANOUT_BITS);
            expand(boxes, node, children[at], children[at + 1], children[at + 2], children[at + 3]);
        }
        return boxes;
    }

    private static double[] noBoxes(int nodes) {
        double[] boxes = new double[4 * nodes];
        for (int at = 0; at < boxes.length; at += 4) {
            boxes[at] = Double.POSITIVE_INFINITY;
            boxes[at + 1] = Double.POSITIVE_INFINITY;
            boxes[at + 2] = Double.NEGATIVE_INFINITY;
            boxes[at + 3] = Double.NEGATIVE_INFINITY;
        }
        return boxes;
    }

    private static void expand(double[] boxes, int at, double minX, double minY, double maxX, double maxY) {
        boxes[at] = Math.min(boxes[at], minX);
        boxes[at + 1] = Math.min(boxes[at + 1], minY);
        boxes[at + 2] = Math.max(boxes[at + 2], maxX);
        boxes[at + 3] = Math.max(boxes[at + 3], maxY);
    }

    /** Number of items. */
    int count() {
        return count;
    }

    /** Number of levels of nodes; the last has one node, the root. */
    int depth() {
        return levels.length;
    }

    /** First child of a node: an item when the level is 0, else a node of the level below. */
    static int firstChild(int node) {
        return node << FANOUT_BITS;
    }

    /** One after the last child of a node. */
    int endChild(int level, int node) {
        int children = level == 0 ? count : levels[level - 1].length / 4;
        return Math.min(children, node + 1 << FANOUT_BITS);
    }

    /** The boxes of a level's nodes: minX, minY, maxX, maxY of each in turn. Must not be changed. */
    double[] boxes(int level) {
        return levels[level];
    }

    /** Whether the items are points. */
    boolean onlyPoints() {
        return minX == maxX && minY == maxY;
    }

    double minX(int item) {
        return minX[item];
    }

    double minY(int item) {
        return minY[item];
    }

    double maxX(int item) {
        return maxX[item];
    }

    double maxY(int item) {
        return maxY[item];
    }

    /** Hands every item whose box touches the window to {@code stop}, in order; answers the one it stopped at, or -1. */
    int search(double west, double south, double east, double north, IntPredicate stop) {
        return count == 0 ? -1 : search(depth() - 1, 0, west, south, east, north, stop);
    }

    private int search(int level, int node, double west, double south, double east, double north, IntPredicate stop) {
        double[] boxes = levels[level];
        int at = 4 * node;
        if (boxes[at] > east || boxes[at + 1] > north || boxes[at + 2] < west || boxes[at + 3] < south) {
            return -1;
        }
        if (boxes[at] >= west && boxes[at + 1] >= south && boxes[at + 2] <= east && boxes[at + 3] <= north) {
            return all(level, node, stop);
        }
        if (level == 0) {
            return items(node, west, south, east, north, stop);
        }
        int end = endChild(level, node);
        for (int child = firstChild(node); child < end; child++) {
            int found = search(level - 1, child, west, south, east, north, stop);
            if (found >= 0) {
                return found;
            }
        }
        return -1;
    }

    private int items(int node, double west, double south, double east, double north, IntPredicate stop) {
        int end = endChild(0, node);
        for (int item = firstChild(node); item < end; item++) {
            boolean touches = minX[item] <= east && maxX[item] >= west && minY[item] <= north && maxY[item] >= south;
            if (touches && stop.test(item)) {
                return item;
            }
        }
        return -1;
    }

    /** Everything under a node lies in the window. */
    private int all(int level, int node, IntPredicate stop) {
        int bits = FANOUT_BITS * (level + 1);
        int end = (int) Math.min(count, (long) node + 1 << bits);
        for (int item = node << bits; item < end; item++) {
            if (stop.test(item)) {
                return item;
            }
        }
        return -1;
    }
}
