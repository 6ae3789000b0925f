package riskmap.backend.live;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import riskmap.geodata.model.Layer;
import riskmap.geodata.model.LocalizedText;
import riskmap.geodata.model.TopologyFault;

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
            violations.add(new Layer.Violation(FIELD, null, invalid(error)));
        }
    }

    /** What can be seen without computing: presence, kind, range of the coordinates. */
    static void cheap(Layer layer, Geometry geometry, String prefix, List<Layer.Violation> violations) {
        if (geometry == null || geometry.isEmpty()) {
            violations.add(new Layer.Violation(
                    prefix + FIELD, null, LocalizedText.of("为必填项，且不能为空", "is required and must not be empty")));
            return;
        }
        Geometry single = geometry;
        while (single instanceof GeometryCollection && single.getNumGeometries() == 1) {
            single = single.getGeometryN(0);
        }
        if (!layer.geometry().allows(single.getGeometryType())) {
            violations.add(new Layer.Violation(
                    prefix + FIELD, geometry.getGeometryType(), wrongType(layer, geometry.getGeometryType())));
        }
        RangeFilter range = new RangeFilter();
        geometry.apply(range);
        if (range.wrong != null) {
            violations.add(new Layer.Violation(
                    prefix + FIELD,
                    range.wrong,
                    LocalizedText.of(
                            "含有坐标 " + range.wrong + "；经度应为 -180 至 180 度，纬度应为 -90 至 90 度",
                            "has the coordinate " + range.wrong
                                    + "; longitude must be -180 to 180 and latitude -90 to 90 degrees")));
        }
    }

    private static LocalizedText invalid(TopologyValidationError error) {
        LocalizedText fault = TopologyFault.of(error);
        Coordinate at = error.getCoordinate();
        return LocalizedText.of(
                "几何无效：" + fault.zh() + (at == null ? "" : "，位于经度 " + at.x + "、纬度 " + at.y),
                "is invalid: " + fault.en() + (at == null ? "" : " at longitude " + at.x + ", latitude " + at.y));
    }

    private static LocalizedText wrongType(Layer layer, String type) {
        String types =
                String.join(", ", layer.geometry().types().stream().sorted().toList());
        return LocalizedText.of(
                "类型为 " + type + "，图层“" + layer.id() + "”只接受 " + types,
                "is a " + type + "; layer '" + layer.id() + "' takes " + types);
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
