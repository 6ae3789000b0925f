package riskmap.geodata.density;

/** The four values of the cubic B-spline around a place between two nodes; they are positive and add up to 1. */
final class CubicSpline {

    private CubicSpline() {}

    /** Weights of the nodes −1, 0, 1, 2 at the fraction f of the way from node 0 to node 1. */
    static void weights(double f, double[] out) {
        double rest = 1 - f;
        double f2 = f * f;
        double rest2 = rest * rest;
        out[0] = rest * rest2 / 6;
        out[1] = (4 - 3 * f2 * (2 - f)) / 6;
        out[2] = (4 - 3 * rest2 * (2 - rest)) / 6;
        out[3] = f * f2 / 6;
    }
}
