package riskmap.geodata.intake.repair;

import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** The right-hand rule of RFC 7946: outer rings counter-clockwise, holes clockwise. */
public final class RingOrder {

    private RingOrder() {}

    /** Whether every ring of a polygon or multi-polygon keeps the rule; true for other geometries. */
    public static boolean isRightHanded(Geometry geometry) {
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            if (geometry.getGeometryN(i) instanceof Polygon polygon && !keeps(polygon)) {
                return false;
            }
        }
        return true;
    }

    /** The same area with every ring in order; the geometry itself when it is already. */
    static Geometry rightHanded(Geometry geometry) {
        if (isRightHanded(geometry)) {
            return geometry;
        }
        if (geometry instanceof Polygon polygon) {
            return ordered(polygon);
        }
        Polygon[] parts = new Polygon[geometry.getNumGeometries()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = ordered((Polygon) geometry.getGeometryN(i));
        }
        return geometry.getFactory().createMultiPolygon(parts);
    }

    private static boolean keeps(Polygon polygon) {
        if (polygon.isEmpty() || !isCounterClockwise(polygon.getExteriorRing())) {
            return polygon.isEmpty();
        }
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            if (isCounterClockwise(polygon.getInteriorRingN(i))) {
                return false;
            }
        }
        return true;
    }

    private static Polygon ordered(Polygon polygon) {
        GeometryFactory factory = polygon.getFactory();
        LinearRing shell = turned(polygon.getExteriorRing(), true);
        LinearRing[] holes = new LinearRing[polygon.getNumInteriorRing()];
        for (int i = 0; i < holes.length; i++) {
            holes[i] = turned(polygon.getInteriorRingN(i), false);
        }
        return factory.createPolygon(shell, holes);
    }

    private static LinearRing turned(LinearRing ring, boolean counterClockwise) {
        return isCounterClockwise(ring) == counterClockwise ? ring : ring.reverse();
    }

    private static boolean isCounterClockwise(LinearRing ring) {
        return Orientation.isCCWArea(ring.getCoordinates());
    }
}
