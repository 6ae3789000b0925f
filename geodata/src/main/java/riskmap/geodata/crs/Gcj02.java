package riskmap.geodata.crs;

/**
 * GCJ-02, the shifted coordinates of Chinese map services ("Mars coordinates"): 300 to 700 m from the truth.
 *
 * <p>The shift is defined only in one direction; the way back is found by iteration and is exact to 1e-9 degrees.
 * Outside the rectangle 72.004–137.8347°E, 0.8293–55.8271°N nothing is shifted, as the map services have it.
 */
final class Gcj02 implements PointTransform {

    static final Gcj02 INSTANCE = new Gcj02();

    private static final double A = 6_378_245.0;
    private static final double EE = 0.00669342162296594323;

    private Gcj02() {}

    @Override
    public void fromLonLat(double[] xy) {
        double lon = xy[0];
        double lat = xy[1];
        if (!shifted(lon, lat)) {
            return;
        }
        double sin = Math.sin(Math.toRadians(lat));
        double magic = 1 - EE * sin * sin;
        double root = Math.sqrt(magic);
        xy[0] = lon + Math.toDegrees(east(lon - 105, lat - 35) / (A / root * Math.cos(Math.toRadians(lat))));
        xy[1] = lat + Math.toDegrees(north(lon - 105, lat - 35) / (A * (1 - EE) / (magic * root)));
    }

    @Override
    public void toLonLat(double[] xy) {
        FixedPoint.invert(this, xy);
    }

    static boolean shifted(double lon, double lat) {
        return lon >= 72.004 && lon <= 137.8347 && lat >= 0.8293 && lat <= 55.8271;
    }

    /** Metres to the north at degrees from the origin. */
    private static double north(double x, double y) {
        double slope = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x));
        double waves = wave(20, x, 1 / 6.0) + wave(20, x, 0.5) + wave(20, y, 1) + wave(40, y, 3) + wave(160, y, 12);
        return slope + (waves + wave(320, y, 30)) * 2 / 3;
    }

    /** Metres to the east at degrees from the origin. */
    private static double east(double x, double y) {
        double slope = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x));
        double waves = wave(20, x, 1 / 6.0) + wave(20, x, 0.5) + wave(20, x, 1) + wave(40, x, 3) + wave(150, x, 12);
        return slope + (waves + wave(300, x, 30)) * 2 / 3;
    }

    private static double wave(double metres, double degrees, double halfLength) {
        return metres * Math.sin(degrees / halfLength * Math.PI);
    }
}
