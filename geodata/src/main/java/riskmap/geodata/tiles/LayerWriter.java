package riskmap.geodata.tiles;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Writes one layer of a vector tile: features in the order they come, keys and values numbered by first use. A feature is
 * written {@link #open}, {@link #tag}…, {@link #geometry}, {@link #close}.
 */
final class LayerWriter {

    /** Units along a tile's side. */
    static final int EXTENT = 4096;

    static final int POINT = 1;
    static final int LINE = 2;
    static final int POLYGON = 3;

    private static final int TILE_LAYER = 0x1a;
    private static final int LAYER_NAME = 0x0a;
    private static final int LAYER_FEATURE = 0x12;
    private static final int LAYER_KEY = 0x1a;
    private static final int LAYER_VALUE = 0x22;
    private static final int LAYER_EXTENT = 0x28;
    private static final int LAYER_VERSION = 0x78;
    private static final int FEATURE_ID = 0x08;
    private static final int FEATURE_TAGS = 0x12;
    private static final int FEATURE_TYPE = 0x18;
    private static final int FEATURE_GEOMETRY = 0x22;

    private final ProtoBuffer features = new ProtoBuffer();
    private final ProtoBuffer keys = new ProtoBuffer();
    private final ProtoBuffer values = new ProtoBuffer();
    private final Map<String, Integer> keyNumbers = new HashMap<>();
    private final Map<Object, Integer> valueNumbers = new HashMap<>();
    private int count;
    private int feature;
    private int part;

    /** Number of features written. */
    int count() {
        return count;
    }

    void open(long id) {
        feature = features.open(LAYER_FEATURE);
        features.octet(FEATURE_ID);
        features.varint(id);
        part = features.open(FEATURE_TAGS);
    }

    /** Adds an attribute; null means "has none" and adds nothing. */
    void tag(String key, Object value) {
        if (value != null) {
            features.varint(keyNumbers.computeIfAbsent(key, this::newKey).intValue());
            features.varint(valueNumbers.computeIfAbsent(value, this::newValue).intValue());
        }
    }

    /** Ends the attributes; the commands of the geometry go into the buffer returned. */
    ProtoBuffer geometry(int type) {
        features.close(part);
        features.octet(FEATURE_TYPE);
        features.octet(type);
        part = features.open(FEATURE_GEOMETRY);
        return features;
    }

    void close() {
        features.close(part);
        features.close(feature);
        count++;
    }

    /** Writes the layer as a field of the tile and nothing when it has no feature. */
    void finish(String name, ProtoBuffer tile) {
        if (count == 0) {
            return;
        }
        byte[] nameBytes = name.getBytes(StandardCharsets.UTF_8);
        int layer = tile.open(TILE_LAYER);
        tile.octet(LAYER_VERSION);
        tile.octet(2);
        tile.octet(LAYER_NAME);
        tile.varint(nameBytes.length);
        tile.append(nameBytes, 0, nameBytes.length);
        tile.append(features);
        tile.append(keys);
        tile.append(values);
        tile.octet(LAYER_EXTENT);
        tile.varint(EXTENT);
        tile.close(layer);
    }

    private Integer newKey(String key) {
        byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
        keys.octet(LAYER_KEY);
        keys.varint(bytes.length);
        keys.append(bytes, 0, bytes.length);
        return keyNumbers.size();
    }

    private Integer newValue(Object value) {
        int mark = values.open(LAYER_VALUE);
        TileValue.write(value, values);
        values.close(mark);
        return valueNumbers.size();
    }
}
