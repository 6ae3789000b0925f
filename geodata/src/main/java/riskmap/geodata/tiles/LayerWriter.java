package riskmap.geodata.tiles;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import riskmap.geodata.model.AttributeType;
import riskmap.geodata.snapshot.Column;

/**
 * Writes one layer of a vector tile: features in the order they come, keys and values numbered by first use. Used by one
 * thread, for one layer after the other: {@link #begin}, then for every feature {@link #open}, its tags,
 * {@link #geometry}, {@link #close}, then {@link #finish}.
 */
final class LayerWriter {

    /** Units along a tile's side. */
    static final int EXTENT = 4096;

    /** The same as a power of two. */
    static final int EXTENT_BITS = 12;

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
    private final Column.TextSink valueTexts = ColumnValue.texts(values, LAYER_VALUE);
    private final Column.TextSink featureIds = this::open;
    private final ValueNumbers numbers = new ValueNumbers();
    private byte[][] keyNames = new byte[0][];
    private int[] keyNumbers = new int[0];
    private int keyCount;
    private int count;
    private int feature;
    private int part;

    /** Starts a layer; tags name their key by its position in the array. */
    void begin(byte[][] names) {
        keyNames = names;
        keyNumbers = new int[names.length];
        Arrays.fill(keyNumbers, -1);
        keyCount = 0;
        count = 0;
        features.clear();
        keys.clear();
        values.clear();
        numbers.begin();
    }

    /** Number of features written. */
    int count() {
        return count;
    }

    /** Opens a feature that has a numeric id only. */
    void open(long id) {
        feature = features.open(LAYER_FEATURE);
        features.octet(FEATURE_ID);
        features.varint(id);
        part = features.open(FEATURE_TAGS);
    }

    /** Adds a row's values of columns; the first column has the key {@code firstKey}, and so on. */
    void tags(int firstKey, Column[] columns, int row) {
        features.reservePairs(columns.length);
        for (int i = 0; i < columns.length; i++) {
            Column column = columns[i];
            int code = column.code(row);
            if (code != Column.NONE) {
                int key = firstKey + i;
                int number = numbers.of(key, code, column.codes());
                if (number < 0) {
                    number = numbers.next(key, code);
                    value(column, code);
                }
                features.pair(number(key), number);
            }
        }
    }

    private void value(Column column, int code) {
        if (column.type() == AttributeType.TEXT) {
            column.text(code, valueTexts);
        } else {
            ColumnValue.write(column, code, values, LAYER_VALUE);
        }
    }

    /** Opens the feature of a row that has an id, and adds the id under a key. */
    void open(int key, Column ids, int row) {
        int code = ids.code(row);
        ids.text(code, featureIds);
        ids.text(code, valueTexts);
        features.reservePairs(1);
        features.pair(number(key), numbers.next());
    }

    private void open(byte[] id, int from, int to) {
        open(FeatureIds.of(id, from, to));
    }

    /** Adds a count. */
    void tag(int key, int countValue) {
        int number = numbers.ofCount(countValue);
        if (number < 0) {
            number = numbers.nextCount(countValue);
            ColumnValue.write(countValue, values, LAYER_VALUE);
        }
        features.reservePairs(1);
        features.pair(number(key), number);
    }

    private int number(int key) {
        int number = keyNumbers[key];
        return number >= 0 ? number : newNumber(key);
    }

    private int newNumber(int key) {
        keys.octet(LAYER_KEY);
        keys.varint(keyNames[key].length);
        keys.append(keyNames[key], 0, keyNames[key].length);
        keyNumbers[key] = keyCount;
        return keyCount++;
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

    /** The layer as a field of the tile; no bytes when it has no feature. */
    byte[] finish(String name) {
        if (count == 0) {
            return new byte[0];
        }
        byte[] text = name.getBytes(StandardCharsets.UTF_8);
        int length = 2 + 1 + ProtoBuffer.varintLength(text.length) + text.length;
        length += features.size() + keys.size() + values.size() + 1 + ProtoBuffer.varintLength(EXTENT);
        ProtoBuffer layer = new ProtoBuffer(1 + ProtoBuffer.varintLength(length) + length);
        layer.octet(TILE_LAYER);
        layer.varint(length);
        layer.octet(LAYER_VERSION);
        layer.octet(2);
        layer.octet(LAYER_NAME);
        layer.varint(text.length);
        layer.append(text, 0, text.length);
        layer.append(features);
        layer.append(keys);
        layer.append(values);
        layer.octet(LAYER_EXTENT);
        layer.varint(EXTENT);
        return layer.toBytes();
    }
}
