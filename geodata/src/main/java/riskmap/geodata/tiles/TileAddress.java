package riskmap.geodata.tiles;

import org.locationtech.jts.geom.Envelope;
import riskmap.geodata.snapshot.MercatorGrid;
import riskmap.geodata.snapshot.WorldGrid;

/**
 * A tile of a tile matrix set.
 *
 * @param scheme the tile matrix set
 * @param z zoom, 0 to {@link TileScheme#lastZoom}
 * @param x column from the west, below {@link TileScheme#columns}
 * @param y row from the north, below {@link TileScheme#rows}
 */
public record TileAddress(TileScheme scheme, int z, int x, int y) {

    /** Checks the ranges; the message names the number, its value and what is allowed. */
    public TileAddress {
        check("zoom", z, scheme.lastZoom());
        check("column x", x, scheme.columns(z) - 1);
        check("row y", y, scheme.rows(z) - 1);
    }

    /** A tile of WebMercatorQuad. */
    public TileAddress(int z, int x, int y) {
        this(TileScheme.WEB_MERCATOR_QUAD, z, x, y);
    }

    private static void check(String name, int value, int last) {
        if (value < 0 || value > last) {
            throw new IllegalArgumentException("tile " + name + " is " + value + ", allowed are 0 to " + last);
        }
    }

    /** The one tile of a zoom a place belongs to; places beyond the world's edge belong to the tile nearest them. */
    public static TileAddress of(TileScheme scheme, double lon, double lat, int z) {
        check("zoom", z, scheme.lastZoom());
        int shift = MercatorGrid.BITS - scheme.level(z);
        WorldGrid grid = scheme.grid();
        return new TileAddress(scheme, z, grid.x(lon) >>> shift, grid.y(lat) >>> shift);
    }

    /** The one tile of a zoom of WebMercatorQuad a place belongs to. */
    public static TileAddress of(double lon, double lat, int z) {
        return of(TileScheme.WEB_MERCATOR_QUAD, lon, lat, z);
    }

    /** How often the square of the scheme's grid is halved to come to this tile. */
    int level() {
        return scheme.level(z);
    }

    /** The tile's area, longitude/latitude in degrees. It owns its western and northern edge. */
    public Envelope envelope() {
        double side = Math.scalb(1.0, MercatorGrid.BITS - level());
        WorldGrid grid = scheme.grid();
        return new Envelope(grid.lon(x * side), grid.lon((x + 1) * side), grid.lat((y + 1) * side), grid.lat(y * side));
    }

    /**
     * The area with a margin on all four sides. At the world's edge it reaches to the end of longitude and latitude, since
     * places beyond belong to the tiles there.
     *
     * @param margin share of the tile's side
     */
    public Envelope reach(double margin) {
        double side = Math.scalb(1.0, MercatorGrid.BITS - level());
        WorldGrid grid = scheme.grid();
        return new Envelope(
                x == 0 ? -180 : grid.lon((x - margin) * side),
                x == scheme.columns(z) - 1 ? 180 : grid.lon((x + 1 + margin) * side),
                y == scheme.rows(z) - 1 ? -90 : grid.lat((y + 1 + margin) * side),
                y == 0 ? 90 : grid.lat((y - margin) * side));
    }

    /** Where the tile's run of the curve through its grid begins. */
    long curveStart() {
        int shift = MercatorGrid.BITS - level();
        return MercatorGrid.curve(x << shift, y << shift) & -(1L << 2 * shift);
    }

    /** Where the tile's run of the curve ends; exclusive. */
    long curveEnd() {
        return curveStart() + (1L << 2 * (MercatorGrid.BITS - level()));
    }

    @Override
    public String toString() {
        return z + "/" + x + "/" + y;
    }
}
