package riskmap.geodata.tiles;

import org.locationtech.jts.geom.Envelope;
import riskmap.geodata.model.ZoomRange;
import riskmap.geodata.snapshot.MercatorGrid;

/**
 * A tile of the WebMercatorQuad matrix set.
 *
 * @param z zoom, 0 to 22
 * @param x column from the west, 0 to 2^z − 1
 * @param y row from the north, 0 to 2^z − 1
 */
public record TileAddress(int z, int x, int y) {

    /** Checks the ranges; the message names the number, its value and what is allowed. */
    public TileAddress {
        check("zoom", z, ZoomRange.LIMIT);
        int last = (1 << z) - 1;
        check("column x", x, last);
        check("row y", y, last);
    }

    private static void check(String name, int value, int last) {
        if (value < 0 || value > last) {
            throw new IllegalArgumentException("tile " + name + " is " + value + ", allowed are 0 to " + last);
        }
    }

    /** The one tile of a zoom a place belongs to; places beyond the world's edge belong to the tile nearest them. */
    public static TileAddress of(double lon, double lat, int z) {
        check("zoom", z, ZoomRange.LIMIT);
        int shift = MercatorGrid.BITS - z;
        return new TileAddress(z, MercatorGrid.x(lon) >>> shift, MercatorGrid.y(lat) >>> shift);
    }

    /** The tile's area, longitude/latitude in degrees. It owns its western and northern edge. */
    public Envelope envelope() {
        double side = Math.scalb(1.0, MercatorGrid.BITS - z);
        return new Envelope(
                MercatorGrid.lon(x * side),
                MercatorGrid.lon((x + 1) * side),
                MercatorGrid.lat((y + 1) * side),
                MercatorGrid.lat(y * side));
    }

    /**
     * The area with a margin on all four sides. At the world's edge it reaches to the end of longitude and latitude, since
     * places beyond belong to the tiles there.
     *
     * @param margin share of the tile's side
     */
    Envelope reach(double margin) {
        double side = Math.scalb(1.0, MercatorGrid.BITS - z);
        int last = (1 << z) - 1;
        return new Envelope(
                x == 0 ? -180 : MercatorGrid.lon((x - margin) * side),
                x == last ? 180 : MercatorGrid.lon((x + 1 + margin) * side),
                y == last ? -90 : MercatorGrid.lat((y + 1 + margin) * side),
                y == 0 ? 90 : MercatorGrid.lat((y - margin) * side));
    }

    /** Where the tile's run of the curve through {@link MercatorGrid} begins. */
    long curveStart() {
        int shift = MercatorGrid.BITS - z;
        return MercatorGrid.curve(x << shift, y << shift) & -(1L << 2 * shift);
    }

    /** Where the tile's run of the curve ends; exclusive. */
    long curveEnd() {
        return curveStart() + (1L << 2 * (MercatorGrid.BITS - z));
    }

    @Override
    public String toString() {
        return z + "/" + x + "/" + y;
    }
}
