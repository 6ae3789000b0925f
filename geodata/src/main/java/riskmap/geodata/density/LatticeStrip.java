package riskmap.geodata.density;

import riskmap.geodata.density.PlaneGrid.Segment;

/**
 * Reads a lattice at the cells of some rows of a raster. Used again for strip after strip by one thread.
 *
 * <p>Where rows of cells run nearly along rows of the lattice, as in north-up rasters, the spline is taken apart: first each
 * row of nodes is read at the columns of cells, as far east as the column is where it crosses that row, then each cell reads
 * four of these values above each other. The crossing is up to two nodes above or below the cell; since nodes above and
 * below outweigh each other, only the slope times the mixed derivative is left, below 10⁻⁴ of the maximum for the slopes
 * admitted. Other segments are read place by place.
 */
final class LatticeStrip {

    /** Rows of cells of a strip. */
    static final int ROWS = 64;

    /** Most rows of nodes under a strip; beyond, cells are so far apart that they read faster place by place. */
    private static final int MOST_LINES = 4 * ROWS;

    private final Lattice lattice;
    private final PlaneGrid grid;
    private final int columns;
    private final StripPlaces places;
    private final LineSplines splines;

    /** Rows of nodes at the columns of cells. */
    private final float[][] lines = new float[MOST_LINES][];

    private final float[] heights;
    private final float[] answer;

    LatticeStrip(Lattice lattice, PlaneGrid grid, int columns) {
        this.lattice = lattice;
        this.grid = grid;
        this.columns = columns;
        places = new StripPlaces(lattice, grid, columns, MOST_LINES);
        splines = new LineSplines(lattice, places, columns, lines);
        heights = new float[columns];
        answer = new float[columns];
    }

    /**
     * Reads some rows.
     *
     * @param fromRow first row of cells in the raster
     * @param toRow row after the last one, at most {@link #ROWS} later
     * @param out values of the raster
     * @param at index of the window's first cell in the first row
     * @param stride from row to row in {@code out}
     */
    void read(int fromRow, int toRow, float[] out, int at, int stride) {
        int last = Math.max(fromRow + 1, toRow - 1);
        places.set(fromRow, last);
        boolean all = true;
        for (int from = 0; from < columns; ) {
            if (places.isAlong(from)) {
                int to = places.end(from);
                read(from, to, toRow - fromRow, 1f / (last - fromRow), out, at, stride);
                from = to;
            } else {
                all = false;
                from = places.next(from);
            }
        }
        for (int row = fromRow; row < toRow && !all; row++) {
            int start = at + (row - fromRow) * stride;
            grid.row(row, segment -> readPlaces(segment, out, start));
        }
    }

    /** Reads the segments from a cell to before another, which lie along the lattice. */
    private void read(int from, int to, int rows, float step, float[] out, int at, int stride) {
        int low = Integer.MAX_VALUE;
        int high = Integer.MIN_VALUE;
        for (int segment = from; segment < to; segment = places.next(segment)) {
            low = Math.min(low, places.low(segment));
            high = Math.max(high, places.high(segment));
        }
        for (int line = 0; line <= high - low; line++) {
            if (lines[line] == null) {
                lines[line] = new float[columns];
            }
        }
        splines.read(from, to, low, high);
        for (int row = 0; row < rows; row++) {
            above(from, to, row * step, low);
            System.arraycopy(answer, from, out, at + row * stride + from, to - from);
        }
    }

    /** A row of cells between rows of nodes, as many segments at a time as lie between the same. */
    private void above(int from, int to, float share, int low) {
        int start = from;
        while (start < to) {
            int row = places.row(start, share);
            int end = places.next(start);
            while (end < to && places.row(end, share) == row) {
                end = places.next(end);
            }
            places.heights(share, row, start, end, heights);
            int k = row - low;
            between(lines[k - 1], lines[k], lines[k + 1], lines[k + 2], heights, start, end, answer);
            start = end;
        }
    }

    /**
     * The spline of {@link Lattice#spline} between b and c; where a cell leaves them their cubic goes on smoothly. Two
     * powers at a time and with one index for all arrays: the compiler makes vector instructions of short loops only.
     */
    private static void between(
            float[] a, float[] b, float[] c, float[] d, float[] height, int from, int to, float[] into) {
        for (int i = from; i < to; i++) {
            into[i] = height[i]
                    * (height[i] * (1 / 6f * (d[i] - a[i]) + 0.5f * (b[i] - c[i])) + 0.5f * (a[i] + c[i]) - b[i]);
        }
        for (int i = from; i < to; i++) {
            into[i] =
                    Math.max(0, height[i] * (into[i] + 0.5f * (c[i] - a[i])) + 1 / 6f * (a[i] + c[i]) + 2 / 3f * b[i]);
        }
    }

    private void readPlaces(Segment segment, float[] out, int start) {
        if (!places.isAlong(segment.from)) {
            for (int i = 0; i < segment.count; i++) {
                out[start + segment.from + i] =
                        lattice.value(segment.x + segment.east[i], segment.y + segment.north[i]);
            }
        }
    }
}
