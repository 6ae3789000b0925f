package riskmap.geodata.intake.blocks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/** The faces edges enclose inside the areas, and which faces lie on the two sides of each edge. */
final class Faces {

    private static final GeometryFactory METRES = new GeometryFactory();

    private final List<Block> faces = new ArrayList<>();
    private final List<Edge> edges;

    private Faces(List<Edge> edges) {
        this.edges = edges;
    }

    List<Block> faces() {
        return faces;
    }

    List<Edge> edges() {
        return edges;
    }

    static Faces of(List<Edge> edges, Places areas, Places waters) {
        Faces result = new Faces(edges);
        Polygonizer polygonizer = new Polygonizer();
        for (Edge edge : edges) {
            edge.forgetFaces();
            polygonizer.add(METRES.createLineString(edge.course()));
        }
        Collection<?> polygons = polygonizer.getPolygons();
        Map<LineSegment, Edge> byFirstSegment = byFirstSegment(edges);
        for (Object found : polygons) {
            Polygon face = (Polygon) found;
            Coordinate inside = face.getInteriorPoint().getCoordinate();
            int area = areas.find(inside);
            if (area >= 0) {
                int number = result.faces.size();
                result.faces.add(new Block(face, waters.find(inside) >= 0, area));
                attach(face, number, byFirstSegment);
            }
        }
        return result;
    }

    private static Map<LineSegment, Edge> byFirstSegment(List<Edge> edges) {
        Map<LineSegment, Edge> map = new HashMap<>(edges.size() * 2);
        for (Edge edge : edges) {
            map.put(key(edge.course()[0], edge.course()[1]), edge);
        }
        return map;
    }

    private static LineSegment key(Coordinate a, Coordinate b) {
        return a.compareTo(b) < 0 ? new LineSegment(a, b) : new LineSegment(b, a);
    }

    private static void attach(Polygon face, int number, Map<LineSegment, Edge> byFirstSegment) {
        attachRing(face.getExteriorRing(), true, number, byFirstSegment);
        for (int i = 0; i < face.getNumInteriorRing(); i++) {
            attachRing(face.getInteriorRingN(i), false, number, byFirstSegment);
        }
    }

    private static void attachRing(LineString ring, boolean shell, int number, Map<LineSegment, Edge> byFirstSegment) {
        Coordinate[] corners = ring.getCoordinates();
        boolean faceOnLeft = Orientation.isCCW(corners) == shell;
        for (int i = 1; i < corners.length; i++) {
            Edge edge = byFirstSegment.get(key(corners[i - 1], corners[i]));
            if (edge != null) {
                boolean along = edge.course()[0].equals2D(corners[i - 1]);
                edge.setFace(along == faceOnLeft, number);
            }
        }
    }
}
