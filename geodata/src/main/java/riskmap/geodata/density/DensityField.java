package riskmap.geodata.density;

import java.util.stream.IntStream;
import org.locationtech.jts.geom.Envelope;
import riskmap.geodata.crs.MetricCrs;

/**
 * The density of weighted points: one field over the plane, {@code d(x) = Σ wᵢ·K(|x − xᵢ|/h)/h²}, weight per km².
 * Immutable and thread safe.
 */
public final class DensityField {

    /** Least and greatest bandwidth, m. */
    public static final double MIN_BANDWIDTH = 1;

    public static final double MAX_BANDWIDTH = 100_000;

    private static final double SQUARE_KILOMETRE = 1e6;

    private final WeightedPoints points;
    private final MetricCrs crs;
    private final Kernel kernel;
    private final double bandwidth;
    private final PointBuckets buckets;

    /**
     * A field.
     *
     * @param points in metres of the plane
     * @param crs the plane
     * @param bandwidth metres
     * @throws IllegalArgumentException when the bandwidth is out of range
     */
    public DensityField(WeightedPoints points, MetricCrs crs, Kernel kernel, double bandwidth) {
        if (!(bandwidth >= MIN_BANDWIDTH && bandwidth <= MAX_BANDWIDTH)) {
            throw new IllegalArgumentException(
                    "bandwidth is " + bandwidth + " m; allowed are " + MIN_BANDWIDTH + " to " + MAX_BANDWIDTH + " m");
        }
        this.points = points;
        this.crs = crs;
        this.kernel = kernel;
        this.bandwidth = bandwidth;
        this.buckets = new PointBuckets(points, kernel.reach() * bandwidth);
    }

    /** Weight per km² at a place given in degrees. */
    public double at(double lon, double lat) {
        double[] xy = new double[2];
        crs.toMetres(lon, lat, xy, 0);
        return atMetres(xy[0], xy[1]);
    }

    double atMetres(double x, double y) {
        return buckets.sum(x, y, kernel, bandwidth) / (bandwidth * bandwidth) * SQUARE_KILOMETRE;
    }

    /**
     * The field at the centres of the cells of a raster.
     *
     * @param box longitude/latitude
     * @param width columns
     * @param height rows
     */
    public DensityRaster raster(Envelope box, int width, int height) {
        DensityRaster.check(box, width, height);
        double[] values = new double[width * height];
        double cellWidth = box.getWidth() / width;
        double cellHeight = box.getHeight() / height;
        IntStream.range(0, height).parallel().forEach(row -> {
            double lat = box.getMaxY() - (row + 0.5) * cellHeight;
            for (int column = 0; column < width; column++) {
                values[row * width + column] = at(box.getMinX() + (column + 0.5) * cellWidth, lat);
            }
        });
        return new DensityRaster(box, width, height, values);
    }

    /** The points of the field. */
    public WeightedPoints points() {
        return points;
    }

    /** The plane lengths are measured in. */
    public MetricCrs crs() {
        return crs;
    }
}
