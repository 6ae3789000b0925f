package riskmap.geodata.intake.osm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

/**
 * Sorts rings into shells and holes by where they lie: a ring inside an odd number of others is a hole. The roles people
 * give to the members of a multipolygon are wrong too often to be trusted.
 */
final class RingNesting {

    private static final class Node {

        private final Polygon disc;
        private final double area;
        private final List<Node> holes = new ArrayList<>();
        private IndexedPointInAreaLocator locator;
        private Node parent;
        private int depth;

        private Node(LinearRing ring) {
            disc = WayShapes.DEGREES.createPolygon(ring);
            area = disc.getArea();
        }

        private boolean contains(Node other) {
            if (!disc.getEnvelopeInternal().contains(other.disc.getEnvelopeInternal())) {
                return false;
            }
            if (locator == null) {
                locator = new IndexedPointInAreaLocator(disc);
            }
            for (Coordinate corner : other.disc.getExteriorRing().getCoordinates()) {
                int where = locator.locate(corner);
                if (where != Location.BOUNDARY) {
                    return where == Location.INTERIOR;
                }
            }
            return locator.locate(other.disc.getInteriorPoint().getCoordinate()) == Location.INTERIOR;
        }
    }

    private RingNesting() {}

    /** Polygons with their holes, not yet checked for crossing rings. */
    static List<Polygon> polygons(List<LinearRing> rings) {
        List<Node> nodes = rings.stream()
                .map(Node::new)
                .sorted(Comparator.comparingDouble((Node node) -> -node.area))
                .toList();
        for (int i = 0; i < nodes.size(); i++) {
            place(nodes.get(i), nodes.subList(0, i));
        }
        return nodes.stream()
                .filter(node -> node.depth % 2 == 0)
                .map(RingNesting::polygon)
                .toList();
    }

    /** Of the rings around this one the smallest is its parent; the list runs from the largest down. */
    private static void place(Node node, List<Node> larger) {
        for (int i = larger.size() - 1; i >= 0; i--) {
            if (larger.get(i).contains(node)) {
                node.parent = larger.get(i);
                node.depth = node.parent.depth + 1;
                if (node.depth % 2 == 1) {
                    node.parent.holes.add(node);
                }
                return;
            }
        }
    }

    private static Polygon polygon(Node shell) {
        LinearRing[] holes =
                shell.holes.stream().map(hole -> hole.disc.getExteriorRing()).toArray(LinearRing[]::new);
        return WayShapes.DEGREES.createPolygon(shell.disc.getExteriorRing(), holes);
    }
}
