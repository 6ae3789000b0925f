package riskmap.geodata.tiles;

import java.lang.ref.SoftReference;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
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
 * <p>Counts are exact also of a {@link TileContent} that holds some rows only: what is not in it is not counted.
 *
 * <p>From full zoom on, and with {@link TileOptions.Aggregation#NONE}, every feature is there; what is too small to be
 * drawn as line or polygon is a point.
 */
public final class TileEncoder {

    private static final int KEPT = 8;

    /** Writers to be used again; their buffers go when memory runs short. */
    private final ArrayBlockingQueue<SoftReference<LayerWriter>> writers = new ArrayBlockingQueue<>(KEPT);

    /** Makes the tile of one layer; below the layer's least zoom it is empty unless nothing is to be gathered. */
    public Tile encode(LayerTable table, TileAddress address, TileOptions options) {
        return encode(List.of(TileContent.all(table.on(address.scheme().grid()))), address, options);
    }

    /** Makes one tile of several layers or parts of layers, in the order given. */
    public Tile encode(List<TileContent> contents, TileAddress address, TileOptions options) {
        SoftReference<LayerWriter> kept = writers.poll();
        LayerWriter known = kept == null ? null : kept.get();
        LayerWriter writer = known == null ? new LayerWriter() : known;
        byte[] bytes = new byte[0];
        int features = 0;
        for (TileContent content : contents) {
            byte[] layer = encode(content, address, options, writer);
            bytes = bytes.length == 0 ? layer : joined(bytes, layer);
            features += writer.count();
        }
        writers.offer(known == null ? new SoftReference<>(writer) : kept);
        return new Tile(bytes, ContentHash.of(bytes), features);
    }

    private static byte[] encode(TileContent content, TileAddress address, TileOptions options, LayerWriter writer) {
        LayerTable table = content.table();
        Attributes attributes = Attributes.of(table, options.restricted());
        writer.begin(attributes.keys());
        new LayerPainter(content, attributes, address, options, writer).paint();
        return writer.finish(table.layer().id());
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }
}
