package riskmap.geodata.tiles;

import riskmap.geodata.snapshot.Shape;

/** Brings rings into a tile: vertices on the grid, none superfluous, cut at the buffer, in the direction wanted. */
final class RingCutter {

    private final TileFrame frame;
    private final Path ring = new Path();
    private final Path scratch = new Path();

    RingCutter(TileFrame frame) {
        this.frame = frame;
    }

    /**
     * Cuts a ring.
     *
     * @param clockwise direction of the result, seen with y to the south
     * @param result takes the vertices, the first not repeated
     * @return twice the area of the result, 0 when nothing is left
     */
    double cut(Shape shape, int part, boolean clockwise, Path result) {
        read(shape, part);
        tidy(ring, scratch);
        double area = scratch.doubleArea();
        result.clear();
        if (scratch.size() > 2 && area != 0) {
            result.addAll(scratch, area > 0 != clockwise);
            return Math.abs(area);
        }
        return 0;
    }

    private void read(Shape shape, int part) {
        int[] grid = shape.grid();
        ring.clear();
        int sides = 0;
        for (int vertex = shape.start(part); vertex < shape.end(part); vertex++) {
            double x = frame.snapX(grid[2 * vertex]);
            double y = frame.snapY(grid[2 * vertex + 1]);
            sides |= Clip.beyond(x, y);
            turnTo(ring, x, y);
        }
        if (sides != 0) {
            Clip.ring(ring, scratch);
        }
    }

    /** Goes on to a vertex, dropping vertices that lie on a straight line or at the end of a spike. */
    private static void turnTo(Path path, double x, double y) {
        while (path.size() > 1 && path.turn(x, y) == 0) {
            path.removeLast();
        }
        path.add(x, y);
    }

    /** Copies a ring without superfluous vertices, also where it closes. */
    private static void tidy(Path ring, Path tidy) {
        tidy.clear();
        for (int i = 0; i < ring.size(); i++) {
            turnTo(tidy, ring.x(i), ring.y(i));
        }
        int first = 0;
        int last = tidy.size();
        while (last - first > 2) {
            if (straight(tidy, last - 2, last - 1, first)) {
                last--;
            } else if (straight(tidy, last - 1, first, first + 1)) {
                first++;
            } else {
                break;
            }
        }
        tidy.trim(first, last);
    }

    private static boolean straight(Path path, int a, int b, int c) {
        return (path.x(b) - path.x(a)) * (path.y(c) - path.y(b)) == (path.y(b) - path.y(a)) * (path.x(c) - path.x(b));
    }
}
