package riskmap.backend.http.crs;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.locationtech.jts.geom.Geometry;
import riskmap.geodata.crs.Crs;
import riskmap.geodata.crs.Reprojection;
import riskmap.geodata.crs.SwappedAxes;
import riskmap.geodata.export.GeoJson;
import riskmap.geodata.snapshot.LayerTable;

/**
 * A reference system as clients name and order it.
 *
 * @param uri its OGC URI
 * @param crs the system, longitude or easting first
 * @param northFirst whether latitude or northing stands first on the wire, as the authority defines
 */
public record WireCrs(String uri, Crs crs, boolean northFirst) {

    /** Longitude and latitude of WGS 84: the default of every parameter, and what everything is stored in. */
    public static final WireCrs CRS84 = new WireCrs("http://www.opengis.net/def/crs/OGC/1.3/CRS84", Crs.LON_LAT, false);

    private static final String EPSG = "EPSG:";
    private static final int DEGREE_DECIMALS = 9;
    /** A tenth of a millimetre. */
    private static final int METRE_DECIMALS = 4;

    /** An EPSG system whose axes stand as the EPSG registry says. */
    static WireCrs epsg(int code) {
        return new WireCrs(
                "http://www.opengis.net/def/crs/EPSG/0/" + code,
                Crs.parse(EPSG + code),
                // Of all systems offered only Web Mercator has its easting first.
                code != 3857);
    }

    /** Whether a client's text names this system: the URI, {@code EPSG:4549} or {@code [EPSG:4549]}. */
    boolean isNamed(String text) {
        String shortName = this == CRS84 ? "OGC:CRS84" : crs.id();
        return text.equals(uri) || text.equals(shortName) || text.equals("[" + shortName + "]");
    }

    /** A new geometry in this system and its axis order, from one in longitude and latitude. */
    public Geometry fromLonLat(Geometry lonLat) {
        return swapped(Reprojection.fromLonLat(crs).apply(lonLat));
    }

    /** Writes a geometry as GeoJSON in this system; null where it has no place in it, such as a pole in Web Mercator. */
    public void write(JsonGenerator json, Geometry lonLat) throws IOException {
        if (this == CRS84 || lonLat == null) {
            GeoJson.writeGeometry(json, lonLat, DEGREE_DECIMALS);
            return;
        }
        Geometry onWire = fromLonLat(lonLat);
        boolean written = isFinite(onWire);
        GeoJson.writeGeometry(json, written ? onWire : null, crs.isDegrees() ? DEGREE_DECIMALS : METRE_DECIMALS);
    }

    /** Writes the geometry of a row in the same way. */
    public void write(JsonGenerator json, LayerTable table, int row) throws IOException {
        if (this == CRS84 && table.isPoint(row)) {
            GeoJson.writePoint(json, table.lon(row), table.lat(row), DEGREE_DECIMALS);
        } else {
            write(json, table.geometry(row));
        }
    }

    /** The value of the header {@code Content-Crs}. */
    public String header() {
        return "<" + uri + ">";
    }

    private Geometry swapped(Geometry own) {
        if (northFirst) {
            SwappedAxes.swap(own);
        }
        return own;
    }

    private static boolean isFinite(Geometry geometry) {
        for (org.locationtech.jts.geom.Coordinate position : geometry.getCoordinates()) {
            if (!Double.isFinite(position.x) || !Double.isFinite(position.y)) {
                return false;
            }
        }
        return true;
    }
}
