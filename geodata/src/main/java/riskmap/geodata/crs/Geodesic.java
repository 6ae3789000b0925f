package riskmap.geodata.crs;

import net.sf.geographiclib.GeodesicData;
import net.sf.geographiclib.GeodesicMask;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;

/**
 * Lengths and directions on the WGS 84 ellipsoid by Karney's algorithms (GeographicLib), exact to nanometres.
 *
 * <p>Points are longitude, latitude in degrees; distances metres; azimuths degrees clockwise from north, 0 to 360.
 */
public final class Geodesic {

    private Geodesic() {}

    /** Length of the shortest way between two points. */
    public static double distance(double lon1, double lat1, double lon2, double lat2) {
        return net.sf.geographiclib.Geodesic.WGS84.Inverse(lat1, lon1, lat2, lon2, GeodesicMask.DISTANCE).s12;
    }

    /** Direction at the first point of the shortest way to the second. */
    public static double azimuth(double lon1, double lat1, double lon2, double lat2) {
        double azimuth = net.sf.geographiclib.Geodesic.WGS84.Inverse(lat1, lon1, lat2, lon2, GeodesicMask.AZIMUTH).azi1;
        return azimuth < 0 ? azimuth + 360 : azimuth;
    }

    /** Where one arrives from a point in a direction after a distance. */
    public static Coordinate destination(double lon, double lat, double azimuth, double metres) {
        GeodesicData end = net.sf.geographiclib.Geodesic.WGS84.Direct(lat, lon, azimuth, metres);
        return new Coordinate(end.lon2, end.lat2);
    }

    /**
     * Distance from a point to the nearest point of a geometry; 0 inside a polygon.
     *
     * @throws IllegalArgumentException when the geometry is empty
     */
    public static double distance(double lon, double lat, Geometry geometry) {
        Coordinate nearest = nearest(lon, lat, geometry);
        return distance(lon, lat, nearest.x, nearest.y);
    }

    /**
     * The point of a geometry nearest to a place; the place itself inside a polygon. Edges are straight in degrees, as
     * GeoJSON has them.
     *
     * @throws IllegalArgumentException when the geometry is empty
     */
    public static Coordinate nearest(double lon, double lat, Geometry geometry) {
        return NearestOnEllipsoid.find(lon, lat, geometry);
    }

    /** Length of a line, or perimeter of a polygon, edge by edge. */
    public static double length(Geometry geometry) {
        double[] sum = {0};
        geometry.apply((org.locationtech.jts.geom.GeometryComponentFilter) part -> {
            if (part instanceof org.locationtech.jts.geom.LineString line) {
                sum[0] += length(line.getCoordinateSequence());
            }
        });
        return sum[0];
    }

    private static double length(CoordinateSequence line) {
        double sum = 0;
        for (int i = 1; i < line.size(); i++) {
            sum += distance(line.getX(i - 1), line.getY(i - 1), line.getX(i), line.getY(i));
        }
        return sum;
    }
}
