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
    private final float[] fractions;

    PlaneGrid(RasterFrame frame, RasterFrame.Window window, MetricCrs crs) {
        this.window = window;
        spacing = (int) Math.max(1, Math.min(FARTHEST, FARTHEST_DEGREES / frame.cellDegrees()));
        fractions = new float[spacing];
        for (int i = 0; i < spacing; i++) {
            fractions[i] = (float) i / spacing;
        }
        columns = window.columns() / spacing + 5;
        rows = window.rows() / spacing + 5;
        x = new double[columns * rows];
        y = new double[columns * rows];
        double[] xy = new double[2];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                frame.place(
                        window.fromColumn() + (column - 2.0) * spacing, window.fromRow() + (row - 2.0) * spacing, xy);
                crs.toMetres(xy[0], xy[1], xy, 0);
                x[row * columns + column] = xy[0];
                y[row * columns + column] = xy[1];
            }
        }
    }

    /** Centres of a few cells in a row, metres from the first of them. */
    static final class Segment {
        double x;
        double y;
        final float[] east = new float[FARTHEST];
        final float[] north = new float[FARTHEST];

        /** Cells from the window's first column, and how many. */
        int from;

        int count;
    }

    /** Takes the segments of a row one after the other; the object is used again. */
    interface SegmentReader {
        void read(Segment segment);
    }

    /** Columns and rows of cells from one control place to the next, and the length of all segments but the last. */
    int spacing() {
        return spacing;
    }

    /** Hands on all centres of one row of the window, which may lie between two rows of cells. */
    void row(double row, SegmentReader reader) {
        double[] lineX = new double[columns];
        double[] lineY = new double[columns];
        double t = (row - window.fromRow()) / spacing;
        int base = (int) t + 1;
        double[] weights = cubic(t - (int) t);
        for (int column = 0; column < columns; column++) {
            for (int k = 0; k < 4; k++) {
                lineX[column] += weights[k] * x[(base + k) * columns + column];
                lineY[column] += weights[k] * y[(base + k) * columns + column];
            }
        }
        Segment segment = new Segment();
        for (int from = 0; from < window.columns(); from += spacing) {
            segment.from = from;
            segment.count = Math.min(spacing, window.columns() - from);
            segment.x = lineX[from / spacing + 2];
            segment.y = lineY[from / spacing + 2];
            along(lineX, segment, segment.east);
            along(lineY, segment, segment.north);
            reader.read(segment);
        }
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

    private void along(double[] line, Segment segment, float[] out) {
        int base = segment.from / spacing + 1;
        double a = line[base];
        double b = line[base + 1];
        double c = line[base + 2];
        double d = line[base + 3];
        float c1 = (float) (c - b / 2 - a / 3 - d / 6);
        float c2 = (float) ((a + c) / 2 - b);
        float c3 = (float) ((d - a) / 6 + (b - c) / 2);
        float[] f = fractions;
        for (int i = 0; i < segment.count; i++) {
            out[i] = f[i] * (c1 + f[i] * (c2 + f[i] * c3));
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
        int step = Math.max(1, Math.min(spacing, window.rows() - 1));
        for (int row = window.fromRow(); row < window.toRow(); row += step) {
            expand(box, row);
        }
        expand(box, window.toRow() - 1);
        // Places are floats from the first of a segment, right to two millimetres.
        box.expandBy(0.01);
        return box;
    }

    private void expand(Envelope box, int row) {
        row(row, segment -> {
            for (int i = 0; i < segment.count; i++) {
                box.expandToInclude(segment.x + segment.east[i], segment.y + segment.north[i]);
            }
        });
    }
}
