package riskmap.geodata.tiles;

/**
 * An encoded tile.
 *
 * @param bytes the Mapbox Vector Tile, not compressed; no bytes at all when it holds no feature. Must not be changed
 * @param etag strong entity tag without quotes: equal exactly when the bytes are
 * @param featureCount features in the tile; a gathered cell is one
 */
public record Tile(byte[] bytes, String etag, int featureCount) {

    /** Whether nothing is in the tile. */
    public boolean isEmpty() {
        return bytes.length == 0;
    }
}
