package riskmap.geodata.tiles;

import riskmap.geodata.model.ZoomRange;
import riskmap.geodata.snapshot.WorldGrid;

/** A tile matrix set tiles are made for. Its tiles are those of a {@link WorldGrid}'s square. */
public enum TileScheme {
    /** One tile for the world at zoom 0, EPSG:3857. */
    WEB_MERCATOR_QUAD("WebMercatorQuad", WorldGrid.MERCATOR, 0),

    /** Two tiles side by side for the world at zoom 0, latitude and longitude in CGCS2000, EPSG:4490. */
    CGCS2000_QUAD("CGCS2000Quad", WorldGrid.DEGREES, 1);

    private final String id;
    private final WorldGrid grid;
    private final int below;

    TileScheme(String id, WorldGrid grid, int below) {
        this.id = id;
        this.grid = grid;
        this.below = below;
    }

    /** Name of the tile matrix set. */
    public String id() {
        return id;
    }

    /** The grid tables must be laid out on. */
    public WorldGrid grid() {
        return grid;
    }

    /** The deepest zoom. */
    public int lastZoom() {
        return ZoomRange.LIMIT - below;
    }

    /** The zoom of this scheme whose tiles show as much detail as a WebMercatorQuad zoom does at the equator. */
    public int zoomLike(int mercatorZoom) {
        return Math.max(0, Math.min(lastZoom(), mercatorZoom - below));
    }

    /** Tiles from west to east. */
    public int columns(int zoom) {
        return 1 << zoom + below;
    }

    /** Tiles from north to south. */
    public int rows(int zoom) {
        return 1 << zoom;
    }

    /** How often the grid's square is halved to come to the tiles of a zoom. */
    int level(int zoom) {
        return zoom + below;
    }
}
