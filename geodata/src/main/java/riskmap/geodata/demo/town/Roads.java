package riskmap.geodata.demo.town;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** The traced roads as they are delivered: junctions share a vertex, motorways and railways pass without one. */
final class Roads {

    private final GeometryFactory factory;
    private final Set<Coordinate> streets = new HashSet<>();
    private final Set<Coordinate> ramps = new HashSet<>();
    private final List<Town.Line> lines = new ArrayList<>();

    Roads(List<Trace> traces, Waters waters, GeometryFactory factory) {
        this.factory = factory;
        for (Trace trace : traces) {
            if (trace.kind() == LineKind.RAMP) {
                ramps.add(trace.points().get(0));
                ramps.add(trace.points().get(trace.points().size() - 1));
            } else if (trace.kind().isRoad() && !passesOver(trace.kind())) {
                streets.addAll(trace.points());
            }
        }
        for (Trace trace : traces) {
            if (trace.kind().isRoad()) {
                lines.addAll(waters.bridged(line(passesOver(trace.kind()) ? withoutCrossings(trace) : trace)));
            }
        }
    }

    List<Town.Line> all() {
        return lines;
    }

    private static boolean passesOver(LineKind kind) {
        return kind == LineKind.MOTORWAY || kind == LineKind.RAIL;
    }

    /** The line without the vertices it shares with streets, but with those of its ramps. */
    private Trace withoutCrossings(Trace trace) {
        List<Coordinate> kept = new ArrayList<>();
        int last = trace.points().size() - 1;
        for (int i = 0; i <= last; i++) {
            Coordinate at = trace.points().get(i);
            if (i == 0 || i == last || !streets.contains(at) || ramps.contains(at)) {
                kept.add(at);
            }
        }
        return new Trace(trace.kind(), trace.name(), trace.width(), kept);
    }

    private Town.Line line(Trace trace) {
        return new Town.Line(trace.kind(), trace.name(), 2 * trace.halfWidth(), trace.line(factory), false);
    }
}
