package riskmap.backend.http.tiles;

import org.locationtech.jts.geom.Envelope;
import riskmap.geodata.tiles.TileAddress;

/** The area whose features may show in a tile: its own, its buffer, and beyond the world's edge where it lies there. */
final class TileReach {

    /** More than any buffer a tile is made with. */
    private static final double MARGIN = 0.25;

    private TileReach() {}

    static Envelope of(TileAddress address) {
        Envelope own = address.envelope();
        int last = (1 << address.z()) - 1;
        double dx = own.getWidth() * MARGIN;
        // Rows differ in height, the northern or southern neighbour at most by the factor of the lowest zooms.
        double dy = own.getHeight() * MARGIN * 4;
        return new Envelope(
                own.getMinX() - dx,
                own.getMaxX() + dx,
                address.y() == last ? -90 : own.getMinY() - dy,
                address.y() == 0 ? 90 : own.getMaxY() + dy);
    }
}
