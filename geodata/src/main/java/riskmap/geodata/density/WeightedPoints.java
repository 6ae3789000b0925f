package riskmap.geodata.density;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import riskmap.geodata.crs.MetricCrs;
import riskmap.geodata.snapshot.LayerTable;

/**
 * Points with weights in the metric plane. Immutable.
 *
 * <p>A feature that is no point counts at a point inside it. Features without a usable weight (missing, not finite or
 * negative) are left out and counted in {@link #skipped()}.
 */
public final class WeightedPoints {

    private final double[] x;
    private final double[] y;
    private final double[] weight;
    private final double total;
    private final int skipped;

    private WeightedPoints(double[] x, double[] y, double[] weight, int skipped) {
        this.x = x;
        this.y = y;
        this.weight = weight;
        this.total = Arrays.stream(weight).sum();
        this.skipped = skipped;
    }

    /** Points given in metres; the arrays have one length and are copied. */
    public static WeightedPoints of(double[] x, double[] y, double[] weight) {
        return new WeightedPoints(x.clone(), y.clone(), weight.clone(), 0);
    }

    /**
     * The rows of a table.
     *
     * @param rows which rows count
     * @param weight weight of a row
     */
    public static WeightedPoints of(LayerTable table, MetricCrs crs, IntPredicate rows, IntToDoubleFunction weight) {
        double[][] columns = new double[3][table.size()];
        double[] xy = new double[2];
        int size = 0;
        int skipped = 0;
        for (int row = 0; row < table.size(); row++) {
            if (rows.test(row)) {
                double w = weight.applyAsDouble(row);
                if (!(w >= 0 && w < Double.POSITIVE_INFINITY)) {
                    skipped++;
                } else {
                    crs.toMetres(table.lon(row), table.lat(row), xy, 0);
                    columns[0][size] = xy[0];
                    columns[1][size] = xy[1];
                    columns[2][size++] = w;
                }
            }
        }
        return new WeightedPoints(
                Arrays.copyOf(columns[0], size),
                Arrays.copyOf(columns[1], size),
                Arrays.copyOf(columns[2], size),
                skipped);
    }

    /** Number of points. */
    public int size() {
        return x.length;
    }

    /** Σw. */
    public double total() {
        return total;
    }

    /** How many features had no usable weight. */
    public int skipped() {
        return skipped;
    }

    double x(int i) {
        return x[i];
    }

    double y(int i) {
        return y[i];
    }

    double weight(int i) {
        return weight[i];
    }
}
