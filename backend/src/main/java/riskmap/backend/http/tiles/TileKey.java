package riskmap.backend.http.tiles;

import java.util.List;
import riskmap.geodata.tiles.TileAddress;
import riskmap.geodata.tiles.TileOptions;

/**
 * What names a tile, whatever its content is at the moment.
 *
 * @param layers ids, in drawing order
 */
record TileKey(List<String> layers, TileAddress address, TileOptions options, TileSelection selection) {

    /** Bytes of memory it takes, roughly. */
    int weight() {
        return 150 + 8 * layers.size() + selection.weight();
    }
}
