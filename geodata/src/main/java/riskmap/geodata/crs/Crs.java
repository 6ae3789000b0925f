package riskmap.geodata.crs;

import java.util.Objects;
import org.locationtech.jts.geom.Envelope;

/**
 * A reference system a file or a request may use. Longitude or easting always comes first, also where the authority's own
 * axis order differs (EPSG:4326, EPSG:4490, EPSG:4549). Immutable and thread safe.
 */
public final class Crs {

    /** Longitude/latitude in degrees, EPSG:4326: what everything is stored in. */
    public static final Crs LON_LAT = parse("EPSG:4326");

    private final String id;
    private final String title;
    private final boolean degrees;
    private final Envelope domain;
    private final PointTransform transform;

    Crs(String id, String title, boolean degrees, Envelope domain, PointTransform transform) {
        this.id = id;
        this.title = title;
        this.degrees = degrees;
        this.domain = domain;
        this.transform = transform;
    }

    /**
     * Reads the name of a reference system: {@code EPSG:4549}, {@code 4549}, {@code urn:ogc:def:crs:EPSG::4549}, an OGC
     * URI, {@code CRS84}, {@code GCJ-02}, {@code BD-09}.
     *
     * @throws IllegalArgumentException when it is unknown; the message lists what is allowed
     */
    public static Crs parse(String text) {
        Objects.requireNonNull(text, "the name of a reference system");
        return CrsNames.canonical(text)
                .flatMap(KnownCrs::find)
                .orElseThrow(() -> new IllegalArgumentException(
                        "reference system '" + text + "' is not known; allowed are " + CrsNames.ALLOWED));
    }

    /** The canonical name, such as {@code EPSG:4549} or {@code GCJ-02}; {@link #parse} reads it. */
    public String id() {
        return id;
    }

    /** A name for people. */
    public String title() {
        return title;
    }

    /** Whether coordinates are degrees; otherwise they are lengths of a plane. */
    public boolean isDegrees() {
        return degrees;
    }

    /** The rectangle coordinates of this system can lie in, in its own units, x from west to east. */
    public Envelope domain() {
        return new Envelope(domain);
    }

    /** Whether a coordinate is finite and lies in {@link #domain()}. */
    public boolean contains(double x, double y) {
        return domain.contains(x, y);
    }

    /**
     * Says why a coordinate is not one of this system and what may be meant: swapped axes, metres given as degrees, a
     * missing zone number.
     *
     * @param x easting or longitude outside {@link #domain()}, or NaN
     * @param y northing or latitude
     */
    public String explain(double x, double y) {
        return DomainHint.explain(this, x, y);
    }

    /** This system's coordinates to longitude/latitude, in place: {@code xy[0]}, {@code xy[1]}. */
    public void toLonLat(double[] xy) {
        transform.toLonLat(xy);
    }

    /** Longitude/latitude to this system's coordinates, in place. */
    public void fromLonLat(double[] xy) {
        transform.fromLonLat(xy);
    }

    PointTransform transform() {
        return transform;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Crs crs && crs.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return id;
    }
}
