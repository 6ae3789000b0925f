package riskmap.geodata.coverage;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.overlayng.PrecisionReducer;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.locationtech.jts.operation.union.UnionStrategy;
import org.locationtech.jts.precision.GeometryPrecisionReducer;
import riskmap.geodata.model.Progress;

/**
 * Overlays in the local plane that hold on real data. All vertices are brought to a lattice of {@link #LATTICE} (snap
 * rounding), so an overlay cannot fail, and borders that differ by the rounding of coordinates are one border.
 *
 * <p>JTS 1.20's CoverageUnion makes invalid polygons from some valid coverages (a ring that touches itself), so its result
 * is checked and, where wrong, made again by the general overlay. A large coverage is joined by parts of neighbours, so
 * that it can be told how far it is, and stopped.
 */
final class Unions {

    /** The vertices of all overlays: whole micrometres. */
    static final PrecisionModel LATTICE = new PrecisionModel(1e6);

    /** Most polygons joined at once. */
    private static final int PART = 512;

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private Unions() {}

    /** A polygonal geometry with its vertices on the lattice; valid if it was. */
    static Geometry onLattice(Geometry polygon) {
        Geometry rounded = GeometryPrecisionReducer.reducePointwise(polygon, LATTICE);
        return rounded.isValid() ? rounded : polygonal(PrecisionReducer.reducePrecision(polygon, LATTICE));
    }

    /** Overlay of two polygonal geometries of the plane, by an operation code of {@link OverlayNG}. */
    static Geometry overlay(Geometry one, Geometry other, int operation) {
        return OverlayNG.overlay(one, other, operation, LATTICE);
    }

    /** Union of polygons that are known to be a valid coverage; each part joined is a step. */
    static Geometry ofCoverage(Geometry[] polygons, Progress progress) {
        List<Geometry> parts = List.of(polygons);
        while (parts.size() > 1) {
            parts = joined(parts, progress);
        }
        return parts.isEmpty() ? FACTORY.createPolygon() : parts.get(0);
    }

    private static List<Geometry> joined(List<Geometry> polygons, Progress progress) {
        STRtree neighbours = new STRtree(PART);
        polygons.forEach(polygon -> neighbours.insert(polygon.getEnvelopeInternal(), polygon));
        List<Geometry> joined = new ArrayList<>();
        for (List<Geometry> part : leaves(neighbours.itemsTree())) {
            progress.step(joined.size() * (long) PART, polygons.size());
            Geometry fast = CoverageUnion.union(part.toArray(Geometry[]::new));
            joined.add(fast != null && fast.isValid() ? fast : of(part, Progress.NONE));
        }
        return joined;
    }

    /** The polygons by the nodes of a tree that hold them. */
    private static List<List<Geometry>> leaves(List<?> node) {
        List<List<Geometry>> leaves = new ArrayList<>();
        List<Geometry> own = new ArrayList<>();
        for (Object child : node) {
            if (child instanceof List<?> below) {
                leaves.addAll(leaves(below));
            } else {
                own.add((Geometry) child);
            }
        }
        if (!own.isEmpty()) {
            leaves.add(own);
        }
        return leaves;
    }

    /** Union of any valid polygons. */
    static Geometry of(List<Geometry> polygons) {
        return of(polygons, Progress.NONE);
    }

    /**
     * Union of any valid polygons; each time two of them are joined is a step. Only the result is brought to the
     * lattice, which closes the slits that rounding left: that is several times faster than joining on it.
     */
    static Geometry of(List<Geometry> polygons, Progress progress) {
        List<Geometry> some =
                polygons.stream().filter(polygon -> !polygon.isEmpty()).toList();
        UnaryUnionOp union = new UnaryUnionOp(some, FACTORY);
        union.setUnionFunction(new Joining(some.size(), progress));
        Geometry joined = union.union();
        return joined == null ? FACTORY.createPolygon() : polygonal(PrecisionReducer.reducePrecision(joined, LATTICE));
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
