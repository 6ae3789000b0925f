package riskmap.geodata.proximity;

import riskmap.geodata.crs.Geodesic;

/**
 * Geodesic distances from one point to many, the point set by {@link #aim}. Up to {@value #SHORT} m the length of the geodesic follows from the straight
 * line through the earth: {@code s = c·(1 + c²/24R²)} with R the radius of curvature in the direction of the way
 * (Euler's {@code 1/R = cos²α/M + sin²α/N}); what is left out is below a micrometre. Farther ways are Karney's.
 */
final class ShortWay {

    private static final double SHORT = 20_000;

    private static final double A = 6_378_137;
    private static final double E2 = 0.0066943799901413165;

    private double lon;
    private double lat;
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
        double sin = Math.sin(Math.toRadians(lat));
        double root = Math.sqrt(1 - E2 * sin * sin);
        axis = A / root * Math.cos(Math.toRadians(lat));
        height = A / root * (1 - E2) * sin;
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
        double sin = Math.sin(Math.toRadians(toLat));
        double normal = A / Math.sqrt(1 - E2 * sin * sin);
        double toAxis = normal * Math.cos(Math.toRadians(toLat));
        double half = Math.sin(Math.toRadians(toLon - lon) / 2);
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
}
