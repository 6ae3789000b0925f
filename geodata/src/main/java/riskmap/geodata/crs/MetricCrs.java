package riskmap.geodata.crs;

import java.util.Locale;
import org.locationtech.jts.geom.Geometry;

/**
 * The plane a city measures in: a transverse Mercator whose central meridian passes near the city, so that lengths are
 * metres. In China it is the CGCS2000 3-degree Gauss–Krüger zone of the city's longitude (EPSG:4549 at 120°E), elsewhere
 * the same projection on the city's own longitude.
 *
 * <p>Lengths are true on the central meridian and too long by a factor of 1 + x²/2R² beside it: 59 ppm at Suzhou's
 * industrial park, at most 0.35 ‰ at the edge of a zone at the equator. Immutable, thread safe, no allocation per point.
 */
public final class MetricCrs {

    private final String id;
    private final TransverseMercator projection;

    private MetricCrs(String id, TransverseMercator projection) {
        this.id = id;
        this.projection = projection;
    }

    /**
     * The plane for a city at this place.
     *
     * @param lon degrees east, -180 to 180
     * @param lat degrees north, -85 to 85
     */
    public static MetricCrs at(double lon, double lat) {
        if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 85)) {
            throw new IllegalArgumentException(
                    "no metric plane at (" + lon + ", " + lat + "); longitude is -180 to 180, latitude -85 to 85");
        }
        boolean china = lat > 3 && lat < 54;
        return (china ? GaussKruegerZone.atLongitude(lon).map(MetricCrs::of) : java.util.Optional.<MetricCrs>empty())
                .orElseGet(() -> local(lon));
    }

    /**
     * The plane of a configured zone.
     *
     * @throws IllegalArgumentException when the system is not a CGCS2000 3-degree zone
     */
    public static MetricCrs of(Crs crs) {
        int epsg = crs.id().startsWith("EPSG:") ? Integer.parseInt(crs.id().substring(5)) : 0;
        return GaussKruegerZone.ofEpsg(epsg)
                .map(MetricCrs::of)
                .orElseThrow(() -> new IllegalArgumentException(
                        "lengths cannot be measured in " + crs.id() + "; allowed are EPSG:4513 to EPSG:4554"));
    }

    private static MetricCrs of(GaussKruegerZone zone) {
        return new MetricCrs("EPSG:" + zone.epsg(), zone.projection());
    }

    private static MetricCrs local(double lon) {
        double meridian = Math.rint(lon * 100) / 100;
        return new MetricCrs(
                String.format(Locale.ROOT, "transverse Mercator on %.2f degrees east", meridian),
                new TransverseMercator(Ellipsoid.WGS84, meridian, 500_000));
    }

    /** {@code EPSG:4549} and the like, or a description of the local plane. */
    public String id() {
        return id;
    }

    /** Degrees to metres: easting into {@code out[at]}, northing into {@code out[at + 1]}. */
    public void toMetres(double lon, double lat, double[] out, int at) {
        projection.forward(lon, lat, out, at);
    }

    /** Metres to degrees: longitude into {@code out[at]}, latitude into {@code out[at + 1]}. */
    public void toDegrees(double x, double y, double[] out, int at) {
        projection.inverse(x, y, out, at);
    }

    /** A new geometry in metres from one in degrees. */
    public Geometry toMetres(Geometry lonLat) {
        return Reprojection.of(PointTransform.IDENTITY, projection).apply(lonLat);
    }

    /** A new geometry in degrees from one in metres. */
    public Geometry toDegrees(Geometry metres) {
        return Reprojection.of(projection, PointTransform.IDENTITY).apply(metres);
    }

    @Override
    public String toString() {
        return id;
    }
}
