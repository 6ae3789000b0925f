package riskmap.geodata.density.cells;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/**
 * Even cells that fill the metric plane. A cell has a column and a row; row 0 and column 0 hold the origin, in a lattice of
 * hexagons the odd rows are shifted east by half a size. Immutable.
 *
 * <p>A place belongs to the cell whose centre is nearest, so to exactly one; on a common edge rounding decides, always the
 * same way. Neighbours share their corners to the last bit, which GeoTools' gt-grid does not promise; its hexagons are
 * otherwise the same (a test compares them).
 *
 * @param shape form of the cells
 * @param size metres from centre to centre along a row, {@value #MIN_SIZE} to {@value #MAX_SIZE}
 */
public record CellLattice(CellShape shape, double size) {

    /** Least size, m. */
    public static final double MIN_SIZE = 10;

    /** Greatest size, m. */
    public static final double MAX_SIZE = 100_000;

    private static final GeometryFactory FACTORY = new GeometryFactory();

    /** Corners from the centre, in halves of a size and in thirds of a row (hexagon) or halves of a row (square). */
    private static final int[][] HEXAGON = {{0, 2}, {1, 1}, {1, -1}, {0, -2}, {-1, -1}, {-1, 1}};

    private static final int[][] SQUARE = {{-1, 1}, {1, 1}, {1, -1}, {-1, -1}};

    /** Checks the size. */
    public CellLattice {
        if (!(size >= MIN_SIZE && size <= MAX_SIZE)) {
            throw new IllegalArgumentException(
                    "size is " + size + " m; allowed are " + MIN_SIZE + " to " + MAX_SIZE + " m");
        }
    }

    /** The cell of a place in metres of the plane, as one number; cells in ascending order run row by row. */
    public long cell(double x, double y) {
        double row = y / (size * shape.rowsApart());
        if (shape == CellShape.SQUARE) {
            return cell((int) Math.floor(x / size + 0.5), (int) Math.floor(row + 0.5));
        }
        double column = x / size - row / 2;
        double third = -column - row;
        double c = Math.rint(column);
        double r = Math.rint(row);
        double t = Math.rint(third);
        double offColumn = Math.abs(c - column);
        double offRow = Math.abs(r - row);
        double offThird = Math.abs(t - third);
        // The three cube coordinates of a hexagon add up to 0; the one rounded farthest follows from the others.
        if (offColumn > offRow && offColumn > offThird) {
            c = -r - t;
        } else if (offRow > offThird) {
            r = -c - t;
        }
        return cell((int) c + Math.floorDiv((int) r, 2), (int) r);
    }

    /** The cell of a column and row. */
    public static long cell(int column, int row) {
        return (long) row << 32 | (column ^ Integer.MIN_VALUE) & 0xffffffffL;
    }

    /** The column of a cell. */
    public static int column(long cell) {
        return (int) cell ^ Integer.MIN_VALUE;
    }

    /** The row of a cell. */
    public static int row(long cell) {
        return (int) (cell >> 32);
    }

    /** Easting of a cell's centre, m. */
    public double x(long cell) {
        return halves(cell) * (size / 2);
    }

    /** Northing of a cell's centre, m. */
    public double y(long cell) {
        return row(cell) * (size * shape.rowsApart());
    }

    /** Easting of the centre in halves of a size. */
    private int halves(long cell) {
        return 2 * column(cell) + (shape == CellShape.HEXAGON ? row(cell) & 1 : 0);
    }

    /** Area of a cell, m². */
    public double area() {
        return shape.area() * size * size;
    }

    /** The outline of a cell in metres of the plane, clockwise from the north. */
    public Polygon polygon(long cell) {
        boolean hexagon = shape == CellShape.HEXAGON;
        int[][] corners = hexagon ? HEXAGON : SQUARE;
        int parts = hexagon ? 3 : 2;
        double part = size * shape.rowsApart() / parts;
        Coordinate[] ring = new Coordinate[corners.length + 1];
        for (int i = 0; i < ring.length; i++) {
            int[] corner = corners[i % corners.length];
            ring[i] = new Coordinate(
                    (halves(cell) + corner[0]) * (size / 2), ((long) row(cell) * parts + corner[1]) * part);
        }
        return FACTORY.createPolygon(ring);
    }
}
