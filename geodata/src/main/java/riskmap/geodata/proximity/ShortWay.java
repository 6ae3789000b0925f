package riskmap.geodata.proximity;

import riskmap.geodata.crs.Geodesic;

/**
 * Geodesic distances from one point to many, the point set by {@link #aim}. Up to {@value #SHORT} m the length of the geodesic follows from the straight
 * line through the earth: {@code s = c·(1 + c²/24R²)} with R the radius of curvature in the direction of the way
 * (Euler's {@code 1/R = cos²α/M + sin²α/N}); what is left out is below a micrometre. Farther ways are Karney's.
 */
final class ShortWay {

    private static final double SHORT = 20_000;

    /** Below this angle, radians, a few terms of a series are sine and cosine to the last digit. */
    private static final double SMALL = 0.01;

    private static final double A = 6_378_137;
    private static final double E2 = 0.0066943799901413165;

    private double lon;
    private double lat;
    private double sinLat;
    private double cosLat;
    private double axis;
    private double height;
    private double meridianCurvature;
    private double normalCurvature;

    ShortWay() {
        aim(0, 0);
    }

    ShortWay(double lon, double lat) {
        aim(lon, lat);
    }

    /** Sets the point ways begin at, degrees. */
    void aim(double lon, double lat) {
        this.lon = lon;
        this.lat = lat;
        sinLat = Math.sin(Math.toRadians(lat));
        cosLat = Math.cos(Math.toRadians(lat));
        double root = Math.sqrt(1 - E2 * sinLat * sinLat);
        axis = A / root * cosLat;
        height = A / root * (1 - E2) * sinLat;
        meridianCurvature = root * root * root / (A * (1 - E2));
        normalCurvature = root / A;
    }

    double lon() {
        return lon;
    }

    double lat() {
        return lat;
    }

    /** Length of a degree of longitude at the point, m. */
    double metresPerLon() {
        return Math.toRadians(axis);
    }

    /** Length of a degree of latitude at the point, m. */
    double metresPerLat() {
        return Math.toRadians(1 / meridianCurvature);
    }

    /** Metres to a point in degrees. */
    double to(double toLon, double toLat) {
        double north = Math.toRadians(toLat - lat);
        double halfEast = Math.toRadians(toLon - lon) / 2;
        if (Math.abs(north) > SMALL || Math.abs(halfEast) > SMALL) {
            double toRadians = Math.toRadians(toLat);
            return to(toLon, toLat, Math.sin(toRadians), Math.cos(toRadians), Math.sin(halfEast));
        }
        double sin = sine(north);
        double cos = cosine(north);
        return to(toLon, toLat, sinLat * cos + cosLat * sin, cosLat * cos - sinLat * sin, sine(halfEast));
    }

    private double to(double toLon, double toLat, double sin, double cos, double half) {
        double normal = A / Math.sqrt(1 - E2 * sin * sin);
        double toAxis = normal * cos;
        double out = toAxis - axis;
        double up = normal * (1 - E2) * sin - height;
        double across = 4 * axis * toAxis * half * half;
        double along = out * out + up * up;
        double chord2 = along + across;
        if (!(chord2 < SHORT * SHORT)) {
            return Geodesic.distance(lon, lat, toLon, toLat);
        }
        double chord = Math.sqrt(chord2);
        double curvature = chord2 == 0 ? 0 : (along * meridianCurvature + across * normalCurvature) / chord2;
        return chord * (1 + chord2 * curvature * curvature / 24);
    }

    /** The sine of a small angle; what is left out is beyond the last digit. */
    private static double sine(double x) {
        double square = x * x;
        return x * (1 - square * (1.0 / 6) * (1 - square * (1.0 / 20) * (1 - square * (1.0 / 42))));
    }

    /** The cosine of a small angle. */
    private static double cosine(double x) {
        double square = x * x;
        return 1 - square * (1.0 / 2) * (1 - square * (1.0 / 12) * (1 - square * (1.0 / 30)));
    }
}
