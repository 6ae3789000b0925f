package riskmap.geodata.crs;

import net.sf.geographiclib.GeodesicData;
import net.sf.geographiclib.GeodesicMask;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryComponentFilter;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Point;

/**
 * Finds the point of a geometry nearest to a place. The edge is chosen in the azimuthal equidistant plane centred on the
 * place, where distances from it are true; the foot on that edge is then found on the ellipsoid by golden section.
 */
final class NearestOnEllipsoid implements GeometryComponentFilter {

    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    /** Shrinks the interval to 1e-9 of the edge. */
    private static final int STEPS = 44;

    private final double lon;
    private final double lat;
    private double best = Double.POSITIVE_INFINITY;
    private Coordinate from;
    private Coordinate to;

    private NearestOnEllipsoid(double lon, double lat) {
        this.lon = lon;
        this.lat = lat;
    }

    static Coordinate find(double lon, double lat, Geometry geometry) {
        if (geometry.isEmpty()) {
            throw new IllegalArgumentException("an empty geometry has no nearest point");
        }
        Coordinate place = new Coordinate(lon, lat);
        if (geometry.getDimension() == 2 && SimplePointInAreaLocator.locate(place, geometry) != Location.EXTERIOR) {
            return place;
        }
        NearestOnEllipsoid search = new NearestOnEllipsoid(lon, lat);
        geometry.apply(search);
        return search.foot();
    }

    @Override
    public void filter(Geometry part) {
        if (part instanceof Point point && !point.isEmpty()) {
            Coordinate at = point.getCoordinate();
            consider(at, at, Math.hypot(plane(at)[0], plane(at)[1]));
        } else if (part instanceof LineString line && !line.isEmpty()) {
            consider(line.getCoordinateSequence());
        }
    }

    private void consider(CoordinateSequence line) {
        Coordinate before = line.getCoordinate(0);
        double[] a = plane(before);
        for (int i = 1; i < line.size(); i++) {
            Coordinate after = line.getCoordinate(i);
            double[] b = plane(after);
            consider(before, after, distanceToOrigin(a, b));
            before = after;
            a = b;
        }
    }

    private void consider(Coordinate a, Coordinate b, double distance) {
        if (distance < best) {
            best = distance;
            from = a;
            to = b;
        }
    }

    private double[] plane(Coordinate at) {
        GeodesicData way = net.sf.geographiclib.Geodesic.WGS84.Inverse(
                lat, lon, at.y, at.x, GeodesicMask.DISTANCE | GeodesicMask.AZIMUTH);
        double azimuth = Math.toRadians(way.azi1);
        return new double[] {way.s12 * Math.sin(azimuth), way.s12 * Math.cos(azimuth)};
    }

    private static double distanceToOrigin(double[] a, double[] b) {
        double dx = b[0] - a[0];
        double dy = b[1] - a[1];
        double square = dx * dx + dy * dy;
        double t = square == 0 ? 0 : Math.max(0, Math.min(1, -(a[0] * dx + a[1] * dy) / square));
        return Math.hypot(a[0] + t * dx, a[1] + t * dy);
    }

    private Coordinate foot() {
        double low = 0;
        double high = 1;
        double left = high - GOLDEN;
        double right = GOLDEN;
        double atLeft = distance(left);
        double atRight = distance(right);
        for (int step = 0; step < STEPS && !from.equals2D(to); step++) {
            if (atLeft < atRight) {
                high = right;
                right = left;
                atRight = atLeft;
                left = high - GOLDEN * (high - low);
                atLeft = distance(left);
            } else {
                low = left;
                left = right;
                atLeft = atRight;
                right = low + GOLDEN * (high - low);
                atRight = distance(right);
            }
        }
        return along((low + high) / 2);
    }

    private double distance(double t) {
        Coordinate at = along(t);
        return Geodesic.distance(lon, lat, at.x, at.y);
    }

    private Coordinate along(double t) {
        return new Coordinate(from.x + t * (to.x - from.x), from.y + t * (to.y - from.y));
    }
}
