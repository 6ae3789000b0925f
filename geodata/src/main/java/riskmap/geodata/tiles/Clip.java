package riskmap.geodata.tiles;

/**
 * Cuts paths at the four sides of a tile with its buffer. A cut of an edge is computed from the same end whichever way
 * the edge runs, so two polygons that share an edge still share it after the cut.
 */
final class Clip {

    static final double LOW = -LayerPainter.BUFFER;
    static final double HIGH = LayerWriter.EXTENT + LayerPainter.BUFFER;

    /** Two at each end; a segment that wants more only touches a corner. */
    private static final int MOST_CUTS = 4;

    private Clip() {}

    /** Which sides a vertex lies beyond: 1 west, 2 east, 4 north, 8 south; 0 inside. */
    static int beyond(double x, double y) {
        return (x < LOW ? 1 : x > HIGH ? 2 : 0) | (y < LOW ? 4 : y > HIGH ? 8 : 0);
    }

    /** Cuts a ring (Sutherland–Hodgman, side by side); {@code other} is scratch. The result is in {@code ring}. */
    static void ring(Path ring, Path other) {
        side(ring, other, true, LOW, 1);
        side(other, ring, true, HIGH, -1);
        side(ring, other, false, LOW, 1);
        side(other, ring, false, HIGH, -1);
    }

    private static void side(Path from, Path to, boolean vertical, double at, int inward) {
        to.clear();
        int size = from.size();
        for (int i = 0, j = size - 1; i < size; j = i++) {
            double here = vertical ? from.x(i) : from.y(i);
            double before = vertical ? from.x(j) : from.y(j);
            boolean inside = (here - at) * inward >= 0;
            if (inside != ((before - at) * inward >= 0)) {
                cross(from, j, i, vertical, at, to);
            }
            if (inside) {
                to.add(from.x(i), from.y(i));
            }
        }
    }

    private static void cross(Path from, int a, int b, boolean vertical, double at, Path to) {
        if (vertical) {
            to.add(at, meet(from.x(a), from.y(a), from.x(b), from.y(b), at));
        } else {
            to.add(meet(from.y(a), from.x(a), from.y(b), from.x(b), at), at);
        }
    }

    /** The second coordinate of the segment from (p, q) to (r, s) where its first is {@code at}, to the nearest unit. */
    private static double meet(double p, double q, double r, double s, double at) {
        return p < r ? Math.rint(q + (s - q) * (at - p) / (r - p)) : Math.rint(s + (q - s) * (at - r) / (p - r));
    }

    /** Cuts one segment; the part inside is added to {@code to} as two vertices, nothing when there is none. */
    static void segment(double fromX, double fromY, double toX, double toY, Path to) {
        double x0 = fromX;
        double y0 = fromY;
        double x1 = toX;
        double y1 = toY;
        int out0 = beyond(x0, y0);
        int out1 = beyond(x1, y1);
        for (int cuts = 0; (out0 | out1) != 0; cuts++) {
            if ((out0 & out1) != 0 || cuts == MOST_CUTS) {
                return;
            }
            int out = out0 != 0 ? out0 : out1;
            boolean vertical = (out & 3) != 0;
            double at = (out & 5 & (vertical ? 3 : 12)) != 0 ? LOW : HIGH;
            double x = vertical ? at : meet(fromY, fromX, toY, toX, at);
            double y = vertical ? meet(fromX, fromY, toX, toY, at) : at;
            if (out == out0) {
                x0 = x;
                y0 = y;
                out0 = beyond(x, y);
            } else {
                x1 = x;
                y1 = y;
                out1 = beyond(x, y);
            }
        }
        to.add(x0, y0);
        to.add(x1, y1);
    }
}
