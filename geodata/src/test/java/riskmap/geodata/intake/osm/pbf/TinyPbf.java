package riskmap.geodata.intake.osm.pbf;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import org.locationtech.jts.geom.Envelope;

/**
 * An OSM extract in words: {@code node(1, 7.4, 43.7, "amenity=school")}, {@code way(5, "highway=residential", 1, 2)},
 * {@code relation(9, "type=multipolygon landuse=forest", "outer w5")}. A space in a value is written as ~.
 */
public final class TinyPbf {

    /** How nodes are written. */
    public enum Nodes {
        DENSE,
        PLAIN
    }

    private final List<ProtoWriter> groups = new ArrayList<>();
    private final Map<String, Integer> texts = new LinkedHashMap<>(Map.of("", 0));
    private final List<String> required = new ArrayList<>(List.of("OsmSchema-V0.6", "DenseNodes"));
    private Nodes nodes = Nodes.DENSE;
    private Envelope bounds;
    private int compression = 3;

    public TinyPbf nodes(Nodes style) {
        nodes = style;
        return this;
    }

    public TinyPbf bounds(double west, double east, double south, double north) {
        bounds = new Envelope(west, east, south, north);
        return this;
    }

    public TinyPbf requires(String feature) {
        required.add(feature);
        return this;
    }

    /** Number of the blob's data field: 1 raw, 3 zlib; others only pretend. */
    public TinyPbf compression(int field) {
        compression = field;
        return this;
    }

    public TinyPbf node(long id, double lon, double lat, String... tags) {
        long x = Math.round(lon * 1e7);
        long y = Math.round(lat * 1e7);
        List<Long> words = words(tags);
        ProtoWriter group = new ProtoWriter();
        if (nodes == Nodes.DENSE) {
            List<Long> pairs = new ArrayList<>(words);
            pairs.add(0L);
            group.message(
                    2, new ProtoWriter().deltas(1, id).deltas(8, y).deltas(9, x).numbers(10, longs(pairs)));
        } else {
            group.message(
                    1,
                    tagged(new ProtoWriter().varint(1, ProtoWriter.zigzag(id)), words)
                            .varint(8, ProtoWriter.zigzag(y))
                            .varint(9, ProtoWriter.zigzag(x)));
        }
        groups.add(group);
        return this;
    }

    public TinyPbf way(long id, String tags, long... ids) {
        ProtoWriter way =
                tagged(new ProtoWriter().varint(1, id), words(tags.split(" "))).deltas(8, ids);
        groups.add(new ProtoWriter().message(3, way));
        return this;
    }

    /** Members in words: {@code outer w5}, {@code inner w6}, {@code label n1}. */
    public TinyPbf relation(long id, String tags, String... members) {
        List<Long> roles = new ArrayList<>();
        List<Long> ids = new ArrayList<>();
        List<Long> types = new ArrayList<>();
        for (String member : members) {
            String[] words = member.split(" ");
            roles.add(number(words[0]));
            types.add((long) "nwr".indexOf(words[1].charAt(0)));
            ids.add(Long.parseLong(words[1].substring(1)));
        }
        ProtoWriter relation = tagged(new ProtoWriter().varint(1, id), words(tags.split(" ")))
                .numbers(8, longs(roles))
                .deltas(9, longs(ids))
                .numbers(10, longs(types));
        groups.add(new ProtoWriter().message(4, relation));
        return this;
    }

    private ProtoWriter tagged(ProtoWriter element, List<Long> words) {
        long[] keys = new long[words.size() / 2];
        long[] values = new long[words.size() / 2];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = words.get(2 * i);
            values[i] = words.get(2 * i + 1);
        }
        return element.numbers(2, keys).numbers(3, values);
    }

    private List<Long> words(String... tags) {
        return Arrays.stream(tags)
                .filter(tag -> !tag.isBlank())
                .flatMap(tag -> Arrays.stream(tag.split("=", 2)))
                .map(word -> number(word.replace('~', ' ')))
                .toList();
    }

    private long number(String text) {
        return texts.computeIfAbsent(text, key -> texts.size());
    }

    private static long[] longs(List<Long> values) {
        return values.stream().mapToLong(Long::longValue).toArray();
    }

    public byte[] bytes() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        blob(file, "OSMHeader", header().bytes());
        ProtoWriter table = new ProtoWriter();
        texts.keySet().forEach(text -> table.text(1, text));
        ProtoWriter block = new ProtoWriter().message(1, table);
        groups.forEach(group -> block.message(2, group));
        blob(file, "OSMData", block.bytes());
        return file.toByteArray();
    }

    private ProtoWriter header() {
        ProtoWriter header = new ProtoWriter();
        if (bounds != null) {
            header.message(
                    1,
                    new ProtoWriter()
                            .varint(1, nano(bounds.getMinX()))
                            .varint(2, nano(bounds.getMaxX()))
                            .varint(3, nano(bounds.getMaxY()))
                            .varint(4, nano(bounds.getMinY())));
        }
        required.forEach(feature -> header.text(4, feature));
        return header.text(16, "words");
    }

    private static long nano(double degrees) {
        return ProtoWriter.zigzag(Math.round(degrees * 1e9));
    }

    private void blob(ByteArrayOutputStream file, String type, byte[] content) {
        ProtoWriter blob = new ProtoWriter();
        if (compression == 1) {
            blob.bytes(1, content);
        } else {
            blob.varint(2, content.length).bytes(compression, deflated(content));
        }
        ProtoWriter head = new ProtoWriter().text(1, type).varint(3, blob.bytes().length);
        try (DataOutputStream out = new DataOutputStream(file)) {
            out.writeInt(head.bytes().length);
            out.write(head.bytes());
            out.write(blob.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] deflated(byte[] content) {
        Deflater deflater = new Deflater();
        deflater.setInput(content);
        deflater.finish();
        byte[] out = new byte[content.length + 100];
        int length = deflater.deflate(out);
        deflater.end();
        return Arrays.copyOf(out, length);
    }

    public Path writeTo(Path file) {
        try {
            return Files.write(file, bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
