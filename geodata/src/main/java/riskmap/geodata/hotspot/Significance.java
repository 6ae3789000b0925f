package riskmap.geodata.hotspot;

import java.util.Comparator;
import java.util.stream.IntStream;

/** p-values of a standard normal statistic, and their correction for asking many questions at once. */
final class Significance {

    private static final double ROOT_TWO = Math.sqrt(2);

    private Significance() {}

    /**
     * Probability of a standard normal value at least as far from 0: {@code erfc(|z|/√2)}. To 12 digits: below 3 by the
     * series of erf, above by the continued fraction of erfc (Abramowitz and Stegun 7.1.6 and 7.1.14).
     */
    static double twoSided(double z) {
        double x = Math.abs(z) / ROOT_TWO;
        return x < 2.1 ? 1 - erf(x) : erfc(x);
    }

    private static double erf(double x) {
        double term = x;
        double sum = x;
        for (int n = 1; term > sum * 1e-17; n++) {
            term *= 2 * x * x / (2 * n + 1);
            sum += term;
        }
        return 2 / Math.sqrt(Math.PI) * Math.exp(-x * x) * sum;
    }

    private static double erfc(double x) {
        double fraction = 0;
        for (int n = 120; n > 0; n--) {
            fraction = n / 2.0 / (x + fraction);
        }
        return Math.exp(-x * x) / Math.sqrt(Math.PI) / (x + fraction);
    }

    /**
     * The p-values corrected for the false-discovery rate (Benjamini and Hochberg 1995): the m values in ascending order
     * become {@code min over k ≥ i of m·p(k)/k}. NaN is no question asked: it stays NaN and does not count.
     */
    static double[] falseDiscovery(double[] p) {
        int[] order = IntStream.range(0, p.length)
                .filter(i -> !Double.isNaN(p[i]))
                .boxed()
                .sorted(Comparator.comparingDouble(i -> p[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] corrected = new double[p.length];
        java.util.Arrays.fill(corrected, Double.NaN);
        double least = 1;
        for (int rank = order.length; rank > 0; rank--) {
            int at = order[rank - 1];
            least = Math.min(least, p[at] * order.length / rank);
            corrected[at] = least;
        }
        return corrected;
    }
}
