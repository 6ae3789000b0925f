package riskmap.geodata.cluster;

/** Points in space in an order of their own, told by their places in it, and boxes around runs of them. */
final class SortedPoints {

    private final int[] points;
    private final double[] xyz;

    /** Least and greatest x, y and z of the points of each run. */
    private final double[] boxes;

    /**
     * Takes over an order.
     *
     * @param from three metres for each point, in the order of their numbers; not changed
     * @param points the numbers in their new order; kept
     * @param boxes of all runs, filled by {@link #box}; kept
     */
    SortedPoints(double[] from, int[] points, double[] boxes) {
        this.points = points;
        this.boxes = boxes;
        xyz = new double[from.length];
        for (int place = 0; place < points.length; place++) {
            System.arraycopy(from, 3 * points[place], xyz, 3 * place, 3);
        }
    }

    /** Takes the box around the points of a run; what is empty has an infinite one. */
    static void box(double[] from, int[] points, int start, int end, double[] boxes, int run) {
        for (int axis = 0; axis < 3; axis++) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int place = start; place < end; place++) {
                low = Math.min(low, from[3 * points[place] + axis]);
                high = Math.max(high, from[3 * points[place] + axis]);
            }
            boxes[6 * run + axis] = low;
            boxes[6 * run + 3 + axis] = high;
        }
    }

    /** Number of the point at a place. */
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

    /** Square of the distance from a place to the box of a run, never above that to one of its points; infinite when it is empty. */
    double squareToBox(int place, int run) {
        double x = off(place, run, 0);
        double y = off(place, run, 1);
        double z = off(place, run, 2);
        return x * x + y * y + z * z;
    }

    private double off(int place, int run, int axis) {
        double at = xyz[3 * place + axis];
        return Math.max(0, Math.max(boxes[6 * run + axis] - at, at - boxes[6 * run + 3 + axis]));
    }
}
