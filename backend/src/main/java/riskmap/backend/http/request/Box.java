package riskmap.backend.http.request;

import java.util.List;
import org.locationtech.jts.geom.Envelope;
import riskmap.backend.http.problem.Problem;
import riskmap.geodata.model.LocalizedText;

/**
 * A bounding box in longitude and latitude, degrees. Where the west edge lies east of the east edge it spans the
 * antimeridian, as RFC 7946 and OGC API – Features define.
 */
public record Box(double west, double south, double east, double north) {

    private static final LocalizedText ALLOWED = LocalizedText.of(
            "西,南,东,北 或 西,南,底,东,北,顶，经度 -180 至 180，纬度 -90 至 90，南不大于北",
            "west,south,east,north or west,south,bottom,east,north,top"
                    + " with longitudes from -180 to 180, latitudes from -90 to 90 and south not above north");
    private static final LocalizedText ALLOWED_LATITUDE_FIRST = LocalizedText.of(
            "南,西,北,东 或 南,西,底,北,东,顶，纬度 -90 至 90，经度 -180 至 180，南不大于北",
            "south,west,north,east or south,west,bottom,north,east,top"
                    + " with latitudes from -90 to 90, longitudes from -180 to 180 and south not above north");

    /** Reads {@code w,s,e,n}, or the six-number form whose heights are ignored. */
    public static Box parse(String text) {
        double[] corners = corners(text, ALLOWED);
        return checked(new Box(corners[0], corners[1], corners[2], corners[3]), text, ALLOWED);
    }

    /** Reads {@code s,w,n,e}, the order of EPSG:4326 and EPSG:4490, or the six-number form whose heights are ignored. */
    public static Box parseLatitudeFirst(String text) {
        double[] corners = corners(text, ALLOWED_LATITUDE_FIRST);
        return checked(new Box(corners[1], corners[0], corners[3], corners[2]), text, ALLOWED_LATITUDE_FIRST);
    }

    /**
     * The four numbers of a box without heights, in the order they are written.
     *
     * @param allowed what a problem says is allowed
     */
    public static double[] corners(String text, LocalizedText allowed) {
        String[] parts = text.split(",", -1);
        if (parts.length != 4 && parts.length != 6) {
            throw refuse(text, allowed);
        }
        double[] numbers = new double[parts.length];
        for (int i = 0; i < parts.length; i++) {
            numbers[i] = number(parts[i], text, allowed);
        }
        int upper = parts.length / 2;
        return new double[] {numbers[0], numbers[1], numbers[upper], numbers[upper + 1]};
    }

    private static Box checked(Box box, String text, LocalizedText allowed) {
        if (!box.isValid()) {
            throw refuse(text, allowed);
        }
        return box;
    }

    private boolean isValid() {
        return Math.abs(west) <= 180
                && Math.abs(east) <= 180
                && Math.abs(south) <= 90
                && Math.abs(north) <= 90
                && south <= north;
    }

    private static double number(String part, String text, LocalizedText allowed) {
        try {
            double value = Double.parseDouble(part.strip());
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Answered below, like NaN.
        }
        throw refuse(text, allowed);
    }

    private static RuntimeException refuse(String text, LocalizedText allowed) {
        return Problem.badParameter("bbox", text, allowed).toException();
    }

    /** The one or two envelopes that make up the box. */
    public List<Envelope> envelopes() {
        return west <= east
                ? List.of(new Envelope(west, east, south, north))
                : List.of(new Envelope(west, 180, south, north), new Envelope(-180, east, south, north));
    }

    /** The box as the parameter is written. */
    @Override
    public String toString() {
        return west + "," + south + "," + east + "," + north;
    }
}
