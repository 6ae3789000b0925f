package riskmap.geodata.density;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Envelope;

/**
 * A density field on the nodes of a lattice in the metric plane, in blocks. Its nodes stand where the bandwidth alone puts
 * them, so the field does not depend on which region is asked for. Immutable once made.
 */
final class Lattice {

    /** Nodes along a block: all of a transform but the margins. */
    private static final int NODES = Fourier.SIZE - 2 * LatticeKernel.MARGIN;

    /** Cells along a block; one node stands before the first, two after the last. */
    static final int CELLS = NODES - 3;

    private final double perMetre;
    private final int firstColumn;
    private final int firstRow;
    private final int columns;
    private final int rows;
    private final float[][] blocks;

    private Lattice(double step, Envelope region) {
        double side = step * CELLS;
        perMetre = 1 / step;
        firstColumn = (int) Math.floor(region.getMinX() / side);
        firstRow = (int) Math.floor(region.getMinY() / side);
        columns = (int) Math.floor(region.getMaxX() / side) - firstColumn + 1;
        rows = (int) Math.floor(region.getMaxY() / side) - firstRow + 1;
        blocks = new float[columns * rows][];
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
        Lattice lattice = new Lattice(step, region);
        int margin = LatticeKernel.MARGIN + 1;
        NodeSums sums = new NodeSums(
                points,
                step,
                1e6 / (bandwidth * bandwidth),
                (double) lattice.firstColumn * CELLS - margin,
                (double) lattice.firstRow * CELLS - margin,
                lattice.columns * CELLS + 2 * margin + 1,
                lattice.rows * CELLS + 2 * margin + 1);
        lattice.fill(sums, LatticeKernel.of(kernel));
        return lattice;
    }

    /** Workers take the blocks that hold anything two by two. */
    private void fill(NodeSums sums, LatticeKernel kernel) {
        int[] full = IntStream.range(0, blocks.length)
                .filter(block -> !sums.isEmpty(block % columns * CELLS, block / columns * CELLS))
                .toArray();
        int pairs = (full.length + 1) / 2;
        AtomicInteger next = new AtomicInteger();
        int workers = Math.min(pairs, Runtime.getRuntime().availableProcessors());
        IntStream.range(0, workers).parallel().forEach(worker -> {
            float[][] one = Fourier.square();
            float[][] two = Fourier.square();
            for (int pair = next.getAndIncrement(); pair < pairs; pair = next.getAndIncrement()) {
                int first = full[2 * pair];
                int second = full[Math.min(2 * pair + 1, full.length - 1)];
                sums.copy(first % columns * CELLS, first / columns * CELLS, one);
                sums.copy(second % columns * CELLS, second / columns * CELLS, two);
                kernel.convolve(one, two);
                blocks[first] = inner(one);
                blocks[second] = inner(two);
            }
        });
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
        int i = 0;
        while (i < count) {
            int blockX = (int) Math.floor(x[i] * perMetre / CELLS);
            int blockY = (int) Math.floor(y[i] * perMetre / CELLS);
            float[] block = block(blockX, blockY);
            double originX = blockX * (double) CELLS;
            double originY = blockY * (double) CELLS;
            int end = i;
            while (end < count && inBlock(x[end] * perMetre - originX, y[end] * perMetre - originY)) {
                end++;
            }
            end = Math.max(end, i + 1);
            for (int k = i; k < end && block != null; k++) {
                out[at + k] = value(block, x[k] * perMetre - originX, y[k] * perMetre - originY);
            }
            i = end;
        }
    }

    private static boolean inBlock(double u, double v) {
        return u >= 0 && u < CELLS && v >= 0 && v < CELLS;
    }

    private float[] block(int x, int y) {
        int column = x - firstColumn;
        int row = y - firstRow;
        return column < 0 || row < 0 || column >= columns || row >= rows ? null : blocks[row * columns + column];
    }

    /** Reads the nearest nine nodes by the quadratic B-spline. */
    private static double value(float[] block, double u, double v) {
        int column = (int) (u + 0.5);
        int row = (int) (v + 0.5);
        float f = (float) (u - column);
        float g = (float) (v - row);
        float left = 0.5f * (0.5f - f) * (0.5f - f);
        float middle = 0.75f - f * f;
        float right = 0.5f * (0.5f + f) * (0.5f + f);
        int a = row * NODES + column;
        int b = a + NODES;
        int c = b + NODES;
        float upper = left * block[a] + middle * block[a + 1] + right * block[a + 2];
        float centre = left * block[b] + middle * block[b + 1] + right * block[b + 2];
        float lower = left * block[c] + middle * block[c + 1] + right * block[c + 2];
        float sum = 0.5f * (0.5f - g) * (0.5f - g) * upper
                + (0.75f - g * g) * centre
                + 0.5f * (0.5f + g) * (0.5f + g) * lower;
        return Math.max(0, sum);
    }
}
