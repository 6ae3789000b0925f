package riskmap.geodata.snapshot;

/**
 * A lower bound of the geodesic distance from a place to a longitude/latitude box.
 *
 * <p>Why it holds. An arc on the ellipsoid has ds² = M²dφ² + N²cos²φ dλ² with M ≥ a(1 − e²) and N ≥ a, so no path is
 * shorter than its image on the sphere of radius a(1 − e²) = 6,335,439 m that has the same longitudes and latitudes. On
 * the sphere the haversine sin²(d/2) = sin²(Δφ/2) + cos φ₀ cos φ sin²(Δλ/2) is least when each term is: Δφ and Δλ to the
 * nearest side, cos φ at the side farthest from the equator. Sine, cosine and arc sine are cut-off series that never
 * exceed the function.
 */
final class GeodesicBound {

    /** Least radius of curvature of the WGS 84 ellipsoid in metres, less a share for rounding. */
    private static final double RADIUS = 6_335_439.327 * (1 - 1e-9);

    private static final double HALF_RADIAN = Math.PI / 360;

    private final double lon;
    private final double lat;
    private final double cosLat;

    GeodesicBound(double lon, double lat) {
        this.lon = lon;
        this.lat = lat;
        cosLat = Math.max(0, Math.cos(Math.toRadians(lat)));
    }

    /** Metres to the box at least. */
    double metres(double minX, double minY, double maxX, double maxY) {
        double north = sine(HALF_RADIAN * Math.max(0, Math.max(minY - lat, lat - maxY)));
        double east = sine(HALF_RADIAN * gap(minX, maxX));
        double cosBox = cosine(2 * HALF_RADIAN * Math.max(Math.abs(minY), Math.abs(maxY)));
        double haversine = north * north + cosLat * cosBox * east * east;
        return 2 * RADIUS * arcSine(Math.sqrt(haversine));
    }

    /** Degrees of longitude to the nearer side, whichever way round; 0 inside. */
    private double gap(double minX, double maxX) {
        if (lon < minX) {
            return Math.max(0, Math.min(minX - lon, lon + 360 - maxX));
        }
        return lon > maxX ? Math.max(0, Math.min(lon - maxX, minX + 360 - lon)) : 0;
    }

    /** Not more than sin x, for x from 0 to π/2. */
    private static double sine(double x) {
        double square = x * x;
        return x * (1 - square / 6 * (1 - square / 20 * (1 - square / 42)));
    }

    /** Not more than cos x, and not less than 0, for x from 0 to π/2. */
    private static double cosine(double x) {
        double square = x * x;
        double series = 1 - square / 2 * (1 - square / 12 * (1 - square / 30 * (1 - square / 56 * (1 - square / 90))));
        return Math.max(0, series);
    }

    /** Not more than arcsin s. */
    private static double arcSine(double s) {
        double square = s * s;
        return s * (1 + square * (1 / 6.0 + square * (3 / 40.0 + square * (15 / 336.0))));
    }
}
