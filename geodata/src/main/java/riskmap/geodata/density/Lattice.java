package riskmap.geodata.density;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Envelope;

/**
 * A density field on the nodes of a lattice in the metric plane. Its nodes stand where the bandwidth alone puts them, so
 * the field does not depend on which region is asked for. Immutable once made.
 */
final class Lattice {

    private final LatticeKernel kernel;
    private final double perMetre;

    /** Number of the first node's column and row in the plane; one node stands before the region, two after it. */
    private final double firstColumn;

    private final double firstRow;
    private final int width;
    private final int height;
    private final float[] nodes;

    private Lattice(LatticeKernel kernel, double step, Envelope region) {
        this.kernel = kernel;
        perMetre = 1 / step;
        firstColumn = Math.floor(region.getMinX() / step) - 1;
        firstRow = Math.floor(region.getMinY() / step) - 1;
        width = (int) nodes(region.getMinX(), region.getMaxX(), step);
        height = (int) nodes(region.getMinY(), region.getMaxY(), step);
        nodes = new float[width * height];
    }

    /** How many nodes an extent needs; may be beyond an int. */
    private static double nodes(double from, double to, double step) {
        return Math.floor(to / step) - Math.floor(from / step) + 4;
    }

    /** Distance of nodes for a kernel and bandwidth, m. */
    static double step(Kernel kernel, double bandwidth) {
        return bandwidth / LatticeKernel.of(kernel).nodesPerBandwidth();
    }

    /** How many blocks have to be transformed for a region; may be beyond what is reasonable. */
    static double blocks(Envelope region, Kernel kernel, double bandwidth) {
        double step = step(kernel, bandwidth);
        double inner = LatticeKernel.of(kernel).inner();
        return Math.ceil(nodes(region.getMinX(), region.getMaxX(), step) / inner)
                * Math.ceil(nodes(region.getMinY(), region.getMaxY(), step) / inner);
    }

    /** How many blocks stand beside each other over a length in metres, at most. */
    static double blocksAcross(double length, Kernel kernel, double bandwidth) {
        return Math.ceil((length / step(kernel, bandwidth) + 4)
                / LatticeKernel.of(kernel).inner());
    }

    /**
     * The field over a region.
     *
     * @param region metres; must not need more blocks than memory allows
     */
    static Lattice of(WeightedPoints points, Kernel kernel, double bandwidth, Envelope region) {
        Lattice lattice = new Lattice(LatticeKernel.of(kernel), step(kernel, bandwidth), region);
        lattice.fill(points, 1e6 / (bandwidth * bandwidth));
        return lattice;
    }

    /** Workers take the blocks that hold anything two by two. */
    private void fill(WeightedPoints points, double scale) {
        int inner = kernel.inner();
        int columns = (width + inner - 1) / inner;
        int rows = (height + inner - 1) / inner;
        NodeSums sums = new NodeSums(
                points,
                perMetre,
                scale,
                firstColumn - kernel.margin(),
                firstRow - kernel.margin(),
                columns * inner + 2 * kernel.margin(),
                rows * inner + 2 * kernel.margin());
        int[] full = IntStream.range(0, columns * rows)
                .filter(block -> !sums.isEmpty(block % columns * inner, block / columns * inner))
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
                sums.copy(first % columns * inner, first / columns * inner, one);
                sums.copy(second % columns * inner, second / columns * inner, two);
                kernel.convolve(one, two);
                keep(one, first % columns * inner, first / columns * inner);
                keep(two, second % columns * inner, second / columns * inner);
            }
        });
    }

    private void keep(float[][] square, int column, int row) {
        int margin = kernel.margin();
        int across = Math.min(kernel.inner(), width - column);
        for (int y = 0; y < Math.min(kernel.inner(), height - row); y++) {
            System.arraycopy(square[y + margin], margin, nodes, (row + y) * width + column, across);
        }
    }

    /** Reads the field along a row of places; 0 outside the region. */
    LatticeRow row() {
        return new LatticeRow(nodes, width, height, perMetre, firstColumn, firstRow);
    }
}
