package riskmap.bench;

import java.util.Arrays;
import java.util.Locale;

/** How values in milliseconds are spread. */
record Spread(double[] sorted) {

    /** Of values in any order, at least one. */
    static Spread of(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Spread(sorted);
    }

    /** The least value that so large a share of all values does not exceed. */
    double at(double share) {
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }

    /** How many values are greater than a bound. */
    long over(double bound) {
        return Arrays.stream(sorted).filter(value -> value > bound).count();
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "p50 %.1f, p95 %.1f, p99 %.1f, most %.1f ms (%d)",
                at(0.5),
                at(0.95),
                at(0.99),
                at(1),
                sorted.length);
    }
}
