package riskmap.geodata.density;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The weights of points spread over the nodes of a lattice and a margin around it. */
final class NodeSums {

    /** Most nodes whose sums are kept for the next call: 8 MB. */
    private static final int MOST_KEPT = 1 << 20;

    private static final Spares<double[]> SPARES = new Spares<>(2, () -> new double[0]);

    private final WeightedPoints points;
    private final double perMetre;
    private final double scale;
    private final double originColumn;
    private final double originRow;
    private final int width;
    private final int height;

    /** Double precision, so that many small weights at one place do not get lost. */
    private final double[] sums;

    /**
     * Spreads the points.
     *
     * @param perMetre nodes per metre
     * @param scale factor of every weight
     * @param originColumn number of the first node's column in the plane
     * @param originRow number of the first node's row in the plane
     * @param width nodes along a row
     * @param height rows of nodes
     */
    NodeSums(
            WeightedPoints points,
            double perMetre,
            double scale,
            double originColumn,
            double originRow,
            int width,
            int height) {
        this.points = points;
        this.perMetre = perMetre;
        this.scale = scale;
        this.originColumn = originColumn;
        this.originRow = originRow;
        this.width = width;
        this.height = height;
        double[] spare = SPARES.take();
        sums = spare.length < width * height ? new double[width * height] : spare;
        int bands = Math.max(1, Math.min(height / 64, Runtime.getRuntime().availableProcessors()));
        IntStream.range(0, bands)
                .parallel()
                .forEach(band -> spread(height * band / bands, height * (band + 1) / bands));
    }

    /** Bands run in parallel and each takes the points in their order, so that sums do not depend on the machine. */
    private void spread(int fromRow, int toRow) {
        Arrays.fill(sums, fromRow * width, toRow * width, 0);
        for (int i = 0; i < points.size(); i++) {
            double v = points.y(i) * perMetre - originRow;
            if (v >= fromRow - 2 && v < toRow + 1) {
                double u = points.x(i) * perMetre - originColumn;
                if (u >= 1 && u < width - 2 && v >= 1 && v < height - 2) {
                    add(u, v, points.weight(i) * scale, fromRow, toRow);
                }
            }
        }
    }

    /** A point gives to the nearest sixteen nodes by the cubic B-spline; its weights are positive and add up to 1. */
    private void add(double u, double v, double weight, int fromRow, int toRow) {
        int column = (int) u;
        int row = (int) v;
        double f = u - column;
        double a = (1 - f) * (1 - f) * (1 - f) / 6;
        double d = f * f * f / 6;
        double b = 2.0 / 3 - f * f + 3 * d;
        double c = 1 - a - b - d;
        double g = v - row;
        double first = (1 - g) * (1 - g) * (1 - g) / 6;
        double fourth = g * g * g / 6;
        double second = 2.0 / 3 - g * g + 3 * fourth;
        double third = 1 - first - second - fourth;
        int node = row * width + column - 1;
        if (row > fromRow && row <= toRow) {
            add(node - width, weight * first, a, b, c, d);
        }
        if (row >= fromRow && row < toRow) {
            add(node, weight * second, a, b, c, d);
        }
        if (row + 1 >= fromRow && row + 1 < toRow) {
            add(node + width, weight * third, a, b, c, d);
        }
        if (row + 2 >= fromRow && row + 2 < toRow) {
            add(node + 2 * width, weight * fourth, a, b, c, d);
        }
    }

    private void add(int node, double weight, double a, double b, double c, double d) {
        sums[node] += weight * a;
        sums[node + 1] += weight * b;
        sums[node + 2] += weight * c;
        sums[node + 3] += weight * d;
    }

    /** Ends the use of the sums; their memory goes to the next call. */
    void close() {
        if (sums.length <= MOST_KEPT) {
            SPARES.give(sums);
        }
    }

    /** Copies a square of nodes. */
    void copy(int column, int row, float[][] square) {
        for (int y = 0; y < Fourier.SIZE; y++) {
            copy((row + y) * width + column, square[y]);
        }
    }

    private void copy(int from, float[] row) {
        for (int x = 0; x < Fourier.SIZE; x++) {
            row[x] = (float) sums[from + x];
        }
    }

    /** Whether all nodes of a square are zero. */
    boolean isEmpty(int column, int row) {
        for (int y = 0; y < Fourier.SIZE; y++) {
            int from = (row + y) * width + column;
            for (int x = 0; x < Fourier.SIZE; x++) {
                if (sums[from + x] != 0) {
                    return false;
                }
            }
        }
        return true;
    }
}
