package riskmap.geodata.proximity;

import java.util.function.IntConsumer;
import org.locationtech.jts.geom.Envelope;
import riskmap.geodata.snapshot.SpatialIndex;

/** Boxes in degrees that hold everything within some metres. */
final class Reach {

    /** Fewest metres in a degree of latitude, at the equator; rounded down. */
    private static final double METRES_PER_LAT = 110_570;

    private Reach() {}

    /**
     * Calls with every row whose envelope may lie within some metres of the box; near the 180th meridian with some of them
     * twice.
     */
    static void search(SpatialIndex index, Envelope box, double metres, IntConsumer found) {
        double dLat = metres / METRES_PER_LAT;
        double south = Math.max(-90, box.getMinY() - dLat);
        double north = Math.min(90, box.getMaxY() + dLat);
        double dLon = degreesOfLongitude(metres, Math.max(Math.abs(south), Math.abs(north)));
        double west = box.getMinX() - dLon;
        double east = box.getMaxX() + dLon;
        if (east - west >= 360) {
            index.search(-180, south, 180, north, found);
            return;
        }
        index.search(west, south, east, north, found);
        if (west < -180) {
            index.search(west + 360, south, 180, north, found);
        }
        if (east > 180) {
            index.search(-180, south, east - 360, north, found);
        }
    }

    /** Longitudes a way of that length can cross when it stays below a latitude; 360 at the pole. */
    private static double degreesOfLongitude(double metres, double latitude) {
        double metresPerLon = 111_319 * Math.cos(Math.toRadians(latitude));
        return metresPerLon * 360 <= metres ? 360 : metres / metresPerLon;
    }
}
