package riskmap.geodata.density;

import org.locationtech.jts.geom.Envelope;
import riskmap.geodata.crs.MetricCrs;

/** The definition of density, written down once more and followed to the letter: every cell sums over every point. */
final class DoubleSum {

    private DoubleSum() {}

    static double[] raster(
            WeightedPoints points, MetricCrs plane, Kernel kernel, double h, Envelope box, int width, int height) {
        double[] values = new double[width * height];
        double[] xy = new double[2];
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                plane.toMetres(
                        box.getMinX() + (column + 0.5) * box.getWidth() / width,
                        box.getMaxY() - (row + 0.5) * box.getHeight() / height,
                        xy,
                        0);
                values[row * width + column] = at(points, kernel, h, xy[0], xy[1]);
            }
        }
        return values;
    }

    private static double at(WeightedPoints points, Kernel kernel, double h, double x, double y) {
        double sum = 0;
        for (int i = 0; i < points.size(); i++) {
            double u = Math.hypot(x - points.x(i), y - points.y(i)) / h;
            double k = kernel == Kernel.QUARTIC
                    ? (u < 1 ? 3 / Math.PI * Math.pow(1 - u * u, 2) : 0)
                    : Math.exp(-u * u / 2) / (2 * Math.PI);
            sum += points.weight(i) * k / (h * h);
        }
        return sum * 1e6;
    }
}
