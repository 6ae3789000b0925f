package riskmap.geodata.demo.town;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Which faces share a border, how long it is and what runs along it. */
final class Neighbours {

    /**
     * A border between two faces.
     *
     * @param a number of one face
     * @param b number of the other, greater than {@code a}
     * @param length metres
     * @param kind the strongest line along it
     */
    record Edge(int a, int b, double length, LineKind kind) {

        int other(int face) {
            return face == a ? b : a;
        }
    }

    private final Segments segments;
    private final Map<Long, Integer> owners = new HashMap<>();
    private final Map<Long, Edge> edges = new LinkedHashMap<>();
    private final List<List<Edge>> byFace = new ArrayList<>();

    Neighbours(List<Polygon> faces, Segments segments) {
        this.segments = segments;
        for (int face = 0; face < faces.size(); face++) {
            byFace.add(new ArrayList<>());
            Polygon area = faces.get(face);
            add(face, area.getExteriorRing());
            for (int i = 0; i < area.getNumInteriorRing(); i++) {
                add(face, area.getInteriorRingN(i));
            }
        }
        for (Edge edge : edges.values()) {
            byFace.get(edge.a()).add(edge);
            byFace.get(edge.b()).add(edge);
        }
        owners.clear();
    }

    /** The borders of a face with other faces. */
    List<Edge> of(int face) {
        return byFace.get(face);
    }

    /** All borders between faces, in a fixed order. */
    Iterable<Edge> all() {
        return edges.values();
    }

    private void add(int face, LinearRing ring) {
        Coordinate[] points = ring.getCoordinates();
        for (int i = 1; i < points.length; i++) {
            Integer other = owners.put(Segments.key(points[i - 1], points[i]), face);
            if (other != null && other != face) {
                Trace line = segments.between(points[i - 1], points[i]);
                LineKind kind = line == null ? LineKind.TERTIARY : line.kind();
                Edge part = new Edge(other, face, points[i - 1].distance(points[i]), kind);
                edges.merge((long) other << 32 | face, part, Neighbours::joined);
            }
        }
    }

    private static Edge joined(Edge one, Edge two) {
        LineKind kind = one.kind().barrier() >= two.kind().barrier() ? one.kind() : two.kind();
        return new Edge(one.a(), one.b(), one.length() + two.length(), kind);
    }
}
