package riskmap.geodata.tiles;

import java.util.List;
import riskmap.geodata.snapshot.LayerTable;

/**
 * Makes vector tiles of layers. Safe to share between threads; nothing is kept between calls but scratch memory.
 *
 * <p>A layer of the tile has the id of the map layer. Its features carry the attribute {@code id}, the feature's
 * attributes, and a numeric id that depends on {@code id} alone. With {@link TileOptions.Aggregation#CLUSTERS}:
 *
 * <ul>
 *   <li>Below the layer's full zoom the points of a lattice cell become one point at their mean, with {@code count} and
 *       one count per code of the style's scale, {@code none} for "no value"; it has no {@code id}. A point alone in its
 *       cell stays itself, with {@code count} 1.
 *   <li>A polygon of a layer of points and polygons counts as a point while it is smaller than eight pixels. Larger, it
 *       has {@code count} 1 in the one tile that owns its inner point and 0 in the others it reaches into.
 *   <li>So the sum of {@code count}, 1 where absent, over all tiles of a zoom is the size of the layer.
 *   <li>Below full zoom, lines and polygons of other layers smaller than a pixel are left out, and roads by their class.
 * </ul>
 *
 * <p>From full zoom on, and with {@link TileOptions.Aggregation#NONE}, every feature is there; what is too small to be
 * drawn as line or polygon is a point.
 */
public final class TileEncoder {

    /** Makes the tile of one layer; below the layer's least zoom it is empty unless nothing is to be gathered. */
    public Tile encode(LayerTable table, TileAddress address, TileOptions options) {
        return encode(List.of(table), address, options);
    }

    /** Makes one tile of several layers, in the order given. */
    public Tile encode(List<LayerTable> tables, TileAddress address, TileOptions options) {
        ProtoBuffer tile = new ProtoBuffer();
        int features = 0;
        for (LayerTable table : tables) {
            LayerWriter layer = new LayerWriter();
            new LayerPainter(table, address, options, layer).paint();
            layer.finish(table.layer().id(), tile);
            features += layer.count();
        }
        byte[] bytes = tile.toBytes();
        return new Tile(bytes, ContentHash.of(bytes), features);
    }
}
