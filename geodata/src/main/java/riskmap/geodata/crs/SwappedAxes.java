package riskmap.geodata.crs;

import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;

/** Puts the first coordinate in the place of the second. */
public final class SwappedAxes implements CoordinateSequenceFilter {

    private SwappedAxes() {}

    /** A copy of a geometry with its axes swapped. */
    public static Geometry of(Geometry geometry) {
        Geometry copy = geometry.copy();
        swap(copy);
        return copy;
    }

    /** Swaps the axes of a geometry itself. */
    public static void swap(Geometry geometry) {
        geometry.apply(new SwappedAxes());
    }

    @Override
    public void filter(CoordinateSequence points, int i) {
        double x = points.getX(i);
        points.setOrdinate(i, 0, points.getY(i));
        points.setOrdinate(i, 1, x);
    }

    @Override
    public boolean isDone() {
        return false;
    }

    @Override
    public boolean isGeometryChanged() {
        return true;
    }
}
