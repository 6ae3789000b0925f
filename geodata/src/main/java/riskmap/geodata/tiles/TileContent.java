package riskmap.geodata.tiles;

import java.util.function.IntPredicate;
import riskmap.geodata.snapshot.LayerTable;

/**
 * What of a layer goes into a tile.
 *
 * @param table the layer, {@linkplain LayerTable#on laid out} on the grid of the tile's scheme
 * @param rows which rows of that table; null for all of them
 */
public record TileContent(LayerTable table, IntPredicate rows) {

    /** All of a layer. */
    public static TileContent all(LayerTable table) {
        return new TileContent(table, null);
    }
}
