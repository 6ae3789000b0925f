package riskmap.geodata.density;

import riskmap.geodata.density.PlaneGrid.Segment;

/**
 * Reads a lattice of nodes along rows of places by quadratic B-splines, nine nodes a place.
 *
 * <p>Where a segment is nearly a row of the lattice, as in north-up rasters, the nodes above each other are first blended
 * into one line, and each place reads three of it. The line is taken at its own height at each column of nodes instead of
 * the height of the place; what this changes is below 10⁻⁴ of the maximum for the slopes admitted, since the nodes left and
 * right of a place outweigh each other. Other segments are read place by place.
 *
 * <p>Arithmetic is in floats with one index for all arrays of a loop: only so the compiler makes vector instructions of it.
 */
final class LatticeRow {

    /** Most columns of nodes to blend; a segment that needs more reads faster place by place. */
    private static final int LINE = 256;

    /** Columns blended beyond both ends of a segment. */
    private static final int SPARE = 4;

    /** Greatest rise of a segment, nodes per node. */
    private static final double STEEPEST = 0.03;

    /** How far places may lie beside the even division of a segment, nodes. */
    private static final double UNEVEN = 0.5;

    /** How far they may lie beside the straight line between its ends, nodes. */
    private static final double CROOKED = 0.005;

    private static final float[] STEPS = new float[LINE];

    static {
        for (int i = 0; i < LINE; i++) {
            STEPS[i] = i;
        }
    }

    private final float[] nodes;
    private final int width;
    private final int height;
    private final double perMetre;
    private final double firstColumn;
    private final double firstRow;
    private final float[] line = new float[LINE];
    private final float[][] three = new float[3][LINE];

    LatticeRow(float[] nodes, int width, int height, double perMetre, double firstColumn, double firstRow) {
        this.nodes = nodes;
        this.width = width;
        this.height = height;
        this.perMetre = perMetre;
        this.firstColumn = firstColumn;
        this.firstRow = firstRow;
    }

    /**
     * Reads the places of a segment; 0 outside the lattice.
     *
     * @param out values are written from {@code at}
     */
    void read(Segment segment, float[] out, int at) {
        double u = segment.x * perMetre - firstColumn;
        double v = segment.y * perMetre - firstRow;
        int end = segment.count - 1;
        double across = segment.east[end] * perMetre;
        double rise = segment.north[end] * perMetre;
        int first = (int) u - SPARE;
        int count = (int) (u + across) + SPARE + 2 - first;
        int row = (int) (v + rise / 2 + 0.5);
        boolean inside = u > SPARE && first + count <= width && v + rise / 2 >= 1 && row + 1 < height;
        if (inside && across >= 1 && count <= LINE && isStraight(segment, across, rise)) {
            float slope = (float) (rise / across);
            blend(row * width + first, count, (float) (v - row + (first - u) * slope), slope);
            along(segment, (float) (u - first + 0.5), out, at);
        } else {
            for (int i = 0; i <= end; i++) {
                out[at + i] = value(u + segment.east[i] * perMetre, v + segment.north[i] * perMetre);
            }
        }
    }

    /** Looks at two places within; more do not matter, since places run along cubics. */
    private boolean isStraight(Segment segment, double across, double rise) {
        int end = segment.count - 1;
        boolean straight = Math.abs(rise) <= Math.min(1, STEEPEST * across);
        for (int i = end / 3; i < end && straight; i += Math.max(1, end / 3)) {
            double even = across * i / end;
            straight = Math.abs(segment.east[i] * perMetre - even) <= UNEVEN
                    && Math.abs(segment.north[i] * perMetre - rise * i / end) <= CROOKED;
        }
        return straight;
    }

    /** Along the segment the height may leave the half of the middle row; the spline of that half goes on smoothly. */
    private void blend(int middle, int count, float height0, float slope) {
        float[] before = three[0];
        float[] here = three[1];
        float[] after = three[2];
        System.arraycopy(nodes, middle - width, before, 0, count);
        System.arraycopy(nodes, middle, here, 0, count);
        System.arraycopy(nodes, middle + width, after, 0, count);
        float[] to = line;
        float[] steps = STEPS;
        for (int k = 0; k < count; k++) {
            float g = height0 + slope * steps[k];
            float both = before[k] + after[k];
            to[k] = 0.75f * here[k] + 0.125f * both + g * (0.5f * (after[k] - before[k]) + g * (0.5f * both - here[k]));
        }
    }

    private void along(Segment segment, float start, float[] out, int at) {
        float[] from = line;
        float[] east = segment.east;
        float scale = (float) perMetre;
        for (int i = 0; i < segment.count; i++) {
            float place = start + scale * east[i];
            int k = (int) place;
            float f = place - k - 0.5f;
            float here = from[k];
            float before = from[k - 1];
            float after = from[k + 1];
            float both = before + after;
            out[at + i] = 0.75f * here + 0.125f * both + f * (0.5f * (after - before) + f * (0.5f * both - here));
        }
        for (int i = at; i < at + segment.count; i++) {
            out[i] = 0.5f * (out[i] + Math.abs(out[i]));
        }
    }

    /** The value at a place in columns and rows of nodes. */
    private float value(double u, double v) {
        int column = (int) (u + 0.5);
        int row = (int) (v + 0.5);
        if (!(u >= 0.5 && v >= 0.5 && column + 1 < width && row + 1 < height)) {
            return 0;
        }
        float f = (float) (u - column);
        float g = (float) (v - row);
        int middle = row * width + column;
        return Math.max(
                0,
                0.5f * (0.5f - g) * (0.5f - g) * three(middle - width, f)
                        + (0.75f - g * g) * three(middle, f)
                        + 0.5f * (0.5f + g) * (0.5f + g) * three(middle + width, f));
    }

    private float three(int middle, float f) {
        return 0.5f * (0.5f - f) * (0.5f - f) * nodes[middle - 1]
                + (0.75f - f * f) * nodes[middle]
                + 0.5f * (0.5f + f) * (0.5f + f) * nodes[middle + 1];
    }
}
