package riskmap.geodata.tiles;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads vector tiles, written from the specification alone and strict: what it does not know is an error. */
public final class MvtReader {

    /** A layer of a tile. */
    public record MvtLayer(String name, int extent, List<String> keys, List<MvtFeature> features) {}

    /** A feature: the geometry as its parts, each a flat list of x and y. */
    public record MvtFeature(long id, int type, Map<String, Object> tags, List<int[]> parts) {

        public long count() {
            return (Long) tags.getOrDefault("count", 1L);
        }
    }

    private final byte[] bytes;
    private int at;
    private int end;

    private MvtReader(byte[] bytes, int at, int end) {
        this.bytes = bytes;
        this.at = at;
        this.end = end;
    }

    /** All layers of a tile. */
    public static List<MvtLayer> read(byte[] bytes) {
        MvtReader tile = new MvtReader(bytes, 0, bytes.length);
        List<MvtLayer> layers = new ArrayList<>();
        while (tile.at < tile.end) {
            require(tile.varint() == (3 << 3 | 2), "a tile holds layers only");
            layers.add(tile.sub().layer());
        }
        return layers;
    }

    /** The features of a tile of at most one layer. */
    public static List<MvtFeature> features(Tile tile) {
        List<MvtLayer> layers = read(tile.bytes());
        require(layers.size() <= 1, "one layer");
        return layers.isEmpty() ? List.of() : layers.get(0).features();
    }

    private MvtLayer layer() {
        String name = null;
        int extent = -1;
        List<MvtReader> raw = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        while (at < end) {
            int tag = (int) varint();
            switch (tag) {
                case 1 << 3 | 2 -> name = text();
                case 2 << 3 | 2 -> raw.add(sub());
                case 3 << 3 | 2 -> keys.add(text());
                case 4 << 3 | 2 -> values.add(sub().value());
                case 5 << 3 -> extent = (int) varint();
                case 15 << 3 -> require(varint() == 2, "version 2");
                default -> throw new AssertionError("layer field " + tag);
            }
        }
        return new MvtLayer(
                name,
                extent,
                keys,
                raw.stream().map(one -> one.feature(keys, values)).toList());
    }

    private MvtFeature feature(List<String> keys, List<Object> values) {
        long id = -1;
        int type = -1;
        Map<String, Object> tags = new LinkedHashMap<>();
        List<int[]> parts = List.of();
        while (at < end) {
            int tag = (int) varint();
            switch (tag) {
                case 1 << 3 -> id = varint();
                case 2 << 3 | 2 -> {
                    MvtReader pairs = sub();
                    while (pairs.at < pairs.end) {
                        String key = keys.get((int) pairs.varint());
                        require(tags.put(key, values.get((int) pairs.varint())) == null, "key once");
                    }
                }
                case 3 << 3 -> type = (int) varint();
                case 4 << 3 | 2 -> parts = sub().geometry();
                default -> throw new AssertionError("feature field " + tag);
            }
        }
        return new MvtFeature(id, type, tags, parts);
    }

    private Object value() {
        int tag = (int) varint();
        return switch (tag) {
            case 1 << 3 | 2 -> text();
            case 3 << 3 | 1 -> Double.longBitsToDouble(fixed64());
            case 4 << 3, 5 << 3 -> varint();
            case 6 << 3 -> zigzag();
            case 7 << 3 -> varint() == 1;
            default -> throw new AssertionError("value field " + tag);
        };
    }

    private List<int[]> geometry() {
        List<int[]> parts = new ArrayList<>();
        List<Integer> part = new ArrayList<>();
        int x = 0;
        int y = 0;
        while (at < end) {
            int command = (int) varint();
            if ((command & 7) == 7) {
                require(part.size() >= 6, "a ring has three vertices");
                continue;
            }
            for (int i = 0; i < command >>> 3; i++) {
                x += (int) zigzag();
                y += (int) zigzag();
                if ((command & 7) == 1 && !part.isEmpty()) {
                    parts.add(part.stream().mapToInt(Integer::intValue).toArray());
                    part.clear();
                }
                part.add(x);
                part.add(y);
            }
        }
        parts.add(part.stream().mapToInt(Integer::intValue).toArray());
        return parts;
    }

    private MvtReader sub() {
        int length = (int) varint();
        MvtReader sub = new MvtReader(bytes, at, at + length);
        at += length;
        require(at <= end, "field stays in its message");
        return sub;
    }

    private String text() {
        MvtReader sub = sub();
        return new String(bytes, sub.at, sub.end - sub.at, StandardCharsets.UTF_8);
    }

    private long fixed64() {
        long value = 0;
        for (int i = 0; i < 8; i++) {
            value |= (bytes[at++] & 0xffL) << 8 * i;
        }
        return value;
    }

    private long zigzag() {
        long raw = varint();
        return raw >>> 1 ^ -(raw & 1);
    }

    private long varint() {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            require(at < end, "varint ends");
            value |= (bytes[at] & 0x7fL) << shift;
            if (bytes[at++] >= 0) {
                return value;
            }
        }
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError("not so: " + what);
        }
    }
}
