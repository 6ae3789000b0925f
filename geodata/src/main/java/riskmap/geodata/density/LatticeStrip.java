package riskmap.geodata.density;

import java.util.Arrays;
import riskmap.geodata.density.PlaneGrid.Segment;

/**
 * Reads a lattice at the cells of some rows of a raster. Used again for strip after strip by one thread.
 *
 * <p>Where rows of cells run nearly along rows of the lattice, as in north-up rasters, the spline is taken apart: first each
 * row of nodes is read at the columns of cells, as far east as the column is where it crosses that row, then each cell reads
 * four of these values above each other. The crossing is up to two nodes above or below the cell; since nodes above and
 * below outweigh each other, only the slope times the mixed derivative is left, below 10⁻⁴ of the maximum for the slopes
 * admitted. Other segments are read place by place.
 *
 * <p>Arithmetic is in floats with one index for all arrays of a loop: only so the compiler makes vector instructions of it.
 */
final class LatticeStrip {

    /** Rows of cells of a strip. */
    static final int ROWS = 64;

    /** Most rows of nodes under a strip; beyond, cells are so far apart that they read faster place by place. */
    private static final int MOST_LINES = 4 * ROWS;

    /** How far a column of cells may move aside along the strip and where it crosses the nodes next to it, nodes. */
    private static final int ASIDE = 8;

    /** Fewest rows of nodes a strip must cross to tell how its columns run. */
    private static final double FLATTEST = 0.05;

    /** Greatest rise of a row of cells, nodes per node. */
    private static final double STEEPEST = 0.015;

    /** Greatest rise of a segment, whose cells take the same four rows of nodes, nodes. */
    private static final double HIGHEST = 0.3;

    /** How far a place may lie beside the middle between the first and the last row of the strip, nodes. */
    private static final double CROOKED = 0.005;

    private final Lattice lattice;
    private final PlaneGrid grid;
    private final int columns;

    /** Column and row of nodes at the first row of cells, and by how much the last row is beyond. */
    private final float[] u;

    private final float[] du;
    private final float[] v;
    private final float[] dv;

    /** By the first cell of a segment: the column of nodes its {@link #u} is counted from; −1 to be read by place. */
    private final int[] base;

    private final float[][] lines;
    private final LineCubics cubics;
    private final float[] answer;
    private int baseRow;

    LatticeStrip(Lattice lattice, PlaneGrid grid, int columns) {
        this.lattice = lattice;
        this.grid = grid;
        this.columns = columns;
        u = new float[columns];
        du = new float[columns];
        v = new float[columns];
        dv = new float[columns];
        base = new int[columns];
        cubics = new LineCubics(lattice.width());
        lines = new float[MOST_LINES][];
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
        double last = Math.max(fromRow + 1, toRow - 1);
        baseRow = Integer.MIN_VALUE;
        grid.row(fromRow, this::begin);
        grid.row(last, this::end);
        grid.row((fromRow + last) / 2, this::check);
        boolean all = true;
        for (int from = 0; from < columns; ) {
            if (base[from] < 0) {
                all = false;
                from += grid.spacing();
            } else {
                int to = end(from);
                read(from, to, toRow - fromRow, (float) (1 / (last - fromRow)), out, at, stride);
                from = to;
            }
        }
        for (int row = fromRow; row < toRow && !all; row++) {
            int start = at + (row - fromRow) * stride;
            grid.row(row, segment -> readPlaces(segment, out, start));
        }
    }

    private void begin(Segment segment) {
        double column = lattice.column(segment.x);
        double row = lattice.row(segment.y);
        if (baseRow == Integer.MIN_VALUE) {
            baseRow = (int) Math.max(-1e6, Math.min(1e6, Math.floor(row)));
        }
        base[segment.from] = (int) column - ASIDE;
        set(segment, column - base[segment.from], row - baseRow, u, v);
        Arrays.fill(base, segment.from + 1, segment.from + segment.count, base[segment.from]);
    }

    private void set(Segment segment, double column, double row, float[] us, float[] vs) {
        float scale = (float) lattice.perMetre();
        for (int i = 0; i < segment.count; i++) {
            us[segment.from + i] = (float) column + scale * segment.east[i];
            vs[segment.from + i] = (float) row + scale * segment.north[i];
        }
    }

    private void end(Segment segment) {
        set(segment, lattice.column(segment.x) - base[segment.from], lattice.row(segment.y) - baseRow, du, dv);
        for (int i = segment.from; i < segment.from + segment.count; i++) {
            du[i] -= u[i];
            dv[i] -= v[i];
        }
    }

    /** Looks whether a segment lies inside the lattice and along it, and the strip runs evenly there. */
    private void check(Segment segment) {
        int first = segment.from;
        int last = first + segment.count - 1;
        double column = lattice.column(segment.x) - base[first];
        double row = lattice.row(segment.y) - baseRow;
        double across = u[last] - u[first];
        double rise = v[last] - v[first];
        boolean even = Math.abs(column - u[first] - du[first] / 2) <= CROOKED
                && Math.abs(row - v[first] - dv[first] / 2) <= CROOKED;
        boolean along = Math.abs(rise) <= Math.min(HIGHEST, STEEPEST * Math.max(across, 1))
                && Math.abs(du[first]) <= STEEPEST * Math.abs(dv[first])
                && Math.abs(dv[first]) >= FLATTEST;
        double low = Math.min(lowest(first), lowest(last)) + baseRow;
        double high = Math.max(highest(first), highest(last)) + baseRow;
        boolean inside = base[first] >= 0
                && base[first] + across + 2 * ASIDE < lattice.width()
                && low >= 2
                && high + 4 < lattice.height();
        if (!even || !along || !inside || high - low + 6 + HIGHEST > MOST_LINES) {
            base[first] = -1;
        }
    }

    private float lowest(int column) {
        return Math.min(v[column], v[column] + dv[column]);
    }

    private float highest(int column) {
        return Math.max(v[column], v[column] + dv[column]);
    }

    /** The column before which the segments end that lie along the lattice on few enough rows of nodes. */
    private int end(int from) {
        int to = from;
        int low = Integer.MAX_VALUE;
        int high = Integer.MIN_VALUE;
        while (to < columns && base[to] >= 0) {
            low = Math.min(low, low(to, columns));
            high = Math.max(high, high(to, columns));
            if (high - low >= MOST_LINES) {
                return to;
            }
            to = Math.min(to + grid.spacing(), columns);
        }
        return to;
    }

    /** Reads the segments from a cell to before another, which lie along the lattice. */
    private void read(int from, int to, int rows, float step, float[] out, int at, int stride) {
        int low = Integer.MAX_VALUE;
        int high = Integer.MIN_VALUE;
        for (int segment = from; segment < to; segment += grid.spacing()) {
            low = Math.min(low, low(segment, to));
            high = Math.max(high, high(segment, to));
        }
        for (int i = from; i < to; i++) {
            du[i] /= dv[i];
            u[i] -= du[i] * v[i];
        }
        for (int line = low; line <= high; line++) {
            if (lines[line - low] == null) {
                lines[line - low] = new float[columns];
            }
            along(from, to, line, lines[line - low]);
        }
        for (int row = 0; row < rows; row++) {
            above(from, to, row * step, low);
            System.arraycopy(answer, from, out, at + row * stride + from, to - from);
        }
    }

    /** The first row of nodes a segment needs. */
    private int low(int segment, int to) {
        int last = Math.min(segment + grid.spacing(), to) - 1;
        return (int) Math.floor(Math.min(lowest(segment), lowest(last))) - 1;
    }

    /** The last row of nodes a segment needs. */
    private int high(int segment, int to) {
        int last = Math.min(segment + grid.spacing(), to) - 1;
        return (int) Math.floor(Math.max(highest(segment), highest(last))) + 2;
    }

    /** A row of nodes at the columns of the cells that need it. */
    private void along(int from, int to, int line, float[] into) {
        int first = to;
        int end = from;
        for (int segment = from; segment < to; segment += grid.spacing()) {
            if (low(segment, to) <= line && line <= high(segment, to)) {
                first = Math.min(first, segment);
                end = Math.min(segment + grid.spacing(), to);
            }
        }
        int node = (baseRow + line) * lattice.width() + base[first];
        int nodes = base[end - 1] - base[first] + (int) (u[end - 1] + line * du[end - 1]) + 2;
        cubics.set(lattice.nodes(), node, nodes);
        for (int segment = first; segment < end; segment += grid.spacing()) {
            int last = Math.min(segment + grid.spacing(), to);
            cubics.read(u, du, line, base[segment] - base[first], segment, last, into);
        }
    }

    /** A row of cells between rows of nodes, as many segments at a time as lie between the same. */
    private void above(int from, int to, float share, int low) {
        int start = from;
        while (start < to) {
            int row = row(start, to, share);
            int end = Math.min(start + grid.spacing(), to);
            while (end < to && row(end, to, share) == row) {
                end = Math.min(end + grid.spacing(), to);
            }
            heights(v, dv, share, row, start, end, answer);
            int k = row - low;
            between(lines[k - 1], lines[k], lines[k + 1], lines[k + 2], answer, start, end);
            start = end;
        }
    }

    /** The row of nodes before the middle of a segment. */
    private int row(int segment, int to, float share) {
        int middle = (segment + Math.min(segment + grid.spacing(), to)) / 2;
        return (int) Math.floor(v[middle] + share * dv[middle]);
    }

    private static void heights(float[] v, float[] dv, float share, int row, int from, int to, float[] into) {
        for (int i = from; i < to; i++) {
            into[i] = v[i] - row + share * dv[i];
        }
    }

    /** Where a cell leaves the two middle rows their cubic goes on smoothly. */
    private static void between(float[] a, float[] b, float[] c, float[] d, float[] height, int from, int to) {
        for (int i = from; i < to; i++) {
            height[i] = Lattice.spline(a[i], b[i], c[i], d[i], height[i]);
        }
        for (int i = from; i < to; i++) {
            height[i] = 0.5f * (height[i] + Math.abs(height[i]));
        }
    }

    private void readPlaces(Segment segment, float[] out, int start) {
        if (base[segment.from] < 0) {
            for (int i = 0; i < segment.count; i++) {
                out[start + segment.from + i] =
                        lattice.value(segment.x + segment.east[i], segment.y + segment.north[i]);
            }
        }
    }
}
