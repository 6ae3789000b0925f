package riskmap.backend.http.request;

import java.util.List;
import org.locationtech.jts.geom.Envelope;
import riskmap.backend.http.problem.Problem;

/**
 * A bounding box in longitude and latitude, degrees. Where the west edge lies east of the east edge it spans the
 * antimeridian, as RFC 7946 and OGC API – Features define.
 */
public record Box(double west, double south, double east, double north) {

    private static final String ALLOWED = "west,south,east,north or west,south,bottom,east,north,top"
            + " with longitudes from -180 to 180, latitudes from -90 to 90 and south not above north";

    /** Reads {@code w,s,e,n}, or the six-number form whose heights are ignored. */
    public static Box parse(String text) {
        String[] parts = text.split(",", -1);
        if (parts.length != 4 && parts.length != 6) {
            throw refuse(text);
        }
        int upper = parts.length / 2;
        double[] numbers = new double[parts.length];
        for (int i = 0; i < parts.length; i++) {
            numbers[i] = number(parts[i], text);
        }
        Box box = new Box(numbers[0], numbers[1], numbers[upper], numbers[upper + 1]);
        if (!box.isValid()) {
            throw refuse(text);
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

    private static double number(String part, String text) {
        try {
            double value = Double.parseDouble(part.strip());
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Answered below, like NaN.
        }
        throw refuse(text);
    }

    private static RuntimeException refuse(String text) {
        return Problem.badParameter("bbox", text, ALLOWED).toException();
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
