package riskmap.geodata.cluster;

import java.util.Arrays;

/**
 * Points in space in a balanced tree of flat arrays. Node 0 is the root, the children of node i are 2i + 1 and 2i + 2; every
 * node holds an unbroken run of {@link #point places}.
 */
final class KdTree {

    private static final int LEAF = 8;

    private final double[] xyz;
    private final int[] points;
    private final int depth;
    private final double[] boxes;
    private final int[] starts;
    private final int[] ends;

    /** A tree of points, three numbers each; the array is not changed. */
    KdTree(double[] xyz) {
        points = new int[xyz.length / 3];
        for (int i = 0; i < points.length; i++) {
            points[i] = i;
        }
        int levels = 0;
        while (points.length >> levels > LEAF) {
            levels++;
        }
        depth = levels;
        int nodes = (2 << depth) - 1;
        boxes = new double[6 * nodes];
        starts = new int[nodes];
        ends = new int[nodes];
        split(xyz, 0, 0, points.length);
        this.xyz = new double[xyz.length];
        for (int place = 0; place < points.length; place++) {
            System.arraycopy(xyz, 3 * points[place], this.xyz, 3 * place, 3);
        }
    }

    private void split(double[] from, int node, int start, int end) {
        starts[node] = start;
        ends[node] = end;
        int axis = box(from, node, start, end);
        if (!isLeaf(node)) {
            int middle = start + end >>> 1;
            select(from, axis, start, end - 1, middle);
            split(from, 2 * node + 1, start, middle);
            split(from, 2 * node + 2, middle, end);
        }
    }

    /** Takes the box of a node; answers its widest side. */
    private int box(double[] from, int node, int start, int end) {
        int widest = 0;
        for (int axis = 0; axis < 3; axis++) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int i = start; i < end; i++) {
                low = Math.min(low, from[3 * points[i] + axis]);
                high = Math.max(high, from[3 * points[i] + axis]);
            }
            boxes[6 * node + axis] = low;
            boxes[6 * node + 3 + axis] = high;
            widest = high - low > boxes[6 * node + 3 + widest] - boxes[6 * node + widest] ? axis : widest;
        }
        return widest;
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

    /** Number of the point at a place of the tree. */
    int point(int place) {
        return points[place];
    }

    /** Square of the distance between two places. */
    double square(int a, int b) {
        double x = xyz[3 * a] - xyz[3 * b];
        double y = xyz[3 * a + 1] - xyz[3 * b + 1];
        double z = xyz[3 * a + 2] - xyz[3 * b + 2];
        return x * x + y * y + z * z;
    }

    /** Square of the distance from a place to the box of a node; infinite when the node is empty. */
    double squareToBox(int place, int node) {
        double sum = 0;
        for (int axis = 0; axis < 3; axis++) {
            double at = xyz[3 * place + axis];
            double off = Math.max(0, Math.max(boxes[6 * node + axis] - at, at - boxes[6 * node + 3 + axis]));
            sum += off * off;
        }
        return sum;
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
                replaceGreatest(heap, k, square(place, other));
            }
            return;
        }
        double left = squareToBox(place, 2 * node + 1);
        double right = squareToBox(place, 2 * node + 2);
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
