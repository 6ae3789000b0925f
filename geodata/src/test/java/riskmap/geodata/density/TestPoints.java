package riskmap.geodata.density;

import java.util.Random;
import org.locationtech.jts.geom.Envelope;
import riskmap.geodata.crs.MetricCrs;

/** Points to try the density on. */
public final class TestPoints {

    private TestPoints() {}

    static WeightedPoints at(MetricCrs plane, double lon, double lat) {
        return WeightedPoints.of(plane, new double[] {lon}, new double[] {lat}, new double[] {1});
    }

    /** Most points in a few clusters, the rest anywhere in the box; weights 0 to 5. */
    public static WeightedPoints clustered(MetricCrs plane, Envelope box, int count, long seed) {
        Random random = new Random(seed);
        double[][] centres = new double[12][2];
        for (double[] centre : centres) {
            centre[0] = box.getMinX() + random.nextDouble() * box.getWidth();
            centre[1] = box.getMinY() + random.nextDouble() * box.getHeight();
        }
        double[][] columns = new double[3][count];
        for (int i = 0; i < count; i++) {
            double[] centre = centres[random.nextInt(centres.length)];
            boolean anywhere = random.nextInt(5) == 0;
            double spread = box.getWidth() / 40;
            double lon = anywhere
                    ? box.getMinX() + random.nextDouble() * box.getWidth()
                    : centre[0] + random.nextGaussian() * spread;
            double lat = anywhere
                    ? box.getMinY() + random.nextDouble() * box.getHeight()
                    : centre[1] + random.nextGaussian() * spread;
            columns[0][i] = lon;
            columns[1][i] = lat;
            columns[2][i] = random.nextDouble() * 5;
        }
        return WeightedPoints.of(plane, columns[0], columns[1], columns[2]);
    }

    /** Greatest difference, in parts of the greatest expected value. */
    static double greatestError(double[] expected, float[] actual) {
        double[] values = new double[actual.length];
        java.util.Arrays.setAll(values, i -> actual[i]);
        return greatestError(expected, values);
    }

    /** Greatest difference, in parts of the greatest expected value. */
    static double greatestError(double[] expected, double[] actual) {
        double max = 0;
        double error = 0;
        for (int i = 0; i < expected.length; i++) {
            max = Math.max(max, expected[i]);
            error = Math.max(error, Math.abs(expected[i] - actual[i]));
        }
        return max == 0 ? error : error / max;
    }
}
