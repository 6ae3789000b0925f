package riskmap.geodata.density;

import java.util.stream.IntStream;
import org.locationtech.jts.geom.Envelope;

/**
 * A density field on the nodes of a lattice in the metric plane, in blocks. Its nodes stand where the bandwidth alone puts
 * them, so the field does not depend on which region is asked for. Immutable once made.
 */
final class Lattice {

    /** Cells along a block. */
    static final int CELLS = 207;

    /** Nodes along a block: one before the first cell, two after the last. */
    private static final int NODES = CELLS + 3;

    private final double step;
    private final int firstColumn;
    private final int firstRow;
    private final int columns;
    private final int rows;
    private final float[][] blocks;

    private Lattice(double step, int firstColumn, int firstRow, int columns, int rows) {
        this.step = step;
        this.firstColumn = firstColumn;
        this.firstRow = firstRow;
        this.columns = columns;
        this.rows = rows;
        this.blocks = new float[columns * rows][];
    }

    /** Distance of nodes for a kernel and bandwidth, m. */
    static double step(Kernel kernel, double bandwidth) {
        return bandwidth / LatticeKernel.of(kernel).nodesPerBandwidth();
    }

    /** How many blocks a region needs; may be beyond what is reasonable, and beyond an int. */
    static double blocks(Envelope region, double step) {
        double side = step * CELLS;
        return (Math.floor(region.getMaxX() / side) - Math.floor(region.getMinX() / side) + 1)
                * (Math.floor(region.getMaxY() / side) - Math.floor(region.getMinY() / side) + 1);
    }

    /**
     * The field over a region.
     *
     * @param region metres; must not need more blocks than memory allows
     */
    static Lattice of(WeightedPoints points, Kernel kernel, double bandwidth, Envelope region) {
        double step = step(kernel, bandwidth);
        double side = step * CELLS;
        int column = (int) Math.floor(region.getMinX() / side);
        int row = (int) Math.floor(region.getMinY() / side);
        Lattice lattice = new Lattice(
                step,
                column,
                row,
                (int) Math.floor(region.getMaxX() / side) - column + 1,
                (int) Math.floor(region.getMaxY() / side) - row + 1);
        BlockPoints sorted = BlockPoints.of(points, step, column, row, lattice.columns, lattice.rows);
        double scale = 1e6 / (bandwidth * bandwidth);
        int[] full = IntStream.range(0, lattice.blocks.length)
                .filter(block -> sorted.count(block) > 0)
                .toArray();
        IntStream.range(0, (full.length + 1) / 2).parallel().forEach(pair -> {
            int second = 2 * pair + 1 < full.length ? full[2 * pair + 1] : -1;
            lattice.fill(sorted, LatticeKernel.of(kernel), scale, full[2 * pair], second);
        });
        return lattice;
    }

    private void fill(BlockPoints points, LatticeKernel kernel, double scale, int first, int second) {
        float[][] one = points.spread(first, scale);
        float[][] two = second < 0 ? Fourier.square() : points.spread(second, scale);
        kernel.convolve(one, two);
        blocks[first] = inner(one);
        if (second >= 0) {
            blocks[second] = inner(two);
        }
    }

    private static float[] inner(float[][] square) {
        float[] nodes = new float[NODES * NODES];
        for (int y = 0; y < NODES; y++) {
            System.arraycopy(square[y + LatticeKernel.MARGIN], LatticeKernel.MARGIN, nodes, y * NODES, NODES);
        }
        return nodes;
    }

    /**
     * Reads the field along a line of places; 0 outside the region.
     *
     * @param x eastings, m
     * @param y northings, m
     * @param out values are written from {@code at}
     */
    void read(double[] x, double[] y, int count, double[] out, int at) {
        double[] wx = new double[4];
        double[] wy = new double[4];
        for (int i = 0; i < count; i++) {
            double u = x[i] / step;
            double v = y[i] / step;
            double column = Math.floor(u);
            double row = Math.floor(v);
            int blockX = Math.floorDiv((int) column, CELLS);
            int blockY = Math.floorDiv((int) row, CELLS);
            float[] block = block(blockX, blockY);
            if (block != null) {
                CubicSpline.weights(u - column, wx);
                CubicSpline.weights(v - row, wy);
                int node = ((int) row - blockY * CELLS) * NODES + (int) column - blockX * CELLS;
                out[at + i] = Math.max(0, sum(block, node, wx, wy));
            }
        }
    }

    private float[] block(int x, int y) {
        int column = x - firstColumn;
        int row = y - firstRow;
        return column < 0 || row < 0 || column >= columns || row >= rows ? null : blocks[row * columns + column];
    }

    private static double sum(float[] block, int node, double[] wx, double[] wy) {
        double sum = 0;
        for (int row = 0; row < 4; row++) {
            int at = node + row * NODES;
            sum += wy[row]
                    * (wx[0] * block[at] + wx[1] * block[at + 1] + wx[2] * block[at + 2] + wx[3] * block[at + 3]);
        }
        return sum;
    }
}
