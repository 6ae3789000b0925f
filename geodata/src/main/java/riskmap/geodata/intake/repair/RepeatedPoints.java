package riskmap.geodata.intake.repair;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateArrays;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.util.GeometryEditor;
import org.locationtech.jts.operation.valid.RepeatedPointTester;

/** Removes points that repeat the one before them. */
final class RepeatedPoints {

    private RepeatedPoints() {}

    /** The same geometry when it has none. */
    static Geometry remove(Geometry geometry) {
        if (geometry instanceof MultiPoint
                || geometry.isEmpty()
                || !new RepeatedPointTester().hasRepeatedPoint(geometry)) {
            return geometry;
        }
        return new GeometryEditor(geometry.getFactory()).edit(geometry, new GeometryEditor.CoordinateOperation() {
            @Override
            public Coordinate[] edit(Coordinate[] points, Geometry part) {
                Coordinate[] less = CoordinateArrays.removeRepeatedPoints(points);
                // What collapses to less than a line or ring is left for the validity check to name.
                return less.length < (part instanceof LinearRing ? 4 : 2) ? points : less;
            }
        });
    }
}
