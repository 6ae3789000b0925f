package riskmap.geodata.proximity;

import org.locationtech.jts.geom.Coordinate;
import riskmap.geodata.crs.Geodesic;
import riskmap.geodata.snapshot.Shape;

/**
 * Finds the point of a shape nearest to a place; edges are straight in degrees, as GeoJSON has them. One finder serves many
 * searches of one thread and allocates nothing per search.
 *
 * <p>In the plane in which a degree is as long as at the place, edges are straight too and lengths near the place nearly
 * true: relatively wrong by no more than the change of cos φ over the distance, ε = tan φ · d/R. So only edges whose
 * distance in the plane exceeds the least by no more than twice that can be nearest. On such an edge the foot in the plane
 * is beside the true one by at most ε·d, which makes the distance too long by at most ε²·d/2; where that is not below
 * {@value #FINE} m, the foot is found by geodesic distances, whose square is all but a parabola along the edge. Where the
 * plane is no help, far away or near the poles, the whole search is geodesic.
 */
final class ShapeFoot {

    /** Farther than this, m, or beyond this latitude the plane is not trusted. */
    private static final double FAR = 20_000;

    private static final double POLAR = 80;
    private static final double LEAST_RADIUS = 6_335_000;

    /** What a distance may be too long by, m. */
    private static final double FINE = 1e-6;

    /** Square of the distance in the plane to the edge that ends at each vertex. */
    private double[] squares = new double[64];

    private ShortWay from;
    private double perLon;
    private double perLat;
    private double slack;
    private double least;
    private double lon;
    private double lat;

    /** Longitude of the point found last. */
    double lon() {
        return lon;
    }

    /** Latitude of the point found last. */
    double lat() {
        return lat;
    }

    /**
     * Metres from a place to a shape that is not empty; 0 inside a polygon.
     *
     * @param than what is farther than this, m, need not be measured: infinity may be answered for it
     */
    double find(ShortWay place, Shape shape, double than) {
        from = place;
        lon = place.lon();
        lat = place.lat();
        if (shape.dimension() == 2 && Inside.test(shape, lon, lat)) {
            return 0;
        }
        perLon = place.metresPerLon();
        perLat = place.metresPerLat();
        double flat = Math.abs(place.lat()) > POLAR ? FAR : Math.sqrt(leastSquareInPlane(shape));
        if (!(flat < FAR)) {
            return far(shape);
        }
        slack = 2 * ((Math.abs(Math.tan(Math.toRadians(place.lat()))) + 0.02) * flat / LEAST_RADIUS + 1e-5);
        least = Double.POSITIVE_INFINITY;
        if (flat <= than * (1 + slack) + 1e-3) {
            refine(shape, flat * (1 + slack) + 1e-3);
        }
        return least;
    }

    private double leastSquareInPlane(Shape shape) {
        int vertices = shape.end(shape.parts() - 1);
        if (squares.length < vertices) {
            squares = new double[Math.max(vertices, 2 * squares.length)];
        }
        double square = Double.POSITIVE_INFINITY;
        for (int part = 0; part < shape.parts(); part++) {
            int start = shape.start(part);
            squares[start] = edge(shape, start, start);
            square = Math.min(square, squares[start]);
            for (int i = start + 1; i < shape.end(part); i++) {
                squares[i] = edge(shape, i - 1, i);
                square = Math.min(square, squares[i]);
            }
        }
        return square;
    }

    /** Square of the distance to an edge in the plane; infinite when the edge is more than half the world wide. */
    private double edge(Shape shape, int a, int b) {
        double width = shape.lon(b) - shape.lon(a);
        double x = eastward(shape.lon(a)) * perLon;
        double y = (shape.lat(a) - from.lat()) * perLat;
        double dx = width * perLon;
        double dy = (shape.lat(b) - shape.lat(a)) * perLat;
        double t = along(x, y, dx, dy);
        double footX = x + t * dx;
        double footY = y + t * dy;
        return Math.abs(width) > 180 ? Double.POSITIVE_INFINITY : footX * footX + footY * footY;
    }

    /** Where on an edge, 0 to 1, the foot from the origin is. */
    private static double along(double x, double y, double dx, double dy) {
        double square = dx * dx + dy * dy;
        return square == 0 ? 0 : Math.max(0, Math.min(1, -(x * dx + y * dy) / square));
    }

    /** Degrees to a longitude, the shorter way round. */
    private double eastward(double to) {
        double degrees = to - from.lon();
        return degrees > 180 ? degrees - 360 : degrees < -180 ? degrees + 360 : degrees;
    }

    private void refine(Shape shape, double reach) {
        double square = reach * reach;
        for (int part = 0; part < shape.parts(); part++) {
            int start = shape.start(part);
            int end = shape.end(part);
            if (end - start == 1) {
                consider(shape, start, start, 0);
            }
            for (int i = start + 1; i < end; i++) {
                if (squares[i] <= square) {
                    descend(shape, i - 1, reach);
                }
            }
        }
    }

    /** To the foot in the plane and, unless that is fine enough, twice to the vertex of a parabola through three squares. */
    private void descend(Shape shape, int a, double reach) {
        int b = a + 1;
        double x = eastward(shape.lon(a)) * perLon;
        double y = (shape.lat(a) - from.lat()) * perLat;
        double dx = (shape.lon(b) - shape.lon(a)) * perLon;
        double dy = (shape.lat(b) - shape.lat(a)) * perLat;
        double length = Math.sqrt(dx * dx + dy * dy);
        double t = along(x, y, dx, dy);
        boolean fine = slack * slack * reach / 8 < FINE;
        double step = fine || length == 0 ? 0 : (2 * slack * reach + 0.5) / length;
        for (int round = 0; round < 2 && step > 0; round++) {
            double before = square(shape, a, t - step);
            double here = square(shape, a, t);
            double after = square(shape, a, t + step);
            double bend = before - 2 * here + after;
            double move = bend > 0 ? step * (before - after) / (2 * bend) : 0;
            t = Math.max(0, Math.min(1, t + Math.max(-step, Math.min(step, move))));
        }
        consider(shape, a, b, t);
    }

    private double square(Shape shape, int a, double t) {
        double metres = from.to(between(shape.lon(a), shape.lon(a + 1), t), between(shape.lat(a), shape.lat(a + 1), t));
        return metres * metres;
    }

    private void consider(Shape shape, int a, int b, double t) {
        double footLon = between(shape.lon(a), shape.lon(b), t);
        double footLat = between(shape.lat(a), shape.lat(b), t);
        double metres = from.to(footLon, footLat);
        if (metres < least) {
            least = metres;
            lon = footLon;
            lat = footLat;
        }
    }

    /** Exact at both ends. */
    private static double between(double a, double b, double t) {
        return t == 1 ? b : a + t * (b - a);
    }

    private double far(Shape shape) {
        Coordinate nearest = Geodesic.nearest(from.lon(), from.lat(), shape.geometry());
        lon = nearest.x;
        lat = nearest.y;
        return from.to(lon, lat);
    }
}
