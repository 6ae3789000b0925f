package riskmap.geodata.tiles;

import java.util.ArrayList;
import java.util.List;
import riskmap.geodata.snapshot.Shape;

/**
 * Turns a shape into the commands of one tile: moves its vertices to the tile grid, drops what that makes superfluous, cuts
 * it at the buffered tile. {@link #cut} first, then {@link #write}.
 */
final class ShapePainter {

    private static final int MOVE = 1;
    private static final int LINE = 2;
    private static final int CLOSE = 1 << 3 | 7;

    private final TileFrame frame;
    private final RingCutter rings;
    private final List<Path> paths = new ArrayList<>();
    private final Path whole = new Path();
    private final Path piece = new Path();
    private int used;
    private int type;

    /**
     * A painter for one tile.
     *
     * @param step side of the grid vertices are moved to, in units; a divisor of 4096
     */
    ShapePainter(TileAddress address, int step) {
        frame = new TileFrame(address, step);
        rings = new RingCutter(frame);
    }

    /** Prepares a shape; false when nothing of it is left in this tile. */
    boolean cut(Shape shape) {
        used = 0;
        type = shape.dimension() + 1;
        if (type == LayerWriter.POLYGON) {
            polygons(shape);
            return used > 0;
        }
        for (int part = 0; part < shape.parts(); part++) {
            if (type == LayerWriter.POINT) {
                point(shape, part);
            } else {
                line(shape, part);
            }
        }
        return used > 0;
    }

    /** Type of the prepared geometry in the tile's terms. */
    int type() {
        return type;
    }

    private Path next() {
        if (used == paths.size()) {
            paths.add(new Path());
        }
        Path path = paths.get(used);
        path.clear();
        return path;
    }

    private void point(Shape shape, int part) {
        int vertex = 2 * shape.start(part);
        double x = frame.unitX(shape.grid()[vertex]);
        double y = frame.unitY(shape.grid()[vertex + 1]);
        if (x >= 0 && x < LayerWriter.EXTENT && y >= 0 && y < LayerWriter.EXTENT) {
            next().add(x, y);
            used++;
        }
    }

    private void line(Shape shape, int part) {
        int[] grid = shape.grid();
        whole.clear();
        for (int vertex = shape.start(part); vertex < shape.end(part); vertex++) {
            double x = frame.snapX(grid[2 * vertex]);
            double y = frame.snapY(grid[2 * vertex + 1]);
            if (whole.size() > 1 && whole.turn(x, y) == 0 && whole.ahead(x, y) > 0) {
                whole.removeLast();
            }
            whole.add(x, y);
        }
        Path inside = next();
        for (int i = 1; i < whole.size(); i++) {
            piece.clear();
            Clip.segment(whole.x(i - 1), whole.y(i - 1), whole.x(i), whole.y(i), piece);
            if (piece.size() == 2) {
                inside = piece.follows(inside) ? inside : keep(inside);
                inside.add(piece.x(0), piece.y(0));
                inside.add(piece.x(1), piece.y(1));
            }
        }
        keep(inside);
    }

    /** Keeps a part that has some length; answers an empty one to go on with. */
    private Path keep(Path part) {
        used += part.size() > 1 ? 1 : 0;
        return next();
    }

    private void polygons(Shape shape) {
        int exterior = 0;
        double exteriorArea = 0;
        for (int part = 0; part < shape.parts(); part++) {
            boolean hole = shape.isHole(part);
            if (hole && exteriorArea == 0) {
                continue;
            }
            double area = rings.cut(shape, part, !hole, next());
            if (!hole) {
                exterior = used;
                exteriorArea = area;
            } else if (area >= exteriorArea) {
                used = exterior;
                exteriorArea = 0;
                continue;
            }
            used += area > 0 ? 1 : 0;
        }
    }

    /** Writes the prepared geometry. */
    void write(ProtoBuffer out) {
        long x = 0;
        long y = 0;
        if (type == LayerWriter.POINT) {
            out.varint(used << 3 | MOVE);
        }
        for (int part = 0; part < used; part++) {
            Path path = paths.get(part);
            for (int i = 0; i < path.size(); i++) {
                command(out, i, path.size());
                out.zigzag((long) path.x(i) - x);
                out.zigzag((long) path.y(i) - y);
                x = (long) path.x(i);
                y = (long) path.y(i);
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
