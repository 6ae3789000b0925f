package riskmap.geodata.filter.expression;

import java.util.List;
import org.locationtech.jts.geom.Envelope;

/**
 * A bounding box in degrees. One whose west is greater than its east reaches over the 180th meridian.
 *
 * @param west least longitude
 * @param south least latitude
 * @param east greatest longitude
 * @param north greatest latitude
 */
public record Box(double west, double south, double east, double north) {

    /** The box as one envelope, or as two on both sides of the 180th meridian. */
    public List<Envelope> envelopes() {
        return west <= east
                ? List.of(new Envelope(west, east, south, north))
                : List.of(new Envelope(west, 180, south, north), new Envelope(-180, east, south, north));
    }
}
