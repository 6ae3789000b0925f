package riskmap.geodata.density;

/**
 * A kernel on a square lattice, as the spectrum blocks of the lattice are multiplied by.
 *
 * <p>Points are spread over the lattice by quadratic B-splines, and the field is read from it by the same. Both blur; the
 * spectrum undoes it (it is divided by the spectra of both). The quartic kernel has a kink in its second derivative; there
 * each node takes the mean of its cell, corrected for the cell's width, which lessens the ringing. The error at the worst
 * place of a single point is 9·10⁻⁴ of its peak for the quartic kernel on 20 nodes per bandwidth and 4·10⁻⁴ for the
 * Gaussian on 5.
 */
final class LatticeKernel {

    /** How far the correction of the blur reaches beyond the kernel, nodes. */
    private static final int TAIL = 3;

    private static final int FINE = 9;

    private static final LatticeKernel QUARTIC = new LatticeKernel(Kernel.QUARTIC, 20, 1);
    private static final LatticeKernel GAUSSIAN = new LatticeKernel(Kernel.GAUSSIAN, 5, 0);

    private final int nodesPerBandwidth;
    private final int margin;
    private final float[][] spectrum = Fourier.square();

    private LatticeKernel(Kernel kernel, int nodesPerBandwidth, double meanOver) {
        this.nodesPerBandwidth = nodesPerBandwidth;
        margin = (int) kernel.reach() * nodesPerBandwidth + TAIL;
        for (int y = -margin; y <= margin; y++) {
            for (int x = -margin; x <= margin; x++) {
                spectrum[y & Fourier.SIZE - 1][x & Fourier.SIZE - 1] = (float) mean(kernel, x, y, meanOver);
            }
        }
        Fourier.forth(spectrum, Fourier.square());
        double variance = meanOver * meanOver * (FINE * FINE - 1) / (12.0 * FINE * FINE);
        double volume = spectrum[0][0] / (double) nodesPerBandwidth / nodesPerBandwidth;
        for (int i = 0; i < Fourier.SIZE; i++) {
            for (int j = 0; j < Fourier.SIZE; j++) {
                double factor = 1 - variance / 2 * (curvature(i) + curvature(j));
                double blur = Math.pow(quadratic(i) * quadratic(j), 2);
                spectrum[i][j] *= (float) (factor / blur / volume / Fourier.SIZE / Fourier.SIZE);
            }
        }
    }

    static LatticeKernel of(Kernel kernel) {
        return kernel == Kernel.QUARTIC ? QUARTIC : GAUSSIAN;
    }

    int nodesPerBandwidth() {
        return nodesPerBandwidth;
    }

    /** How far a node can feel another one, nodes: reach of the kernel and the tail of the correction. */
    int margin() {
        return margin;
    }

    /** Nodes along a block that a transform makes right: all but the margins. */
    int inner() {
        return Fourier.SIZE - 2 * margin;
    }

    /** Convolves two squares at once, one as the real, one as the imaginary part: the kernel is real and even. */
    void convolve(float[][] one, float[][] two) {
        Fourier.forth(one, two);
        for (int y = 0; y < Fourier.SIZE; y++) {
            multiply(one[y], spectrum[y]);
            multiply(two[y], spectrum[y]);
        }
        Fourier.back(one, two);
    }

    private static void multiply(float[] row, float[] factors) {
        for (int x = 0; x < Fourier.SIZE; x++) {
            row[x] *= factors[x];
        }
    }

    private double mean(Kernel kernel, int x, int y, double width) {
        double sum = 0;
        for (int i = 0; i < FINE; i++) {
            for (int j = 0; j < FINE; j++) {
                double dx = x + width * ((i + 0.5) / FINE - 0.5);
                double dy = y + width * ((j + 0.5) / FINE - 0.5);
                sum += kernel.value((dx * dx + dy * dy) / nodesPerBandwidth / nodesPerBandwidth);
            }
        }
        return sum / FINE / FINE;
    }

    /** Spectrum of the second difference at a position of the transform's order. */
    private static double curvature(int position) {
        return 2 * Math.cos(Fourier.frequency(position)) - 2;
    }

    /** Spectrum of the quadratic B-spline's samples. */
    private static double quadratic(int position) {
        return (6 + 2 * Math.cos(Fourier.frequency(position))) / 8;
    }
}
