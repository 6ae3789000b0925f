package riskmap.geodata.density;

import java.util.Arrays;
import java.util.stream.IntStream;
import riskmap.geodata.density.RasterFrame.Window;

/**
 * Adds each point to the cells it reaches. Exact but for the curvature of the raster within the reach of one point, which
 * changes a distance of h metres by h/20,000 km; worth it for few points or few cells per point.
 */
final class ScatterSum {

    /** Greatest bandwidth for which that curvature is below 10⁻⁴ of the peak, m. */
    static final double WIDEST = 1500;

    private static final int BAND = 64;

    private static final double[] STEPS = new double[DensityRaster.MAX_SIDE];

    static {
        Arrays.setAll(STEPS, i -> i);
    }

    private final WeightedPoints points;
    private final Kernel kernel;
    private final double bandwidth;
    private final RasterFrame frame;
    private final Window window;
    private final PlaneGrid grid;
    private final double[] values;

    ScatterSum(
            WeightedPoints points,
            Kernel kernel,
            double bandwidth,
            RasterFrame frame,
            Window window,
            PlaneGrid grid,
            double[] values) {
        this.points = points;
        this.kernel = kernel;
        this.bandwidth = bandwidth;
        this.frame = frame;
        this.window = window;
        this.grid = grid;
        this.values = values;
    }

    /** Adds the field's values into the raster; bands of rows run in parallel, each in the order of the points. */
    void add() {
        int bands =
                Math.max(1, Math.min(window.rows() / BAND, Runtime.getRuntime().availableProcessors()));
        IntStream.range(0, bands)
                .parallel()
                .forEach(band -> add(
                        window.fromRow() + window.rows() * band / bands,
                        window.fromRow() + window.rows() * (band + 1) / bands));
    }

    private void add(int fromRow, int toRow) {
        double[] slopes = new double[4];
        double reach = kernel.reach() * bandwidth;
        double scale = 1e6 / (bandwidth * bandwidth);
        for (int i = 0; i < points.size(); i++) {
            double column = frame.column(points.lon(i));
            double row = frame.row(points.lat(i));
            grid.slopes(column, row, slopes);
            Disc disc = new Disc(slopes, reach);
            if (row + disc.rows >= fromRow
                    && row - disc.rows <= toRow
                    && column + disc.columns >= window.fromColumn()
                    && column - disc.columns <= window.toColumn()) {
                add(disc, column, row, fromRow, toRow, points.weight(i) * scale);
            }
        }
    }

    /** The circle a point reaches, an ellipse in cells: E·dx² + 2F·dx·dy + G·dy² ≤ reach². */
    private static final class Disc {
        final double e;
        final double f;
        final double g;
        final double square;
        final double rows;
        final double columns;

        Disc(double[] slopes, double reach) {
            e = slopes[0] * slopes[0] + slopes[2] * slopes[2];
            f = slopes[0] * slopes[1] + slopes[2] * slopes[3];
            g = slopes[1] * slopes[1] + slopes[3] * slopes[3];
            square = reach * reach;
            double determinant = e * g - f * f;
            rows = reach * Math.sqrt(e / determinant);
            columns = reach * Math.sqrt(g / determinant);
        }
    }

    private void add(Disc disc, double column, double row, int fromRow, int toRow, double weight) {
        int first = (int) Math.max(fromRow, Math.ceil(row - disc.rows));
        int last = (int) Math.min(toRow - 1, Math.floor(row + disc.rows));
        for (int r = first; r <= last; r++) {
            double dy = r - row;
            double b = disc.f * dy;
            double c = disc.g * dy * dy;
            double root = Math.sqrt(Math.max(0, b * b - disc.e * (c - disc.square)));
            int from = (int) Math.max(window.fromColumn(), Math.ceil(column - (b + root) / disc.e));
            int to = (int) Math.min(window.toColumn() - 1, Math.floor(column + (root - b) / disc.e));
            add(r * frame.width(), from, to, column, disc.e, 2 * b, c, weight);
        }
    }

    private void add(int start, int from, int to, double column, double e, double b, double c, double weight) {
        double scale = 1 / (bandwidth * bandwidth);
        if (kernel == Kernel.QUARTIC) {
            quartic(
                    start + from,
                    to - from + 1,
                    from - column,
                    e * scale,
                    b * scale,
                    1 - c * scale,
                    weight * 3 / Math.PI);
            return;
        }
        for (int i = from; i <= to; i++) {
            double dx = i - column;
            values[start + i] += weight * kernel.value((dx * (b + e * dx) + c) * scale);
        }
    }

    /** The steps come from a table because the compiler makes vector instructions of table reads, not of conversions. */
    private void quartic(int start, int count, double x, double e, double b, double rest, double peak) {
        double[] steps = STEPS;
        for (int k = 0; k < count; k++) {
            double dx = x + steps[k];
            double t = rest - dx * (b + e * dx);
            values[start + k] += peak * t * t;
        }
    }
}
