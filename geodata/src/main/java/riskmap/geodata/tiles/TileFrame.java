package riskmap.geodata.tiles;

import riskmap.geodata.snapshot.MercatorGrid;

/**
 * Where the world's grid lies in the units of one tile: 0 to 4096 from its north-western corner, x to the east, y to the
 * south.
 */
final class TileFrame {

    private final double west;
    private final double north;
    private final double scale;
    private final double step;

    /**
     * The frame of a tile.
     *
     * @param step side of the grid vertices are moved to, in units; a divisor of 4096, so that all tiles of a zoom have
     *     this grid in common
     */
    TileFrame(TileAddress address, int step) {
        this.step = step;
        scale = Math.scalb(1.0, address.level() + LayerWriter.EXTENT_BITS - MercatorGrid.BITS);
        west = (double) address.x() * LayerWriter.EXTENT;
        north = (double) address.y() * LayerWriter.EXTENT;
    }

    /** The unit a column of the grid lies in. */
    double unitX(int gridX) {
        return Math.floor(gridX * scale) - west;
    }

    /** The unit a row of the grid lies in. */
    double unitY(int gridY) {
        return Math.floor(gridY * scale) - north;
    }

    /** The vertex nearest to a column. */
    double snapX(int gridX) {
        return snap(gridX) - west;
    }

    /** The vertex nearest to a row. */
    double snapY(int gridY) {
        return snap(gridY) - north;
    }

    private double snap(int grid) {
        return Math.floor(grid * scale / step + 0.5) * step;
    }
}
