package riskmap.geodata.demo.town;

/** Smooth value noise over the plane: the same value at the same place for the same seed. */
final class Noise {

    private final long seed;

    Noise(long seed) {
        this.seed = seed;
    }

    /**
     * Noise in −1 … 1.
     *
     * @param x metres
     * @param y metres
     * @param wavelength distance in metres over which the noise changes
     */
    double at(double x, double y, double wavelength) {
        double u = x / wavelength;
        double v = y / wavelength;
        long i = (long) Math.floor(u);
        long j = (long) Math.floor(v);
        double s = smooth(u - i);
        double t = smooth(v - j);
        double low = mix(corner(i, j), corner(i + 1, j), s);
        double high = mix(corner(i, j + 1), corner(i + 1, j + 1), s);
        return 2 * mix(low, high, t) - 1;
    }

    /** Noise of three octaves in about −1 … 1: large shapes with small detail on them. */
    double rough(double x, double y, double wavelength) {
        return 0.6 * at(x, y, wavelength)
                + 0.27 * at(x + 917, y - 331, wavelength / 2.3)
                + 0.13 * at(x - 541, y + 1213, wavelength / 5.1);
    }

    private double corner(long i, long j) {
        return Dice.hash(seed, i, j);
    }

    private static double smooth(double t) {
        return t * t * (3 - 2 * t);
    }

    private static double mix(double a, double b, double t) {
        return a + (b - a) * t;
    }
}
