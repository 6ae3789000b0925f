package riskmap.backend.live;

import java.util.List;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import riskmap.geodata.model.Layer;

/** Holds a geometry against its layer: there, of the right kind, on the globe, valid. */
final class GeometryCheck {

    private static final String FIELD = "geometry";

    private GeometryCheck() {}

    /** Everything, also what takes time. */
    static void full(Layer layer, Geometry geometry, List<Layer.Violation> violations) {
        int before = violations.size();
        cheap(layer, geometry, "", violations);
        if (violations.size() > before) {
            return;
        }
        TopologyValidationError error = new IsValidOp(geometry).getValidationError();
        if (error != null) {
            String place = error.getCoordinate() == null
                    ? ""
                    : " at longitude " + error.getCoordinate().x + ", latitude " + error.getCoordinate().y;
            violations.add(new Layer.Violation(FIELD, null, "is invalid: " + error.getMessage() + place));
        }
    }

    /** What can be seen without computing: presence, kind, range of the coordinates. */
    static void cheap(Layer layer, Geometry geometry, String prefix, List<Layer.Violation> violations) {
        if (geometry == null || geometry.isEmpty()) {
            violations.add(new Layer.Violation(prefix + FIELD, null, "is required and must not be empty"));
            return;
        }
        Geometry single = geometry;
        while (single instanceof GeometryCollection && single.getNumGeometries() == 1) {
            single = single.getGeometryN(0);
        }
        if (!layer.geometry().allows(single.getGeometryType())) {
            violations.add(new Layer.Violation(
                    prefix + FIELD,
                    geometry.getGeometryType(),
                    "is a " + geometry.getGeometryType() + "; layer '" + layer.id() + "' takes "
                            + String.join(
                                    ", ",
                                    layer.geometry().types().stream().sorted().toList())));
        }
        RangeFilter range = new RangeFilter();
        geometry.apply(range);
        if (range.wrong != null) {
            violations.add(new Layer.Violation(
                    prefix + FIELD,
                    range.wrong,
                    "has the coordinate " + range.wrong
                            + "; longitude must be -180 to 180 and latitude -90 to 90 degrees"));
        }
    }

    /** Finds the first coordinate that is not on the globe. */
    private static final class RangeFilter implements CoordinateSequenceFilter {

        private String wrong;

        @Override
        public void filter(CoordinateSequence sequence, int i) {
            double lon = sequence.getX(i);
            double lat = sequence.getY(i);
            // NaN fails both comparisons
            if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) {
                wrong = "(" + lon + ", " + lat + ")";
            }
        }

        @Override
        public boolean isDone() {
            return wrong != null;
        }

        @Override
        public boolean isGeometryChanged() {
            return false;
        }
    }
}
