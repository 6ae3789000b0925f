package riskmap.geodata.density;

import org.locationtech.jts.geom.Envelope;
import riskmap.geodata.crs.MetricCrs;

/**
 * Where the cells of a raster lie in the metric plane. The plane is projected exactly at control places at most 32 cells
 * and a quarter of a degree apart and interpolated by cubics between them, which is true to a millimetre.
 */
final class PlaneGrid {

    private static final int FARTHEST = 32;
    private static final double FARTHEST_DEGREES = 0.25;

    private final RasterFrame.Window window;
    private final int spacing;
    private final int columns;
    private final int rows;
    private final double[] x;
    private final double[] y;
    private final double[] fractions;

    PlaneGrid(RasterFrame frame, RasterFrame.Window window, MetricCrs crs) {
        this.window = window;
        spacing = (int) Math.max(1, Math.min(FARTHEST, FARTHEST_DEGREES / frame.cellDegrees()));
        fractions = new double[spacing];
        java.util.Arrays.setAll(fractions, i -> (double) i / spacing);
        columns = window.columns() / spacing + 5;
        rows = window.rows() / spacing + 5;
        x = new double[columns * rows];
        y = new double[columns * rows];
        double[] xy = new double[2];
        for (int row = 0; row < rows; row++) {
            double lat = frame.lat(window.fromRow() + (row - 2.0) * spacing);
            for (int column = 0; column < columns; column++) {
                crs.toMetres(frame.lon(window.fromColumn() + (column - 2.0) * spacing), lat, xy, 0);
                x[row * columns + column] = xy[0];
                y[row * columns + column] = xy[1];
            }
        }
    }

    /** Metres of all centres of one row of the window. */
    void row(int row, double[] outX, double[] outY) {
        double[] lineX = new double[columns];
        double[] lineY = new double[columns];
        double t = (row - window.fromRow()) / (double) spacing;
        int base = (int) t + 1;
        double[] weights = cubic(t - (int) t);
        for (int column = 0; column < columns; column++) {
            for (int k = 0; k < 4; k++) {
                lineX[column] += weights[k] * x[(base + k) * columns + column];
                lineY[column] += weights[k] * y[(base + k) * columns + column];
            }
        }
        along(lineX, outX);
        along(lineY, outY);
    }

    /** Weights of control places −1, 0, 1, 2 for the cubic through them. */
    private static double[] cubic(double f) {
        return new double[] {
            -f * (f - 1) * (f - 2) / 6,
            (f + 1) * (f - 1) * (f - 2) / 2,
            -(f + 1) * f * (f - 2) / 2,
            (f + 1) * f * (f - 1) / 6
        };
    }

    private void along(double[] line, double[] out) {
        for (int from = 0; from < window.columns(); from += spacing) {
            int base = from / spacing + 1;
            double a = line[base];
            double b = line[base + 1];
            double c = line[base + 2];
            double d = line[base + 3];
            double c1 = c - b / 2 - a / 3 - d / 6;
            double c2 = (a + c) / 2 - b;
            double c3 = (d - a) / 6 + (b - c) / 2;
            int end = Math.min(spacing, window.columns() - from);
            for (int i = 0; i < end; i++) {
                double f = fractions[i];
                out[from + i] = b + f * (c1 + f * (c2 + f * c3));
            }
        }
    }

    /**
     * How metres change from cell to cell at a place: east per column, east per row, north per column, north per row.
     *
     * @param out receives the four
     */
    void slopes(double column, double row, double[] out) {
        double u = Math.max(0, Math.min(columns - 4.000001, (column - window.fromColumn()) / spacing + 1)) + 1e-9;
        double v = Math.max(0, Math.min(rows - 4.000001, (row - window.fromRow()) / spacing + 1)) + 1e-9;
        int at = ((int) v + 1) * columns + (int) u + 1;
        double fu = u - (int) u;
        double fv = v - (int) v;
        double upper = (1 - fv) / (2 * spacing);
        double lower = fv / (2 * spacing);
        out[0] = mix(x, at, 1, fu, upper, lower);
        out[1] = mix(x, at, columns, fu, upper, lower);
        out[2] = mix(y, at, 1, fu, upper, lower);
        out[3] = mix(y, at, columns, fu, upper, lower);
    }

    private double mix(double[] values, int at, int stride, double fu, double upper, double lower) {
        double northWest = values[at + stride] - values[at - stride];
        double northEast = values[at + 1 + stride] - values[at + 1 - stride];
        int south = at + columns;
        double southWest = values[south + stride] - values[south - stride];
        double southEast = values[south + 1 + stride] - values[south + 1 - stride];
        return upper * (northWest + fu * (northEast - northWest)) + lower * (southWest + fu * (southEast - southWest));
    }

    /** A box in metres around all centres of the window. */
    Envelope bounds() {
        Envelope box = new Envelope();
        double[] lineX = new double[window.columns()];
        double[] lineY = new double[window.columns()];
        int step = Math.max(1, window.rows() - 1);
        for (int row = window.fromRow(); row < window.toRow(); row += Math.min(step, spacing)) {
            expand(box, row, lineX, lineY);
        }
        expand(box, window.toRow() - 1, lineX, lineY);
        return box;
    }

    private void expand(Envelope box, int row, double[] lineX, double[] lineY) {
        row(row, lineX, lineY);
        for (int i = 0; i < lineX.length; i++) {
            box.expandToInclude(lineX[i], lineY[i]);
        }
    }
}
