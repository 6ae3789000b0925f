package riskmap.geodata.density;

import java.util.Arrays;
import riskmap.geodata.density.PlaneGrid.Segment;

/**
 * Where the cells of a strip lie in a lattice: each column of cells as a straight line from the first row of the strip to
 * the last, and which segments are near enough to rows of nodes and to straight to be read along them.
 */
final class StripPlaces {

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
    private final int mostLines;

    /** Column and row of nodes at the first row of cells, and by how much the last row is beyond. */
    private final float[] u;

    private final float[] du;
    private final float[] v;
    private final float[] dv;

    /** By the first cell of a segment: the column of nodes its {@link #u} is counted from; −1 to be read by place. */
    private final int[] base;

    private int baseRow;

    StripPlaces(Lattice lattice, PlaneGrid grid, int columns, int mostLines) {
        this.lattice = lattice;
        this.grid = grid;
        this.columns = columns;
        this.mostLines = mostLines;
        u = new float[columns];
        du = new float[columns];
        v = new float[columns];
        dv = new float[columns];
        base = new int[columns];
    }

    /** Goes to the strip from a row of cells to another. */
    void set(int first, int last) {
        baseRow = Integer.MIN_VALUE;
        grid.row(first, this::begin);
        grid.row(last, this::end);
        grid.row((first + last) / 2.0, this::check);
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
        if (!even || !along || !inside || high - low + 6 + HIGHEST > mostLines) {
            base[first] = -1;
        }
    }

    private float lowest(int column) {
        return Math.min(v[column], v[column] + dv[column]);
    }

    private float highest(int column) {
        return Math.max(v[column], v[column] + dv[column]);
    }

    /** Whether the segment that begins at a cell can be read along rows of nodes. */
    boolean isAlong(int segment) {
        return base[segment] >= 0;
    }

    /** The column before which the segments end that can be read along, on few enough rows of nodes together. */
    int end(int from) {
        int to = from;
        int low = Integer.MAX_VALUE;
        int high = Integer.MIN_VALUE;
        while (to < columns && isAlong(to)) {
            low = Math.min(low, low(to));
            high = Math.max(high, high(to));
            if (high - low >= mostLines) {
                return to;
            }
            to = next(to);
        }
        return to;
    }

    /** The first cell of the next segment. */
    int next(int segment) {
        return Math.min(segment + grid.spacing(), columns);
    }

    /** The first row of nodes a segment needs. */
    int low(int segment) {
        return (int) Math.floor(Math.min(lowest(segment), lowest(next(segment) - 1))) - 1;
    }

    /** The last row of nodes a segment needs. */
    int high(int segment) {
        return (int) Math.floor(Math.max(highest(segment), highest(next(segment) - 1))) + 2;
    }

    /**
     * The row of nodes before the middle of a segment.
     *
     * @param share how far down the strip, 0 its first and 1 its last row
     */
    int row(int segment, float share) {
        int middle = (segment + next(segment)) / 2;
        return (int) Math.floor(v[middle] + share * dv[middle]);
    }

    /** How far cells lie behind a row of nodes. */
    void heights(float share, int row, int from, int to, float[] into) {
        for (int i = from; i < to; i++) {
            into[i] = v[i] - row + share * dv[i];
        }
    }

    /** By how many nodes a column of cells moves aside from one row of nodes to the next. */
    float slope(int column) {
        return du[column] / dv[column];
    }

    /** Where a column of cells crosses a row of nodes: the column of nodes, counted from the base of its segment. */
    float crossing(int column, float line) {
        return u[column] + (line - v[column]) * slope(column);
    }

    /** The column of nodes a segment is counted from. */
    int base(int segment) {
        return base[segment];
    }

    /** The row of nodes that rows are counted from. */
    int baseRow() {
        return baseRow;
    }
}
