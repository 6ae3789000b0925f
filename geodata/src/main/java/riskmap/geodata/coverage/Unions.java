package riskmap.geodata.coverage;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Unions that hold on real data. JTS 1.20's CoverageUnion makes invalid polygons from some valid coverages (a ring that
 * touches itself), so its result is checked and, where wrong, made again by the general overlay.
 */
final class Unions {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private Unions() {}

    /** Union of polygons that are known to be a valid coverage. */
    static Geometry ofCoverage(Geometry[] polygons) {
        Geometry fast = CoverageUnion.union(polygons);
        return fast != null && fast.isValid() ? fast : of(List.of(polygons));
    }

    /** Union of any valid polygons. */
    static Geometry of(List<Geometry> polygons) {
        List<Geometry> some =
                polygons.stream().filter(polygon -> !polygon.isEmpty()).toList();
        return some.isEmpty() ? FACTORY.createPolygon() : polygonal(OverlayNGRobust.union(some));
    }

    /** Only the polygons of a geometry. */
    static Geometry polygonal(Geometry geometry) {
        return geometry.getFactory().buildGeometry(parts(geometry));
    }

    /** Every polygon of a geometry. */
    static List<Polygon> parts(Geometry geometry) {
        List<Polygon> parts = new ArrayList<>();
        for (Object polygon : PolygonExtracter.getPolygons(geometry)) {
            if (!((Polygon) polygon).isEmpty()) {
                parts.add((Polygon) polygon);
            }
        }
        return parts;
    }
}
