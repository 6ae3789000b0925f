package riskmap.geodata.demo.town;

import java.util.Arrays;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** A raster over the zone that says quickly, within one cell, what ground a place is on. */
final class Mask {

    /** What a cell is. Later ones win where shapes overlap. */
    static final byte OUTSIDE = 0;

    static final byte LAND = 1;
    static final byte RIVERSIDE = 2;
    static final byte LAKE = 3;
    static final byte FRINGE = 4;

    private static final double CELL = 20;
    private static final double REACH = 11_000;
    private static final int SIZE = (int) (2 * REACH / CELL);

    private final byte[] cells = new byte[SIZE * SIZE];

    /** The value at a place; everything beyond the raster is outside. */
    byte at(double x, double y) {
        int column = column(x);
        int row = column(y);
        return column < 0 || row < 0 || column >= SIZE || row >= SIZE ? OUTSIDE : cells[row * SIZE + column];
    }

    /** Sets all cells whose middle lies in the area. */
    void fill(Geometry area, byte value) {
        for (int i = 0; i < area.getNumGeometries(); i++) {
            fillPolygon((Polygon) area.getGeometryN(i), value);
        }
    }

    private void fillPolygon(Polygon polygon, byte value) {
        int first = Math.max(0, column(polygon.getEnvelopeInternal().getMinY()));
        int last = Math.min(SIZE - 1, column(polygon.getEnvelopeInternal().getMaxY()));
        double[] crossings = new double[polygon.getNumPoints()];
        for (int row = first; row <= last; row++) {
            int count = crossings(polygon, middle(row), crossings);
            Arrays.sort(crossings, 0, count);
            for (int i = 0; i + 1 < count; i += 2) {
                fillRow(row, crossings[i], crossings[i + 1], value);
            }
        }
    }

    private void fillRow(int row, double from, double to, byte value) {
        int first = Math.max(0, (int) Math.ceil((from + REACH) / CELL - 0.5));
        int last = Math.min(SIZE - 1, (int) Math.floor((to + REACH) / CELL - 0.5));
        if (first <= last) {
            Arrays.fill(cells, row * SIZE + first, row * SIZE + last + 1, value);
        }
    }

    private static int crossings(Polygon polygon, double y, double[] found) {
        int count = ringCrossings(polygon.getExteriorRing().getCoordinates(), y, found, 0);
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            count = ringCrossings(polygon.getInteriorRingN(i).getCoordinates(), y, found, count);
        }
        return count;
    }

    private static int ringCrossings(Coordinate[] ring, double y, double[] found, int already) {
        int count = already;
        for (int i = 1; i < ring.length; i++) {
            Coordinate a = ring[i - 1];
            Coordinate b = ring[i];
            if (a.y > y != b.y > y) {
                found[count++] = a.x + (y - a.y) / (b.y - a.y) * (b.x - a.x);
            }
        }
        return count;
    }

    private static int column(double metres) {
        return (int) Math.floor((metres + REACH) / CELL);
    }

    private static double middle(int row) {
        return (row + 0.5) * CELL - REACH;
    }
}
