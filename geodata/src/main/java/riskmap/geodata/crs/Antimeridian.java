package riskmap.geodata.crs;

import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;

/** The meridian of 180 degrees, where longitudes jump. */
public final class Antimeridian {

    private static final double HALF = 180;
    private static final double WHOLE = 360;

    private Antimeridian() {}

    /**
     * A small area in longitude/latitude whose corners lie on both sides of the antimeridian, or beyond it, cut into its parts there as
     * RFC 7946, section 3.1.9, wants it; any other area as it is, also one around a pole, which no ring of longitudes and latitudes tells.
     *
     * @param area much less than half the globe wide; not changed
     */
    public static Geometry cut(Geometry area) {
        Envelope box = area.getEnvelopeInternal();
        if (!crossedBy(box) && box.getMinX() >= -HALF && box.getMaxX() <= HALF) {
            return area;
        }
        Geometry shifted = area.copy();
        shifted.apply(new Eastward());
        if (crossedBy(shifted.getEnvelopeInternal()) || !shifted.isValid()) {
            return area;
        }
        Geometry east = shifted.intersection(strip(area, 0, HALF));
        Geometry west = shifted.intersection(strip(area, HALF, WHOLE));
        return east.union(AffineTransformation.translationInstance(-WHOLE, 0).transform(west));
    }

    /** Whether a box of longitudes and latitudes is so wide that what it holds rather lies around the antimeridian. */
    public static boolean crossedBy(Envelope box) {
        return box.getWidth() > HALF;
    }

    private static Geometry strip(Geometry area, double from, double to) {
        return area.getFactory().toGeometry(new Envelope(from, to, -HALF, HALF));
    }

    /** Western longitudes beyond the antimeridian: -179 becomes 181. */
    private static final class Eastward implements CoordinateSequenceFilter {

        @Override
        public void filter(CoordinateSequence sequence, int i) {
            double lon = sequence.getX(i);
            sequence.setOrdinate(i, CoordinateSequence.X, lon < 0 ? lon + WHOLE : lon);
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
