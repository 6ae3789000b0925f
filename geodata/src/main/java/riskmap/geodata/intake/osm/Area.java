package riskmap.geodata.intake.osm;

import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/**
 * An area made from rings.
 *
 * @param geometry a valid Polygon or MultiPolygon; null when nothing of it could be saved
 * @param flaw what had to be mended, or why nothing was saved; null when the rings were sound
 */
record Area(Geometry geometry, String flaw) {

    private static final double SAME = 1e-9;

    /** Whether there is something to show. */
    boolean exists() {
        return geometry != null;
    }

    static Area of(List<LinearRing> rings) {
        List<Polygon> polygons = RingNesting.polygons(rings);
        Geometry plain = polygons.size() == 1
                ? polygons.get(0)
                : WayShapes.DEGREES.createMultiPolygon(polygons.toArray(Polygon[]::new));
        TopologyValidationError error = new IsValidOp(plain).getValidationError();
        if (error == null) {
            return new Area(plain, null);
        }
        Geometry fixed = UnaryUnionOp.union(GeometryFixer.fix(plain));
        if (fixed == null || fixed.isEmpty() || fixed.getDimension() != 2 || !fixed.isValid()) {
            return new Area(null, describe(error));
        }
        return new Area(fixed, onlyTouching(rings, plain, fixed) ? null : describe(error));
    }

    /** Rings of one multipolygon may share edges; OSM allows it, the simple-feature model does not. */
    private static boolean onlyTouching(List<LinearRing> rings, Geometry plain, Geometry fixed) {
        return rings.size() > 1
                && Math.abs(plain.getArea() - fixed.getArea()) <= SAME * plain.getArea()
                && rings.stream()
                        .allMatch(ring -> WayShapes.DEGREES.createPolygon(ring).isValid());
    }

    private static String describe(TopologyValidationError error) {
        Coordinate at = error.getCoordinate();
        String what = error.getMessage().toLowerCase(Locale.ROOT);
        return at == null ? what : String.format(Locale.ROOT, "%s at %.7f, %.7f", what, at.x, at.y);
    }
}
