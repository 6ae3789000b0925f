package riskmap.geodata.intake;

import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;
import riskmap.geodata.crs.Crs;
import riskmap.geodata.crs.Reprojection;

/**
 * Takes geometries to longitude/latitude. Computed degrees are rounded to 1e-9 (a tenth of a millimetre), so that the same
 * file gives the same coordinates on every machine and importing it again changes nothing.
 */
final class ToLonLat {

    private static final double STEPS_PER_DEGREE = 1e9;

    private final Reprojection reprojection;

    ToLonLat(Crs from) {
        reprojection = Reprojection.toLonLat(from);
    }

    Geometry apply(Geometry geometry) {
        if (reprojection.isIdentity()) {
            return geometry;
        }
        Geometry lonLat = reprojection.apply(geometry);
        lonLat.apply(ROUND);
        return lonLat;
    }

    private static final CoordinateSequenceFilter ROUND = new CoordinateSequenceFilter() {
        @Override
        public void filter(CoordinateSequence points, int i) {
            points.setOrdinate(i, 0, Math.rint(points.getX(i) * STEPS_PER_DEGREE) / STEPS_PER_DEGREE);
            points.setOrdinate(i, 1, Math.rint(points.getY(i) * STEPS_PER_DEGREE) / STEPS_PER_DEGREE);
        }

        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public boolean isGeometryChanged() {
            return true;
        }
    };
}
