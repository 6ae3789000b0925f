package riskmap.geodata.crs;

/** EPSG:3857, the plane of web tiles. Lengths in it are not metres on the ground. */
final class WebMercator implements PointTransform {

    static final WebMercator INSTANCE = new WebMercator();

    /** Half the side of the square world. */
    static final double HALF = Math.PI * 6_378_137;

    private static final double RADIUS = 6_378_137;

    private WebMercator() {}

    @Override
    public void toLonLat(double[] xy) {
        xy[0] = Math.toDegrees(xy[0] / RADIUS);
        xy[1] = Math.toDegrees(Math.atan(Math.sinh(xy[1] / RADIUS)));
    }

    @Override
    public void fromLonLat(double[] xy) {
        double sin = Math.sin(Math.toRadians(xy[1]));
        xy[0] = Math.toRadians(xy[0]) * RADIUS;
        xy[1] = RADIUS / 2 * Math.log((1 + sin) / (1 - sin));
    }
}
