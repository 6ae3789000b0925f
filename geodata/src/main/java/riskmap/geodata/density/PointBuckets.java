package riskmap.geodata.density;

import java.util.Arrays;

/** Points sorted into square buckets as wide as the kernel reaches, so that a place sees at most nine of them. */
final class PointBuckets {

    /** More buckets than this are not worth their memory; they are made wider instead. */
    private static final int MOST = 1 << 20;

    private final double minX;
    private final double minY;
    private final double side;
    private final int columns;
    private final int rows;
    private final int[] start;
    private final double[] x;
    private final double[] y;
    private final double[] weight;
    private final double crowd;

    PointBuckets(WeightedPoints points, double reach) {
        double[] box = box(points);
        minX = box[0];
        minY = box[1];
        double area = Math.max(0, box[2] - minX) * Math.max(0, box[3] - minY);
        double longest = Math.max(box[2] - minX, box[3] - minY);
        side = Math.max(reach, Math.max(Math.sqrt(area / MOST), longest / MOST) * 2);
        columns = points.size() == 0 ? 0 : (int) ((box[2] - minX) / side) + 1;
        rows = points.size() == 0 ? 0 : (int) ((box[3] - minY) / side) + 1;
        start = new int[columns * rows + 1];
        x = new double[points.size()];
        y = new double[points.size()];
        weight = new double[points.size()];
        sort(points);
        crowd = countCrowd();
    }

    private static double[] box(WeightedPoints points) {
        double[] box = {
            Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY
        };
        for (int i = 0; i < points.size(); i++) {
            box[0] = Math.min(box[0], points.x(i));
            box[1] = Math.min(box[1], points.y(i));
            box[2] = Math.max(box[2], points.x(i));
            box[3] = Math.max(box[3], points.y(i));
        }
        return box;
    }

    private void sort(WeightedPoints points) {
        int[] bucket = new int[points.size()];
        for (int i = 0; i < bucket.length; i++) {
            bucket[i] = (int) ((points.y(i) - minY) / side) * columns + (int) ((points.x(i) - minX) / side);
            start[bucket[i] + 1]++;
        }
        Arrays.parallelPrefix(start, Integer::sum);
        int[] next = start.clone();
        for (int i = 0; i < bucket.length; i++) {
            int at = next[bucket[i]]++;
            x[at] = points.x(i);
            y[at] = points.y(i);
            weight[at] = points.weight(i);
        }
    }

    /** How many points the place of a point has to look at, on average, about. */
    double crowd() {
        return crowd;
    }

    private double countCrowd() {
        double squares = 0;
        for (int bucket = 0; bucket + 1 < start.length; bucket++) {
            double size = (double) start[bucket + 1] - start[bucket];
            squares += size * size;
        }
        return x.length == 0 ? 0 : 9 * squares / x.length;
    }

    /** Σ wᵢ·K(|p − xᵢ|/h) over all points. */
    double sum(double px, double py, Kernel kernel, double bandwidth) {
        double sum = 0;
        int row = (int) Math.floor((py - minY) / side);
        int column = (int) Math.floor((px - minX) / side);
        int first = Math.max(0, column - 1);
        int last = Math.min(columns - 1, column + 1);
        for (int r = Math.max(0, row - 1); r <= Math.min(rows - 1, row + 1) && first <= last; r++) {
            sum += sum(px, py, start[r * columns + first], start[r * columns + last + 1], kernel, bandwidth);
        }
        return sum;
    }

    private double sum(double px, double py, int from, int to, Kernel kernel, double bandwidth) {
        double scale = 1 / (bandwidth * bandwidth);
        double sum = 0;
        for (int i = from; i < to; i++) {
            double dx = px - x[i];
            double dy = py - y[i];
            sum += weight[i] * kernel.value((dx * dx + dy * dy) * scale);
        }
        return sum;
    }
}
