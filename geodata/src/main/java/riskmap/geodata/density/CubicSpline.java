package riskmap.geodata.density;

/**
 * The cubic B-spline. A place a fraction f of the way from node 0 to node 1 has weights at the nodes −1, 0, 1, 2; they are
 * positive and add up to 1. Those of the nodes 1 and 2 are those of 0 and −1 seen from the other side.
 */
final class CubicSpline {

    private CubicSpline() {}

    /** Weight of node −1. */
    static double first(double f) {
        double rest = 1 - f;
        return rest * rest * rest * (1 / 6.0);
    }

    /** Weight of node 0. */
    static double second(double f) {
        return 2 / 3.0 - f * f * (1 - f * 0.5);
    }

    /** Weight of node k − 1, k being 0 to 3. */
    static double weight(int k, double f) {
        return switch (k) {
            case 0 -> first(f);
            case 1 -> second(f);
            case 2 -> second(1 - f);
            default -> first(1 - f);
        };
    }
}
