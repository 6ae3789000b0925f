package riskmap.geodata.crs;

/** BD-09, Baidu's further shift of GCJ-02: about 1.1 km from the truth around Suzhou. The way back is by iteration. */
final class Bd09 implements PointTransform {

    static final Bd09 INSTANCE = new Bd09();

    private static final double X_PI = Math.PI * 3000 / 180;

    private Bd09() {}

    @Override
    public void fromLonLat(double[] xy) {
        Gcj02.INSTANCE.fromLonLat(xy);
        double x = xy[0];
        double y = xy[1];
        double z = Math.sqrt(x * x + y * y) + 0.00002 * Math.sin(y * X_PI);
        double theta = Math.atan2(y, x) + 0.000003 * Math.cos(x * X_PI);
        xy[0] = z * Math.cos(theta) + 0.0065;
        xy[1] = z * Math.sin(theta) + 0.006;
    }

    @Override
    public void toLonLat(double[] xy) {
        FixedPoint.invert(this, xy);
    }
}
