package riskmap.geodata.coverage;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** Tells ground from slivers and slivers from rounding, by width: the diameter of the largest circle that fits in. */
final class Slivers {

    /** Width below which a sliver is only the rounding of coordinates, m. */
    private static final double NOISE = 1e-4;

    private final double tolerance;

    Slivers(double tolerance) {
        this.tolerance = tolerance;
    }

    double tolerance() {
        return tolerance;
    }

    /** Whether whatever lies in a box is only rounding. */
    boolean isNoise(Envelope box) {
        return isNarrow(box, NOISE);
    }

    /** Sorts the polygons of an overlay result into wide parts and slivers; rounding is dropped. */
    Split split(Geometry overlay) {
        List<Geometry> wide = new ArrayList<>();
        List<Geometry> thin = new ArrayList<>();
        for (Polygon part : Unions.parts(overlay)) {
            if (!isNarrow(part, NOISE)) {
                (isNarrow(part, tolerance) ? thin : wide).add(part);
            }
        }
        return new Split(wide, thin);
    }

    /**
     * The parts of an overlay result.
     *
     * @param wide parts wider than the tolerance
     * @param thin slivers
     */
    record Split(List<Geometry> wide, List<Geometry> thin) {}

    /**
     * Whether no circle wider than that fits into the polygon. The inscribed circle's radius is at least area/perimeter
     * and at most half the shorter side of the envelope; only between the two the polygon is eroded.
     */
    private static boolean isNarrow(Polygon polygon, double width) {
        if (isNarrow(polygon.getEnvelopeInternal(), width)) {
            return true;
        }
        if (2 * polygon.getArea() / polygon.getLength() > width) {
            return false;
        }
        return polygon.buffer(-width / 2, 2).isEmpty();
    }

    private static boolean isNarrow(Envelope box, double width) {
        return Math.min(box.getWidth(), box.getHeight()) <= width;
    }
}
