package riskmap.geodata.tiles;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import riskmap.geodata.snapshot.MercatorGrid;

/**
 * Turns a geometry into the commands of one tile: moves its vertices to the tile grid, drops what that makes superfluous,
 * cuts it at the buffered tile.
 */
final class ShapePainter {

    private static final int MOVE = 1;
    private static final int LINE = 2;
    private static final int CLOSE = 1 << 3 | 7;

    private final TileAddress address;
    private final double step;
    private final double scale;
    private final List<Path> parts = new ArrayList<>();
    private final Path scratch = new Path();
    private int type;

    /**
     * A painter for one tile.
     *
     * @param step side of the grid vertices are moved to, in units; a divisor of 4096
     */
    ShapePainter(TileAddress address, int step) {
        this.address = address;
        this.step = step;
        scale = Math.scalb(1.0, address.z() + 12 - MercatorGrid.BITS);
    }

    /** Prepares a geometry; false when nothing of it is left in this tile. */
    boolean cut(Geometry geometry) {
        parts.clear();
        type = geometry.getDimension() + 1;
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            Geometry part = geometry.getGeometryN(i);
            if (part instanceof Polygon polygon) {
                polygon(polygon);
            } else if (part instanceof LineString line) {
                line(line.getCoordinateSequence());
            } else if (part instanceof Point point) {
                point(point.getCoordinateSequence());
            }
        }
        return !parts.isEmpty();
    }

    /** Type of the prepared geometry in the tile's terms. */
    int type() {
        return type;
    }

    private void point(CoordinateSequence place) {
        Path part = new Path();
        part.add(Math.floor(x(place, 0)), Math.floor(y(place, 0)));
        boolean here = part.x(0) >= 0 && part.x(0) < LayerWriter.EXTENT;
        if (here && part.y(0) >= 0 && part.y(0) < LayerWriter.EXTENT) {
            parts.add(part);
        }
    }

    private void line(CoordinateSequence line) {
        Path whole = new Path();
        for (int i = 0; i < line.size(); i++) {
            double x = snap(x(line, i));
            double y = snap(y(line, i));
            if (whole.size() > 1 && whole.turn(x, y) == 0 && whole.ahead(x, y) > 0) {
                whole.removeLast();
            }
            whole.add(x, y);
        }
        Path part = new Path();
        for (int i = 1; i < whole.size(); i++) {
            scratch.clear();
            Clip.segment(whole.x(i - 1), whole.y(i - 1), whole.x(i), whole.y(i), scratch);
            if (scratch.size() == 2) {
                part = follow(part);
                part.add(scratch.x(0), scratch.y(0));
                part.add(scratch.x(1), scratch.y(1));
            }
        }
        keepLine(part);
    }

    /** The part the piece in {@code scratch} goes on with, or a new one. */
    private Path follow(Path part) {
        int last = part.size() - 1;
        if (last < 0 || part.x(last) == scratch.x(0) && part.y(last) == scratch.y(0)) {
            return part;
        }
        keepLine(part);
        return new Path();
    }

    private void keepLine(Path part) {
        if (part.size() > 1) {
            parts.add(part);
        }
    }

    private void polygon(Polygon polygon) {
        if (ring(polygon.getExteriorRing().getCoordinateSequence(), true)) {
            for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                ring(polygon.getInteriorRingN(hole).getCoordinateSequence(), false);
            }
        }
    }

    private boolean ring(CoordinateSequence ring, boolean exterior) {
        Path path = new Path();
        boolean crosses = false;
        for (int i = 0; i < ring.size(); i++) {
            double x = snap(x(ring, i));
            double y = snap(y(ring, i));
            crosses |= Clip.beyond(x, y) != 0;
            turnTo(path, x, y);
        }
        if (crosses) {
            Clip.ring(path, scratch);
        }
        Path tidy = tidy(path);
        double area = tidy.doubleArea();
        if (tidy.size() < 3 || area == 0) {
            return false;
        }
        parts.add(area > 0 == exterior ? tidy : reversed(tidy));
        return true;
    }

    /** Goes on to a vertex, dropping vertices that lie on a straight line or at the end of a spike. */
    private static void turnTo(Path path, double x, double y) {
        while (path.size() > 1 && path.turn(x, y) == 0) {
            path.removeLast();
        }
        path.add(x, y);
    }

    /** Drops superfluous vertices, also where the ring closes. */
    private static Path tidy(Path path) {
        Path once = new Path();
        for (int i = 0; i < path.size(); i++) {
            turnTo(once, path.x(i), path.y(i));
        }
        int first = 0;
        int last = once.size();
        while (last - first > 2) {
            if (straight(once, last - 2, last - 1, first)) {
                last--;
            } else if (straight(once, last - 1, first, first + 1)) {
                first++;
            } else {
                break;
            }
        }
        Path tidy = new Path();
        for (int i = first; i < last; i++) {
            tidy.add(once.x(i), once.y(i));
        }
        return tidy;
    }

    private static boolean straight(Path path, int a, int b, int c) {
        return (path.x(b) - path.x(a)) * (path.y(c) - path.y(b)) == (path.y(b) - path.y(a)) * (path.x(c) - path.x(b));
    }

    private static Path reversed(Path path) {
        Path reversed = new Path();
        for (int i = path.size() - 1; i >= 0; i--) {
            reversed.add(path.x(i), path.y(i));
        }
        return reversed;
    }

    private double x(CoordinateSequence places, int i) {
        return MercatorGrid.x(places.getX(i)) * scale - (double) address.x() * LayerWriter.EXTENT;
    }

    private double y(CoordinateSequence places, int i) {
        return MercatorGrid.y(places.getY(i)) * scale - (double) address.y() * LayerWriter.EXTENT;
    }

    /** To the grid all tiles of this zoom have in common. */
    private double snap(double unit) {
        return Math.floor(unit / step + 0.5) * step;
    }

    /** Writes the prepared geometry. */
    void write(ProtoBuffer out) {
        long x = 0;
        long y = 0;
        if (type == LayerWriter.POINT) {
            out.varint(parts.size() << 3 | MOVE);
        }
        for (Path part : parts) {
            for (int i = 0; i < part.size(); i++) {
                command(out, i, part.size());
                out.zigzag((long) part.x(i) - x);
                out.zigzag((long) part.y(i) - y);
                x = (long) part.x(i);
                y = (long) part.y(i);
            }
            if (type == LayerWriter.POLYGON) {
                out.octet(CLOSE);
            }
        }
    }

    private void command(ProtoBuffer out, int vertex, int size) {
        if (type != LayerWriter.POINT && vertex == 0) {
            out.octet(1 << 3 | MOVE);
        } else if (vertex == 1) {
            out.varint(size - 1 << 3 | LINE);
        }
    }
}
