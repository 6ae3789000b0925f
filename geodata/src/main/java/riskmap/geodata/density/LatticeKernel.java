package riskmap.geodata.density;

import riskmap.geodata.density.Fourier.Square;

/**
 * A kernel on a square lattice, as the spectrum blocks of the lattice are multiplied by.
 *
 * <p>Points are spread over the lattice by quadratic B-splines β², nine nodes a point, and the field is read from it by
 * cubic ones β³. The nodes' values are those for which the mean square of the error over all places of point and reader is
 * least, the projection of K onto such splines: K smoothed by β²∗β³ = β⁶ along both axes, and its spectrum divided by that
 * of the samples of β⁵ for the spreading and of β⁷ for the reading (Unser, Sampling – 50 years after Shannon, 2000, section
 * IV). What remains is the quartic kernel's kink in its second derivative: at the worst place of a single point 9.4·10⁻⁴ of
 * its peak on 16 nodes per bandwidth; the Gaussian on 4 is right to 3.5·10⁻⁴. Cubics for the points as well would do with 15
 * and 3 nodes, but cost a point sixteen nodes.
 */
final class LatticeKernel {

    /** How far the correction of the blur reaches beyond the kernel, nodes. */
    private static final int TAIL = 3;

    /** Places per node at which the kernel is taken to be smoothed. */
    private static final int FINE = 9;

    /** How far β⁶ reaches, nodes, rounded up. */
    private static final int BLUR = 4;

    private static final double[] SMOOTHING = new double[(2 * BLUR + 1) * FINE];

    static {
        for (int i = 0; i < SMOOTHING.length; i++) {
            SMOOTHING[i] = sextic(place(i, BLUR));
        }
    }

    private static final LatticeKernel QUARTIC = new LatticeKernel(Kernel.QUARTIC, 16);
    private static final LatticeKernel GAUSSIAN = new LatticeKernel(Kernel.GAUSSIAN, 4);

    private final int nodesPerBandwidth;
    private final int margin;
    private final float[][] spectrum;

    private LatticeKernel(Kernel kernel, int nodesPerBandwidth) {
        this.nodesPerBandwidth = nodesPerBandwidth;
        margin = (int) kernel.reach() * nodesPerBandwidth + TAIL;
        double[][] smooth = smooth(kernel, (int) kernel.reach() * nodesPerBandwidth + BLUR);
        Square samples = new Square();
        int reach = smooth.length / 2;
        for (int y = -reach; y <= reach; y++) {
            for (int x = -reach; x <= reach; x++) {
                samples.re[y & Fourier.SIZE - 1][x & Fourier.SIZE - 1] = (float) smooth[reach + y][reach + x];
            }
        }
        Square frequencies = new Square();
        Fourier.forth(samples, frequencies);
        spectrum = frequencies.re;
        double volume = spectrum[0][0] / (double) nodesPerBandwidth / nodesPerBandwidth;
        for (int i = 0; i < Fourier.SIZE; i++) {
            for (int j = 0; j < Fourier.SIZE; j++) {
                spectrum[i][j] /= (float) (blur(i) * blur(j) * volume * Fourier.SIZE * Fourier.SIZE);
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

    /**
     * Convolves two squares at once, one as the real, one as the imaginary part: the kernel is real and even.
     *
     * @param work its contents are lost
     */
    void convolve(Square both, Square work) {
        Fourier.forth(both, work);
        for (int y = 0; y < Fourier.SIZE; y++) {
            multiply(work.re[y], spectrum[y]);
            multiply(work.im[y], spectrum[y]);
        }
        Fourier.back(work, both);
    }

    private static void multiply(float[] row, float[] factors) {
        for (int x = 0; x < Fourier.SIZE; x++) {
            row[x] *= factors[x];
        }
    }

    /** The kernel smoothed by β⁶ along both axes at the nodes up to a distance. */
    private double[][] smooth(Kernel kernel, int reach) {
        int nodes = 2 * reach + 1;
        int fine = nodes * FINE;
        double[][] halfway = new double[fine][nodes];
        double[] row = new double[fine];
        for (int i = 0; i < fine; i++) {
            for (int j = 0; j < fine; j++) {
                row[j] = kernel.value((place(i, reach) * place(i, reach) + place(j, reach) * place(j, reach))
                        / (nodesPerBandwidth * nodesPerBandwidth));
            }
            for (int x = 0; x < nodes; x++) {
                halfway[i][x] = smooth(row, x);
            }
        }
        double[][] smooth = new double[nodes][nodes];
        for (int x = 0; x < nodes; x++) {
            for (int i = 0; i < fine; i++) {
                row[i] = halfway[i][x];
            }
            for (int y = 0; y < nodes; y++) {
                smooth[y][x] = smooth(row, y);
            }
        }
        return smooth;
    }

    /** Distance of a fine place from the middle, nodes; each node has as many before as after it. */
    private static double place(int fine, int reach) {
        return (fine + 0.5) / FINE - 0.5 - reach;
    }

    private static double smooth(double[] line, int node) {
        double sum = 0;
        int first = (node - BLUR) * FINE;
        for (int i = Math.max(0, -first); i < Math.min(SMOOTHING.length, line.length - first); i++) {
            sum += line[first + i] * SMOOTHING[i];
        }
        return sum / FINE;
    }

    /** β⁶, the B-spline of degree 6, by its truncated powers. */
    private static double sextic(double x) {
        double sum = 0;
        double binomial = 1;
        for (int k = 0; k < BLUR; k++) {
            double rest = 3.5 - k - Math.abs(x);
            sum += rest > 0 ? binomial * Math.pow(rest, 6) : 0;
            binomial *= -(7.0 - k) / (k + 1);
        }
        return sum / 720;
    }

    /** Product of the spectra of the samples of β⁵ and β⁷ at a position of the transform's order. */
    private static double blur(int position) {
        double angle = Fourier.frequency(position);
        double quintic = (66 + 52 * Math.cos(angle) + 2 * Math.cos(2 * angle)) / 120;
        double septic = (2416 + 2382 * Math.cos(angle) + 240 * Math.cos(2 * angle) + 2 * Math.cos(3 * angle)) / 5040;
        return quintic * septic;
    }
}
