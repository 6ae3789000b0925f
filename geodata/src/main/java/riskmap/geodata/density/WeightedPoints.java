package riskmap.geodata.density;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import org.locationtech.jts.geom.Envelope;
import riskmap.geodata.crs.MetricCrs;
import riskmap.geodata.snapshot.LayerTable;

/**
 * Points with weights, in degrees and in metres of a plane. Immutable.
 *
 * <p>A feature that is no point counts at a point inside it. Features without a usable weight (missing, not finite or
 * negative) or place are left out and counted in {@link #skipped()}.
 */
public final class WeightedPoints {

    private final MetricCrs crs;
    private final double[] lon;
    private final double[] lat;
    private final double[] weight;
    private final double[] x;
    private final double[] y;
    private final Envelope bounds = new Envelope();
    private final double total;
    private final int skipped;

    private WeightedPoints(MetricCrs crs, double[] lon, double[] lat, double[] weight, int skipped) {
        this.crs = crs;
        this.lon = lon;
        this.lat = lat;
        this.weight = weight;
        this.total = Arrays.stream(weight).sum();
        this.skipped = skipped;
        x = new double[lon.length];
        y = new double[lon.length];
        double[] xy = new double[2];
        for (int i = 0; i < lon.length; i++) {
            crs.toMetres(lon[i], lat[i], xy, 0);
            x[i] = xy[0];
            y[i] = xy[1];
            bounds.expandToInclude(xy[0], xy[1]);
        }
    }

    /** Points given in degrees; the arrays have one length and are copied. */
    public static WeightedPoints of(MetricCrs crs, double[] lon, double[] lat, double[] weight) {
        return new WeightedPoints(crs, lon.clone(), lat.clone(), weight.clone(), 0);
    }

    /**
     * The rows of a table.
     *
     * @param crs the plane lengths are measured in
     * @param rows which rows count
     * @param weight weight of a row
     */
    public static WeightedPoints of(LayerTable table, MetricCrs crs, IntPredicate rows, IntToDoubleFunction weight) {
        double[][] columns = new double[3][table.size()];
        int size = 0;
        int skipped = 0;
        for (int row = 0; row < table.size(); row++) {
            if (rows.test(row)) {
                double w = weight.applyAsDouble(row);
                if (!(w >= 0 && w < Double.POSITIVE_INFINITY) || Double.isNaN(table.lon(row))) {
                    skipped++;
                } else {
                    columns[0][size] = table.lon(row);
                    columns[1][size] = table.lat(row);
                    columns[2][size++] = w;
                }
            }
        }
        return new WeightedPoints(
                crs,
                Arrays.copyOf(columns[0], size),
                Arrays.copyOf(columns[1], size),
                Arrays.copyOf(columns[2], size),
                skipped);
    }

    /** The plane lengths are measured in. */
    public MetricCrs crs() {
        return crs;
    }

    /** Number of points. */
    public int size() {
        return x.length;
    }

    /** Σw. */
    public double total() {
        return total;
    }

    /** How many features had no usable weight or place. */
    public int skipped() {
        return skipped;
    }

    /** Box around all points in metres of the plane; null envelope when there are none. */
    public Envelope bounds() {
        return new Envelope(bounds);
    }

    double lon(int i) {
        return lon[i];
    }

    double lat(int i) {
        return lat[i];
    }

    /** Easting of a point in metres of the plane. */
    public double x(int i) {
        return x[i];
    }

    /** Northing of a point in metres of the plane. */
    public double y(int i) {
        return y[i];
    }

    /** Weight of a point. */
    public double weight(int i) {
        return weight[i];
    }
}
