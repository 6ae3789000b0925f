package riskmap.geodata.snapshot;

import org.locationtech.jts.geom.Envelope;

/**
 * A lower bound of the geodesic distance from a place, itself a longitude/latitude box, to another box.
 *
 * <p>Why it holds. An arc on the ellipsoid has ds² = M²dφ² + N²cos²φ dλ² with M ≥ a(1 − e²) and N ≥ a, so no path is
 * shorter than its image on the sphere of radius a(1 − e²) = 6,335,439 m that has the same longitudes and latitudes. On
 * the sphere the haversine sin²(d/2) = sin²(Δφ/2) + cos φ₀ cos φ sin²(Δλ/2) is least when each term is: Δφ and Δλ to the
 * nearest side, both cosines at the side farthest from the equator. Sine and cosine are cut-off series that never exceed the
 * function. What is given is the chord, 2R sin(d/2), which is shorter than the arc, by less than a part in a million
 * within 30 km; its square needs no root.
 */
final class GeodesicBound implements DistanceBound {

    /** Least radius of curvature of the WGS 84 ellipsoid in metres, less a share for rounding. */
    private static final double RADIUS = 6_335_439.327 * (1 - 1e-9);

    private static final double SQUARED = 4 * RADIUS * RADIUS;
    private static final double HALF_RADIAN = Math.PI / 360;

    private final double west;
    private final double south;
    private final double east;
    private final double north;
    private final double cosLat;

    GeodesicBound(Envelope place) {
        west = place.getMinX();
        south = place.getMinY();
        east = place.getMaxX();
        north = place.getMaxY();
        cosLat = cosine(2 * HALF_RADIAN * Math.max(Math.abs(south), Math.abs(north)));
    }

    @Override
    public double squared(double minX, double minY, double maxX, double maxY) {
        double upward = sine(HALF_RADIAN * Math.max(0, Math.max(minY - north, south - maxY)));
        double across = sine(HALF_RADIAN * gap(minX, maxX));
        double cosBox = cosine(2 * HALF_RADIAN * Math.max(Math.abs(minY), Math.abs(maxY)));
        return SQUARED * (upward * upward + cosLat * cosBox * across * across);
    }

    /** Degrees of longitude between the nearer sides, whichever way round; 0 where the boxes share a meridian. */
    private double gap(double minX, double maxX) {
        if (east < minX) {
            return Math.max(0, Math.min(minX - east, west + 360 - maxX));
        }
        return west > maxX ? Math.max(0, Math.min(west - maxX, minX + 360 - east)) : 0;
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
}
