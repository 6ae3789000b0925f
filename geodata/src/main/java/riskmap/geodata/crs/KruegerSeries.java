package riskmap.geodata.crs;

/**
 * The coefficients of Krüger's series to the sixth order of the third flattening n (L. Krüger 1912; C. Karney,
 * "Transverse Mercator with an accuracy of a few nanometers", 2011, eqs. 35 and 36; K. Kawase 2011 for the latitude).
 */
final class KruegerSeries {

    /** For [row][column], the coefficient of n^(row + column + 1) in term row + 1. */
    private static final double[][] ALPHA = {
        {1 / 2.0, -2 / 3.0, 5 / 16.0, 41 / 180.0, -127 / 288.0, 7891 / 37800.0},
        {13 / 48.0, -3 / 5.0, 557 / 1440.0, 281 / 630.0, -1983433 / 1935360.0},
        {61 / 240.0, -103 / 140.0, 15061 / 26880.0, 167603 / 181440.0},
        {49561 / 161280.0, -179 / 168.0, 6601661 / 7257600.0},
        {34729 / 80640.0, -3418889 / 1995840.0},
        {212378941 / 319334400.0}
    };

    private static final double[][] BETA = {
        {1 / 2.0, -2 / 3.0, 37 / 96.0, -1 / 360.0, -81 / 512.0, 96199 / 604800.0},
        {1 / 48.0, 1 / 15.0, -437 / 1440.0, 46 / 105.0, -1118711 / 3870720.0},
        {17 / 480.0, -37 / 840.0, -209 / 4480.0, 5569 / 90720.0},
        {4397 / 161280.0, -11 / 504.0, -830251 / 7257600.0},
        {4583 / 161280.0, -108847 / 3991680.0},
        {20648693 / 638668800.0}
    };

    private static final double[][] DELTA = {
        {2, -2 / 3.0, -2, 116 / 45.0, 26 / 45.0, -2854 / 675.0},
        {7 / 3.0, -8 / 5.0, -227 / 45.0, 2704 / 315.0, 2323 / 945.0},
        {56 / 15.0, -136 / 35.0, -1262 / 105.0, 73814 / 2835.0},
        {4279 / 630.0, -332 / 35.0, -399572 / 14175.0},
        {4174 / 315.0, -144838 / 6237.0},
        {601676 / 22275.0}
    };

    private KruegerSeries() {}

    /** From the conformal sphere to the plane. */
    static double[] alpha(double n) {
        return evaluate(ALPHA, n);
    }

    /** From the plane to the conformal sphere. */
    static double[] beta(double n) {
        return evaluate(BETA, n);
    }

    /** From conformal to geodetic latitude. */
    static double[] delta(double n) {
        return evaluate(DELTA, n);
    }

    /** Radius of the sphere whose meridian is as long as the ellipsoid's, over the equatorial radius. */
    static double rectifyingRadius(double n) {
        double n2 = n * n;
        return (1 + n2 / 4 + n2 * n2 / 64 + n2 * n2 * n2 / 256) / (1 + n);
    }

    private static double[] evaluate(double[][] rows, double n) {
        double[] out = new double[rows.length];
        for (int row = 0; row < rows.length; row++) {
            double sum = 0;
            for (int column = rows[row].length - 1; column >= 0; column--) {
                sum = sum * n + rows[row][column];
            }
            out[row] = sum * Math.pow(n, row + 1.0);
        }
        return out;
    }
}
