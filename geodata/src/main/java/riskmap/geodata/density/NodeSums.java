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
            if (v >= fromRow - 1.5 && v < toRow + 0.5) {
                double u = points.x(i) * perMetre - originColumn;
                if (u >= 1 && u < width - 2 && v >= 1 && v < height - 2) {
                    add(u, v, points.weight(i) * scale, fromRow, toRow);
                }
            }
        }
    }

    /** A point gives to the nearest nine nodes by the quadratic B-spline; its weights are positive and add up to 1. */
    private void add(double u, double v, double weight, int fromRow, int toRow) {
        int column = (int) (u + 0.5);
        int row = (int) (v + 0.5);
        double f = u - column;
        double west = 0.5 * (0.5 - f) * (0.5 - f);
        double east = west + f;
        double g = v - row;
        double south = 0.5 * (0.5 - g) * (0.5 - g);
        double north = south + g;
        int node = row * width + column;
        if (row > fromRow && row <= toRow) {
            add(node - width, weight * south, west, east);
        }
        if (row >= fromRow && row < toRow) {
            add(node, weight * (1 - south - north), west, east);
        }
        if (row + 1 >= fromRow && row + 1 < toRow) {
            add(node + width, weight * north, west, east);
        }
    }

    private void add(int node, double weight, double west, double east) {
        sums[node - 1] += weight * west;
        sums[node] += weight * (1 - west - east);
        sums[node + 1] += weight * east;
    }

    /** Ends the use of the sums; their memory goes to the next call. */
    void close() {
        if (sums.length <= MOST_KEPT) {
            SPARES.give(sums);
        }
    }

    /** Copies a square of nodes; beyond the last ones it is zero. */
    void copy(int column, int row, float[][] square) {
        int across = Math.min(Fourier.SIZE, width - column);
        int rows = Math.min(Fourier.SIZE, height - row);
        for (int y = 0; y < rows; y++) {
            copy((row + y) * width + column, across, square[y]);
            Arrays.fill(square[y], across, Fourier.SIZE, 0);
        }
        for (int y = rows; y < Fourier.SIZE; y++) {
            Arrays.fill(square[y], 0);
        }
    }

    private void copy(int from, int count, float[] row) {
        for (int x = 0; x < count; x++) {
            row[x] = (float) sums[from + x];
        }
    }

    /** Whether all nodes of a square are zero. */
    boolean isEmpty(int column, int row) {
        for (int y = row; y < Math.min(row + Fourier.SIZE, height); y++) {
            for (int x = column; x < Math.min(column + Fourier.SIZE, width); x++) {
                if (sums[y * width + x] != 0) {
                    return false;
                }
            }
        }
        return true;
    }
}
