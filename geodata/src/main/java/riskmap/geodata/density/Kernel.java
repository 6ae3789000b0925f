package riskmap.geodata.density;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How the weight of a point is spread around it. Every kernel has integral 1 over the plane. */
public enum Kernel {
    /** {@code K(u) = 3/π·(1 − u²)²} for u &lt; 1, else 0: the bandwidth is the distance at which influence ends. */
    QUARTIC(1) {
        @Override
        double value(double u2) {
            double rest = 1 - u2;
            return rest > 0 ? 3 / Math.PI * rest * rest : 0;
        }
    },
    /**
     * {@code K(u) = 1/2π·exp(−u²/2)}: the bandwidth is the standard deviation. Cut off at 5 bandwidths, where it has
     * fallen to 4·10⁻⁶ of its peak.
     */
    GAUSSIAN(5) {
        @Override
        double value(double u2) {
            return u2 < 25 ? Math.exp(-u2 / 2) / (2 * Math.PI) : 0;
        }
    };

    private final double reach;

    Kernel(double reach) {
        this.reach = reach;
    }

    /** K at the square of the distance, both in bandwidths. */
    abstract double value(double u2);

    /** Distance in bandwidths beyond which K is 0. */
    double reach() {
        return reach;
    }

    /** The word used in documents. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The kernel of that word.
     *
     * @throws IllegalArgumentException when there is none; the message lists the kernels
     */
    public static Kernel of(String word) {
        return Arrays.stream(values())
                .filter(kernel -> kernel.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("kernel is '" + word + "'; allowed are "
                        + Arrays.stream(values()).map(Kernel::word).collect(Collectors.joining(", "))));
    }
}
