package riskmap.geodata.demo.town;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import riskmap.geodata.crs.MetricCrs;

/** The local plane of the demo zone: metres east and north of its centre, and the way to longitude and latitude. */
public final class Plane {

    /** Longitude of the zone's centre. */
    static final double CENTRE_LON = 120.72;

    /** Latitude of the zone's centre. */
    static final double CENTRE_LAT = 31.32;

    /** Coordinates are kept to this many parts of a degree, about a centimetre. */
    private static final double PARTS = 1e7;

    private final GeometryFactory factory = new GeometryFactory();
    private final MetricCrs metric = MetricCrs.at(CENTRE_LON, CENTRE_LAT);
    private final double east;
    private final double north;

    /** The plane of the zone's centre: EPSG:4549, moved so that the centre is (0, 0). */
    public Plane() {
        double[] centre = new double[2];
        metric.toMetres(CENTRE_LON, CENTRE_LAT, centre, 0);
        this.east = centre[0];
        this.north = centre[1];
    }

    /** The factory of all geometries of the town. */
    public GeometryFactory factory() {
        return factory;
    }

    /** A place of the plane as a point in longitude and latitude. */
    public Point point(double x, double y) {
        return factory.createPoint(lonLat(x, y));
    }

    /** A geometry of the plane in longitude and latitude. Equal vertices stay equal. */
    public Geometry lonLat(Geometry metres) {
        Geometry copy = metres.copy();
        copy.apply(new CoordinateSequenceFilter() {
            @Override
            public void filter(CoordinateSequence sequence, int i) {
                Coordinate moved = lonLat(sequence.getX(i), sequence.getY(i));
                sequence.setOrdinate(i, CoordinateSequence.X, moved.x);
                sequence.setOrdinate(i, CoordinateSequence.Y, moved.y);
            }

            @Override
            public boolean isDone() {
                return false;
            }

            @Override
            public boolean isGeometryChanged() {
                return true;
            }
        });
        return copy;
    }

    /** A place of the plane in longitude and latitude. */
    public Coordinate lonLat(double x, double y) {
        double[] degrees = new double[2];
        metric.toDegrees(x + east, y + north, degrees, 0);
        return new Coordinate(rounded(degrees[0]), rounded(degrees[1]));
    }

    private static double rounded(double degrees) {
        return Math.rint(degrees * PARTS) / PARTS;
    }
}
