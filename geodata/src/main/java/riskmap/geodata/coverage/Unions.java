package riskmap.geodata.coverage;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.locationtech.jts.operation.union.UnionStrategy;
import riskmap.geodata.model.Progress;

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
        return of(polygons, Progress.NONE);
    }

    /** Union of any valid polygons; each time two of them are joined is a step. */
    static Geometry of(List<Geometry> polygons, Progress progress) {
        List<Geometry> some =
                polygons.stream().filter(polygon -> !polygon.isEmpty()).toList();
        UnaryUnionOp union = new UnaryUnionOp(some, FACTORY);
        union.setUnionFunction(new Joining(some.size(), progress));
        Geometry joined = union.union();
        return joined == null ? FACTORY.createPolygon() : polygonal(joined);
    }

    private static final class Joining implements UnionStrategy {
        private final int total;
        private final Progress progress;
        private int done;

        Joining(int total, Progress progress) {
            this.total = total;
            this.progress = progress;
        }

        @Override
        public Geometry union(Geometry one, Geometry other) {
            progress.step(Math.min(done++, total), total);
            return OverlayNGRobust.overlay(one, other, OverlayNG.UNION);
        }

        @Override
        public boolean isFloatingPrecision() {
            return true;
        }
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
