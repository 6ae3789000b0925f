package riskmap.geodata.demo.town;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;

/** What runs along each segment of the arrangement: the strongest line there. Segments have no direction. */
final class Segments {

    private static final int SHIFT = 32_768;

    private final Map<Long, Trace> lines = new HashMap<>();

    Segments(List<Trace> traces) {
        for (Trace trace : traces) {
            if (trace.kind().dividesBlocks()) {
                for (int i = 1; i < trace.points().size(); i++) {
                    lines.merge(key(trace.points().get(i - 1), trace.points().get(i)), trace, Segments::stronger);
                }
            }
        }
    }

    /** The line along a segment between two neighbouring vertices of a face. */
    Trace between(Coordinate a, Coordinate b) {
        return lines.get(key(a, b));
    }

    /** One number for an undirected segment of the half-metre lattice. */
    static long key(Coordinate a, Coordinate b) {
        long p = corner(a);
        long q = corner(b);
        return p < q ? p << 32 | q : q << 32 | p;
    }

    private static long corner(Coordinate at) {
        return (Math.round(at.x * 2) + SHIFT) << 16 | Math.round(at.y * 2) + SHIFT;
    }

    private static Trace stronger(Trace a, Trace b) {
        return a.kind().ordinal() <= b.kind().ordinal() ? a : b;
    }
}
