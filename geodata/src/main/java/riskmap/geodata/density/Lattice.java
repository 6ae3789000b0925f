package riskmap.geodata.density;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Envelope;
import riskmap.geodata.density.Fourier.Square;

/**
 * A density field on the nodes of a lattice in the metric plane. Its nodes stand where the bandwidth alone puts them, so
 * the field does not depend on which region is asked for. Immutable once made.
 */
final class Lattice {

    /** Half a megabyte each. */
    private static final Spares<Square> SQUARES = new Spares<>(8, Square::new);

    /** Most nodes whose memory is kept for the next lattice: 4 MB. */
    private static final int MOST_KEPT = 1 << 20;

    private static final Spares<float[]> NODES = new Spares<>(2, () -> new float[0]);

    /** Nodes kept on every side of the region for readers that look beyond. */
    private static final int SPARE = 12;

    private final LatticeKernel kernel;
    private final double perMetre;

    /** Number of the first node's column and row in the plane. */
    private final double firstColumn;

    private final double firstRow;
    private final int width;
    private final int height;
    private final float[] nodes;

    private Lattice(LatticeKernel kernel, double step, Envelope region, float[] spare) {
        this.kernel = kernel;
        perMetre = 1 / step;
        firstColumn = Math.floor(region.getMinX() / step) - SPARE;
        firstRow = Math.floor(region.getMinY() / step) - SPARE;
        width = (int) nodes(region.getMinX(), region.getMaxX(), step);
        height = (int) nodes(region.getMinY(), region.getMaxY(), step);
        nodes = spare.length < width * height ? new float[width * height] : spare;
    }

    /** How many nodes an extent needs; may be beyond an int. */
    private static double nodes(double from, double to, double step) {
        return Math.floor(to / step) - Math.floor(from / step) + 1 + 2 * SPARE;
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
        return Math.ceil((length / step(kernel, bandwidth) + 1 + 2 * SPARE)
                / LatticeKernel.of(kernel).inner());
    }

    /**
     * The field over a region, to be kept.
     *
     * @param region metres; must not need more blocks than memory allows
     */
    static Lattice of(WeightedPoints points, Kernel kernel, double bandwidth, Envelope region) {
        return of(points, kernel, bandwidth, region, new float[0]);
    }

    /** The field over a region, until {@link #close}. */
    static Lattice once(WeightedPoints points, Kernel kernel, double bandwidth, Envelope region) {
        return of(points, kernel, bandwidth, region, NODES.take());
    }

    private static Lattice of(WeightedPoints points, Kernel kernel, double bandwidth, Envelope region, float[] spare) {
        Lattice lattice = new Lattice(LatticeKernel.of(kernel), step(kernel, bandwidth), region, spare);
        lattice.fill(points, 1e6 / (bandwidth * bandwidth));
        return lattice;
    }

    /** Ends the use of the lattice; its memory goes to the next one. */
    void close() {
        if (nodes.length <= MOST_KEPT) {
            NODES.give(nodes);
        }
    }

    /** Spreads the points and convolves the blocks that hold anything. */
    private void fill(WeightedPoints points, double scale) {
        int inner = kernel.inner();
        int margin = kernel.margin();
        int columns = (width + inner - 1) / inner;
        int rows = (height + inner - 1) / inner;
        NodeSums sums = new NodeSums(
                points,
                perMetre,
                scale,
                firstColumn - margin,
                firstRow - margin,
                width + 2 * margin,
                height + 2 * margin);
        int[] full = IntStream.range(0, columns * rows)
                .filter(block -> !sums.isEmpty(block % columns * inner, block / columns * inner))
                .toArray();
        if (full.length < columns * rows) {
            Arrays.fill(nodes, 0, width * height, 0);
        }
        convolve(sums, full, columns);
        sums.close();
    }

    /** Workers take the blocks two by two. */
    private void convolve(NodeSums sums, int[] full, int columns) {
        int inner = kernel.inner();
        int pairs = (full.length + 1) / 2;
        AtomicInteger next = new AtomicInteger();
        int workers = Math.min(pairs, Runtime.getRuntime().availableProcessors());
        IntStream.range(0, workers).parallel().forEach(worker -> {
            Square both = SQUARES.take();
            Square work = SQUARES.take();
            for (int pair = next.getAndIncrement(); pair < pairs; pair = next.getAndIncrement()) {
                int first = full[2 * pair];
                int second = full[Math.min(2 * pair + 1, full.length - 1)];
                sums.copy(first % columns * inner, first / columns * inner, both.re);
                sums.copy(second % columns * inner, second / columns * inner, both.im);
                kernel.convolve(both, work);
                keep(both.re, first % columns * inner, first / columns * inner);
                keep(both.im, second % columns * inner, second / columns * inner);
            }
            SQUARES.give(both);
            SQUARES.give(work);
        });
    }

    private void keep(float[][] square, int column, int row) {
        int margin = kernel.margin();
        int across = Math.min(kernel.inner(), width - column);
        for (int y = 0; y < Math.min(kernel.inner(), height - row); y++) {
            System.arraycopy(square[y + margin], margin, nodes, (row + y) * width + column, across);
        }
    }

    /** Number of a column of nodes, with its fraction, of an easting in metres. */
    double column(double x) {
        return x * perMetre - firstColumn;
    }

    /** Number of a row of nodes, with its fraction, of a northing in metres. */
    double row(double y) {
        return y * perMetre - firstRow;
    }

    double perMetre() {
        return perMetre;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** The nodes row by row from the south-west; must not be changed. */
    float[] nodes() {
        return nodes;
    }

    /** The field at a place in metres by cubic B-splines, sixteen nodes a place; 0 outside the region. */
    float value(double x, double y) {
        double u = column(x);
        double v = row(y);
        int column = (int) u;
        int row = (int) v;
        if (!(u >= 1 && v >= 1 && column + 2 < width && row + 2 < height)) {
            return 0;
        }
        float f = (float) (u - column);
        int middle = row * width + column;
        float a = along(middle - width, f);
        float b = along(middle, f);
        float c = along(middle + width, f);
        float d = along(middle + 2 * width, f);
        return Math.max(0, spline(a, b, c, d, (float) (v - row)));
    }

    private float along(int middle, float f) {
        return spline(nodes[middle - 1], nodes[middle], nodes[middle + 1], nodes[middle + 2], f);
    }

    /** The cubic B-spline between b and c, a fraction after b. */
    static float spline(float a, float b, float c, float d, float f) {
        float both = a + c;
        return 1 / 6f * (both + 4 * b + f * (3 * (c - a) + f * (3 * both - 6 * b + f * (3 * (b - c) + d - a))));
    }
}
