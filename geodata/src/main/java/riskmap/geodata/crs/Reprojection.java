package riskmap.geodata.crs;

import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;

/** Takes whole geometries from one reference system to another. Immutable and thread safe. */
public final class Reprojection {

    private final PointTransform from;
    private final PointTransform to;

    private Reprojection(PointTransform from, PointTransform to) {
        this.from = from;
        this.to = to;
    }

    /** From a system to longitude/latitude. */
    public static Reprojection toLonLat(Crs from) {
        return between(from, Crs.LON_LAT);
    }

    /** From longitude/latitude to a system. */
    public static Reprojection fromLonLat(Crs to) {
        return between(Crs.LON_LAT, to);
    }

    /** From one system to another, by way of longitude/latitude. */
    public static Reprojection between(Crs from, Crs to) {
        boolean same = from.transform() == to.transform();
        return same
                ? new Reprojection(PointTransform.IDENTITY, PointTransform.IDENTITY)
                : new Reprojection(from.transform(), to.transform());
    }

    static Reprojection of(PointTransform from, PointTransform to) {
        return new Reprojection(from, to);
    }

    /** Whether coordinates come out as they went in. */
    public boolean isIdentity() {
        return from == PointTransform.IDENTITY && to == PointTransform.IDENTITY;
    }

    /** A new geometry in the target system; a third ordinate is kept as it is. The one given is not changed. */
    public Geometry apply(Geometry geometry) {
        Geometry copy = geometry.copy();
        if (!isIdentity()) {
            copy.apply(new EachPoint());
        }
        return copy;
    }

    /** One point in place: {@code xy[0]}, {@code xy[1]}. */
    public void apply(double[] xy) {
        from.toLonLat(xy);
        to.fromLonLat(xy);
    }

    private final class EachPoint implements CoordinateSequenceFilter {
        private final double[] xy = new double[2];

        @Override
        public void filter(CoordinateSequence points, int i) {
            xy[0] = points.getX(i);
            xy[1] = points.getY(i);
            Reprojection.this.apply(xy);
            points.setOrdinate(i, 0, xy[0]);
            points.setOrdinate(i, 1, xy[1]);
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
}
