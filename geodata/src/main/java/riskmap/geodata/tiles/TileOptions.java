package riskmap.geodata.tiles;

/**
 * What is wanted of a tile.
 *
 * @param aggregation whether points are gathered below the layer's full zoom
 * @param restricted whether restricted attributes are shown
 * @param cells cells of the lattice along a tile's side: 4, 8, 16, 32 or 64
 */
public record TileOptions(Aggregation aggregation, boolean restricted, int cells) {

    /** How points are treated below the layer's full zoom. */
    public enum Aggregation {
        /** Gathered on the lattice with exact counts; lines and polygons simplified, the tiniest left out. */
        CLUSTERS,
        /** Every feature with every attribute at every zoom. */
        NONE
    }

    /** Cells along a tile's side unless asked otherwise: one cell is 16 pixels of a tile drawn at 256. */
    public static final int DEFAULT_CELLS = 16;

    /** Checks the lattice. */
    public TileOptions {
        if (cells < 4 || cells > 64 || Integer.bitCount(cells) != 1) {
            throw new IllegalArgumentException("cells is " + cells + ", allowed are 4, 8, 16, 32 and 64");
        }
    }

    /** The default lattice. */
    public TileOptions(Aggregation aggregation, boolean restricted) {
        this(aggregation, restricted, DEFAULT_CELLS);
    }

    /** What anyone may see: points gathered, restricted attributes left out. */
    public static TileOptions open() {
        return new TileOptions(Aggregation.CLUSTERS, false);
    }

    /** Whether points are gathered at a zoom, given the layer's full zoom. */
    boolean gathers(int zoom, int fullZoom) {
        return aggregation == Aggregation.CLUSTERS && zoom < fullZoom;
    }
}
