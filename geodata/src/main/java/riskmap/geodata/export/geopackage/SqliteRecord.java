package riskmap.geodata.export.geopackage;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** One row in SQLite's record format: the type of each value, then the values. */
final class SqliteRecord {

    /** Bytes of the whole numbers of types 1 to 6. */
    private static final int[] SIZES = {1, 2, 3, 4, 6, 8};

    private SqliteRecord() {}

    /** The bytes of a row; values are null, Long, Integer, Double, Boolean, String or byte[]. */
    static byte[] of(Object... values) {
        ByteArrayOutputStream types = new ByteArrayOutputStream();
        List<byte[]> contents = new ArrayList<>(values.length);
        for (Object value : values) {
            byte[] content = content(value);
            varint(types, type(value, content));
            contents.add(content);
        }
        ByteArrayOutputStream record = new ByteArrayOutputStream();
        // The length of the header counts its own bytes.
        int header = types.size() + 1;
        varint(record, header > 127 ? header + 1 : header);
        record.writeBytes(types.toByteArray());
        contents.forEach(record::writeBytes);
        return record.toByteArray();
    }

    private static byte[] content(Object value) {
        if (value == null) {
            return new byte[0];
        }
        if (value instanceof Double number) {
            return ByteBuffer.allocate(8).putDouble(number).array();
        }
        if (value instanceof String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        if (value instanceof byte[] bytes) {
            return bytes;
        }
        long whole = whole(value);
        int size = whole == 0 || whole == 1 ? 0 : SIZES[widths(whole)];
        return java.util.Arrays.copyOfRange(
                ByteBuffer.allocate(8).putLong(whole).array(), 8 - size, 8);
    }

    private static long whole(Object value) {
        return value instanceof Boolean flag ? flag ? 1 : 0 : ((Number) value).longValue();
    }

    /** Index of the least of the sizes that holds a number. */
    private static int widths(long whole) {
        int i = 0;
        while (SIZES[i] < 8 && whole << 64 - 8 * SIZES[i] >> 64 - 8 * SIZES[i] != whole) {
            i++;
        }
        return i;
    }

    private static long type(Object value, byte[] content) {
        if (value == null) {
            return 0;
        }
        if (value instanceof String) {
            return 13 + 2L * content.length;
        }
        if (value instanceof byte[]) {
            return 12 + 2L * content.length;
        }
        if (value instanceof Double) {
            return 7;
        }
        return content.length == 0 ? 8 + whole(value) : 1 + widths(whole(value));
    }

    /** Writes SQLite's number of one to nine bytes; a ninth byte holds eight bits, the others seven. */
    static void varint(ByteArrayOutputStream out, long value) {
        int groups = Math.max(1, (64 - Long.numberOfLeadingZeros(value) + 6) / 7);
        if (groups > 8) {
            for (int i = 7; i >= 0; i--) {
                out.write((int) (value >>> 8 + 7 * i & 0x7F) | 0x80);
            }
            out.write((int) value);
            return;
        }
        for (int i = groups - 1; i >= 0; i--) {
            out.write((int) (value >>> 7 * i & 0x7F) | (i > 0 ? 0x80 : 0));
        }
    }
}
