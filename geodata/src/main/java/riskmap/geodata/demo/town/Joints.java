package riskmap.geodata.demo.town;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.algorithm.RobustLineIntersector;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;

/** Brings the loose ends of traced lines to the next line ahead, so that streets end in junctions. */
final class Joints {

    private static final Set<LineKind> WATER = EnumSet.of(LineKind.RIVER, LineKind.CANAL, LineKind.SHORE);
    private static final Set<LineKind> ROADS =
            EnumSet.of(LineKind.TRUNK, LineKind.PRIMARY, LineKind.SECONDARY, LineKind.TERTIARY, LineKind.RESIDENTIAL);

    private final Mask mask;
    private final STRtree index = new STRtree();

    private record Piece(Trace owner, Coordinate a, Coordinate b) {}

    /**
     * @param lines the lines that may be met, those to be joined among them
     */
    Joints(List<Trace> lines, Mask mask) {
        this.mask = mask;
        for (Trace line : lines) {
            for (int i = 1; i < line.points().size(); i++) {
                Coordinate a = line.points().get(i - 1);
                Coordinate b = line.points().get(i);
                index.insert(new Envelope(a, b), new Piece(line, a, b));
            }
        }
        index.build();
    }

    /** The line with both ends brought forward to what lies ahead within the reach, or cut back to a junction. */
    Trace join(Trace line, double reach) {
        List<Coordinate> points = new ArrayList<>(line.points());
        mend(line, points, reach);
        java.util.Collections.reverse(points);
        mend(line, points, reach);
        java.util.Collections.reverse(points);
        return new Trace(line.kind(), line.name(), line.width(), points);
    }

    private void mend(Trace line, List<Coordinate> points, double reach) {
        int last = points.size() - 1;
        Coordinate end = points.get(last);
        Coordinate before = points.get(Math.max(0, last - 2));
        double length = before.distance(end);
        if (length == 0) {
            return;
        }
        Coordinate ahead = new Coordinate(
                end.x + (end.x - before.x) / length * reach, end.y + (end.y - before.y) / length * reach);
        Coordinate met = nearest(line, end, ahead);
        if (met != null && mask.at(met.x, met.y) != Mask.OUTSIDE) {
            if (met.distance(end) < 4) {
                points.set(last, met);
            } else {
                points.add(met);
            }
        } else {
            cutBack(line, points, reach);
        }
    }

    /** Removes a loose end when the last crossing is not further back than half the reach. */
    private void cutBack(Trace line, List<Coordinate> points, double reach) {
        double walked = 0;
        for (int i = points.size() - 1; i > 1 && walked < reach / 2; i--) {
            Coordinate met = nearest(line, points.get(i), points.get(i - 1));
            if (met != null) {
                points.subList(i, points.size()).clear();
                points.add(met);
                return;
            }
            walked += points.get(i).distance(points.get(i - 1));
        }
    }

    private Coordinate nearest(Trace line, Coordinate from, Coordinate to) {
        Set<LineKind> wanted = line.kind() == LineKind.CANAL ? WATER : ROADS;
        RobustLineIntersector crossing = new RobustLineIntersector();
        Coordinate best = null;
        for (Object found : index.query(new Envelope(from, to))) {
            Piece piece = (Piece) found;
            if (piece.owner() == line || !wanted.contains(piece.owner().kind())) {
                continue;
            }
            crossing.computeIntersection(from, to, piece.a(), piece.b());
            if (crossing.hasIntersection()) {
                Coordinate at = crossing.getIntersection(0);
                if (best == null || at.distance(from) < best.distance(from)) {
                    best = at.copy();
                }
            }
        }
        return best;
    }
}
