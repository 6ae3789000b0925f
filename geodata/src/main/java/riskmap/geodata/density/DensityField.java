package riskmap.geodata.density;

import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import riskmap.geodata.crs.Crs;
import riskmap.geodata.crs.MetricCrs;

/**
 * The density of weighted points: one field over the plane, {@code d(x) = Σ wᵢ·K(|x − xᵢ|/h)/h²}, weight per km².
 * Immutable and thread safe.
 *
 * <p>{@link #at} follows the definition to the letter. Rasters and tiles do so where points or cells are few; otherwise
 * they read a {@link Lattice}, which differs by less than a thousandth of the maximum.
 */
public final class DensityField {

    /** Least and greatest bandwidth, m. */
    public static final double MIN_BANDWIDTH = 1;

    public static final double MAX_BANDWIDTH = 100_000;

    private static final double SQUARE_KILOMETRE = 1e6;
    private static final int PEAK_PLACES = 256;
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private final WeightedPoints points;
    private final Kernel kernel;
    private final double bandwidth;
    private volatile PointBuckets buckets;
    private volatile Lattice whole;
    private volatile double peak = Double.NaN;

    /**
     * A field.
     *
     * @param bandwidth metres
     * @throws IllegalArgumentException when the bandwidth is out of range
     */
    public DensityField(WeightedPoints points, Kernel kernel, double bandwidth) {
        if (!(bandwidth >= MIN_BANDWIDTH && bandwidth <= MAX_BANDWIDTH)) {
            throw new IllegalArgumentException(
                    "bandwidth is " + bandwidth + " m; allowed are " + MIN_BANDWIDTH + " to " + MAX_BANDWIDTH + " m");
        }
        this.points = points;
        this.kernel = kernel;
        this.bandwidth = bandwidth;
    }

    /** Weight per km² at a place given in degrees. */
    public double at(double lon, double lat) {
        double[] xy = new double[2];
        crs().toMetres(lon, lat, xy, 0);
        return atMetres(xy[0], xy[1]);
    }

    double atMetres(double x, double y) {
        return buckets().sum(x, y, kernel, bandwidth) / (bandwidth * bandwidth) * SQUARE_KILOMETRE;
    }

    /**
     * About the greatest value of the field anywhere: the greatest of a raster of 256 × 256 values around the points and of
     * the places of 256 of them. A function of the field alone; where the kernel is much narrower than the raster's cells
     * the true maximum may be higher.
     */
    public double peak() {
        double known = peak;
        if (Double.isNaN(known)) {
            known = findPeak();
            peak = known;
        }
        return known;
    }

    private double findPeak() {
        Envelope bounds = points.bounds();
        double most = 0;
        for (int i = 0; i < points.size(); i += Math.max(1, points.size() / PEAK_PLACES)) {
            most = Math.max(most, atMetres(points.x(i), points.y(i)));
        }
        if (!bounds.isNull() && bounds.getArea() > 0) {
            Envelope degrees = crs().toDegrees(GEOMETRIES.toGeometry(bounds)).getEnvelopeInternal();
            most = Math.max(most, raster(degrees, PEAK_PLACES, PEAK_PLACES).max());
        }
        return most;
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
        float[] values = new float[width * height];
        FieldReader.readRaster(this, RasterFrame.ofDegrees(box, width, height), values);
        return new DensityRaster(box, width, height, values);
    }

    /**
     * The field at the centres of the cells of a raster in another reference system, row by row from the north-west, weight
     * per km² of ground.
     *
     * @param box in units of the system, longitude or easting as x
     * @param crs a system of the EPSG database
     * @param width columns
     * @param height rows
     */
    public float[] values(Envelope box, Crs crs, int width, int height) {
        float[] values = new float[width * height];
        RasterFrame frame = crs.isDegrees()
                ? RasterFrame.ofDegrees(box, width, height)
                : RasterFrame.ofPlane(box, width, height, crs);
        FieldReader.readRaster(this, frame, values);
        return values;
    }

    /**
     * The field at the centres of the cells of a square whose rows are evenly spaced as in web tiles. All squares of one
     * size in degrees are computed the same way, so neighbours agree.
     *
     * @param box longitude/latitude
     * @param side columns and rows
     */
    public DensityRaster tile(Envelope box, int side) {
        DensityRaster.check(box, side, side);
        float[] values = new float[side * side];
        FieldReader.readTile(this, RasterFrame.ofMercator(box, side, side), values);
        return new DensityRaster(box, side, side, values);
    }

    /** The points of the field. */
    public WeightedPoints points() {
        return points;
    }

    /** The plane lengths are measured in. */
    public MetricCrs crs() {
        return points.crs();
    }

    /** The kernel. */
    public Kernel kernel() {
        return kernel;
    }

    /** The bandwidth, m. */
    public double bandwidth() {
        return bandwidth;
    }

    PointBuckets buckets() {
        if (buckets == null) {
            buckets = new PointBuckets(points, kernel.reach() * bandwidth);
        }
        return buckets;
    }

    /** The lattice over everything the points reach; kept, since every tile reads it. */
    Lattice whole() {
        if (whole == null) {
            whole = Lattice.of(points, kernel, bandwidth, reach());
        }
        return whole;
    }

    /** Box in metres around everything the points reach; null envelope when there are none. */
    Envelope reach() {
        Envelope box = points.bounds();
        box.expandBy(kernel.reach() * bandwidth);
        return box;
    }
}
