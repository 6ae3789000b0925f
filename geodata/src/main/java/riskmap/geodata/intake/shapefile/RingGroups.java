package riskmap.geodata.intake.shapefile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.algorithm.PointLocation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;
import riskmap.geodata.intake.issue.Misformed;

/**
 * Makes polygons of rings: clockwise ones are outer, the others are holes of the smallest outer ring around them. A hole
 * around which there is none is an outer ring that runs the wrong way.
 */
final class RingGroups {

    /** Coordinates compared to find the rings around holes; a scribble of nested rings could take hours. */
    private static final long MOST_WORK = 200_000_000;

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final Map<LinearRing, List<LinearRing>> holesByShell = new LinkedHashMap<>();
    private final List<LinearRing> holes = new ArrayList<>();
    private long work;

    RingGroups(List<Coordinate[]> rings) {
        for (Coordinate[] points : rings) {
            LinearRing ring = FACTORY.createLinearRing(closed(points));
            if (Orientation.isCCWArea(ring.getCoordinates())) {
                holes.add(ring);
            } else {
                holesByShell.put(ring, new ArrayList<>(0));
            }
        }
    }

    private static Coordinate[] closed(Coordinate[] points) {
        if (points[0].equals2D(points[points.length - 1])) {
            return points;
        }
        Coordinate[] closed = java.util.Arrays.copyOf(points, points.length + 1);
        closed[points.length] = points[0].copy();
        return closed;
    }

    /**
     * The polygon, or multi-polygon.
     *
     * @throws IllegalArgumentException when rings are nested in too many ways
     */
    Geometry polygons() {
        STRtree shells = new STRtree();
        holesByShell.keySet().forEach(shell -> shells.insert(shell.getEnvelopeInternal(), shell));
        for (LinearRing hole : holes) {
            LinearRing shell = around(hole, shells);
            if (shell == null) {
                holesByShell.put(hole, new ArrayList<>(0));
            } else {
                holesByShell.get(shell).add(hole);
            }
        }
        Polygon[] polygons = holesByShell.entrySet().stream()
                .map(group ->
                        FACTORY.createPolygon(group.getKey(), group.getValue().toArray(LinearRing[]::new)))
                .toArray(Polygon[]::new);
        return polygons.length == 1 ? polygons[0] : FACTORY.createMultiPolygon(polygons);
    }

    private LinearRing around(LinearRing hole, STRtree shells) {
        Envelope box = hole.getEnvelopeInternal();
        List<LinearRing> candidates = new ArrayList<>();
        for (Object found : shells.query(box)) {
            work++;
            if (((LinearRing) found).getEnvelopeInternal().covers(box)) {
                candidates.add((LinearRing) found);
            }
        }
        candidates.sort(
                Comparator.comparingDouble(shell -> shell.getEnvelopeInternal().getArea()));
        for (LinearRing shell : candidates) {
            if (contains(shell, hole)) {
                return shell;
            }
        }
        return null;
    }

    /** Whether the first point of the hole that is not on the shell lies within it. */
    private boolean contains(LinearRing shell, LinearRing hole) {
        for (Coordinate point : hole.getCoordinates()) {
            work += shell.getNumPoints();
            if (work > MOST_WORK) {
                throw new Misformed(
                        "图形的环嵌套过于复杂，无法理清", "the rings of the shape are nested in too many ways to be sorted out");
            }
            int where = PointLocation.locateInRing(point, shell.getCoordinates());
            if (where != org.locationtech.jts.geom.Location.BOUNDARY) {
                return where == org.locationtech.jts.geom.Location.INTERIOR;
            }
        }
        return true;
    }
}
