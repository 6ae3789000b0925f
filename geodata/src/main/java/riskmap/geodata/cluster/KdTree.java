package riskmap.geodata.cluster;

import java.util.Arrays;

/**
 * Points in space in a balanced tree of flat arrays. Node 0 is the root, the children of node i are 2i + 1 and 2i + 2; every
 * node holds an unbroken run of {@link #points places}.
 */
final class KdTree {

    private static final int LEAF = 8;

    private final SortedPoints sorted;
    private final int[] points;
    private final double[] boxes;
    private final int[] starts;
    private final int[] ends;

    /** A tree of points, three numbers each; the array is not changed. */
    KdTree(double[] xyz) {
        points = new int[xyz.length / 3];
        for (int i = 0; i < points.length; i++) {
            points[i] = i;
        }
        int depth = 0;
        while (points.length >> depth > LEAF) {
            depth++;
        }
        int nodes = (2 << depth) - 1;
        boxes = new double[6 * nodes];
        starts = new int[nodes];
        ends = new int[nodes];
        split(xyz, 0, 0, points.length);
        sorted = new SortedPoints(xyz, points, boxes);
    }

    private void split(double[] from, int node, int start, int end) {
        starts[node] = start;
        ends[node] = end;
        SortedPoints.box(from, points, start, end, boxes, node);
        if (!isLeaf(node)) {
            int middle = start + end >>> 1;
            select(from, widest(node), start, end - 1, middle);
            split(from, 2 * node + 1, start, middle);
            split(from, 2 * node + 2, middle, end);
        }
    }

    /** The widest side of the box of a node. */
    private int widest(int node) {
        int widest = 0;
        for (int axis = 1; axis < 3; axis++) {
            widest = width(node, axis) > width(node, widest) ? axis : widest;
        }
        return widest;
    }

    private double width(int node, int axis) {
        return boxes[6 * node + 3 + axis] - boxes[6 * node + axis];
    }

    /** Hoare's selection: afterwards nothing before {@code middle} lies beyond it, nothing after it before it. */
    private void select(double[] from, int axis, int first, int last, int middle) {
        int low = first;
        int high = last;
        while (low < high) {
            double pivot = from[3 * points[low + high >>> 1] + axis];
            int left = low;
            int right = high;
            while (left <= right) {
                while (from[3 * points[left] + axis] < pivot) {
                    left++;
                }
                while (from[3 * points[right] + axis] > pivot) {
                    right--;
                }
                if (left <= right) {
                    int swap = points[left];
                    points[left++] = points[right];
                    points[right--] = swap;
                }
            }
            if (middle > right && middle < left) {
                return;
            }
            high = middle <= right ? right : high;
            low = middle >= left ? left : low;
        }
    }

    int size() {
        return points.length;
    }

    int nodes() {
        return starts.length;
    }

    boolean isLeaf(int node) {
        return 2 * node + 1 >= starts.length;
    }

    int start(int node) {
        return starts[node];
    }

    int end(int node) {
        return ends[node];
    }

    /** The points, by their places; the boxes are those around the points of each node. */
    SortedPoints points() {
        return sorted;
    }

    /** Square of the distance from a place to its k-th nearest, itself the first; infinite when there are fewer. */
    double squareToNearest(int place, int k, double[] heap) {
        Arrays.fill(heap, 0, k, Double.POSITIVE_INFINITY);
        nearest(0, place, k, heap);
        return heap[0];
    }

    private void nearest(int node, int place, int k, double[] heap) {
        if (isLeaf(node)) {
            for (int other = starts[node]; other < ends[node]; other++) {
                replaceGreatest(heap, k, sorted.square(place, other));
            }
            return;
        }
        double left = sorted.squareToBox(place, 2 * node + 1);
        double right = sorted.squareToBox(place, 2 * node + 2);
        int near = left <= right ? 2 * node + 1 : 2 * node + 2;
        if (Math.min(left, right) < heap[0]) {
            nearest(near, place, k, heap);
        }
        if (Math.max(left, right) < heap[0]) {
            nearest(4 * node + 3 - near, place, k, heap);
        }
    }

    /** Puts a square in place of the greatest of the least k, which stands at the top, unless it is greater. */
    private static void replaceGreatest(double[] heap, int k, double square) {
        if (square >= heap[0]) {
            return;
        }
        int at = 0;
        for (int child = 1; child < k; child = 2 * at + 1) {
            if (child + 1 < k && heap[child + 1] > heap[child]) {
                child++;
            }
            if (heap[child] <= square) {
                break;
            }
            heap[at] = heap[child];
            at = child;
        }
        heap[at] = square;
    }
}
