package riskmap.geodata.intake.shapefile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import riskmap.geodata.intake.issue.UnreadableSource;

/**
 * What a .dbf says of itself.
 *
 * @param rows number of rows it says it has
 * @param width bytes of a row, the deletion mark in front counted
 * @param charset encoding of names and texts
 */
record DbfHeader(long rows, int width, Charset charset, List<Field> fields) {

    private static final int FIXED = 32;
    private static final int END_OF_FIELDS = 0x0D;

    /**
     * A field.
     *
     * @param name as the file has it
     * @param type letter of dBASE
     * @param offset first byte within a row
     * @param width bytes
     */
    record Field(String name, char type, int offset, int width) {}

    /** Reads the header; the stream comes out at the first row. */
    static DbfHeader read(String source, String name, InputStream in, Charset charset) throws IOException {
        byte[] fixed = in.readNBytes(FIXED);
        if (fixed.length < FIXED) {
            throw broken(source, name, "文件头被截断", "is cut off in its header");
        }
        ByteBuffer head = ByteBuffer.wrap(fixed).order(ByteOrder.LITTLE_ENDIAN);
        long rows = head.getInt(4) & 0xFFFFFFFFL;
        int length = head.getShort(8) & 0xFFFF;
        int width = head.getShort(10) & 0xFFFF;
        byte[] described = in.readNBytes(Math.max(0, length - FIXED));
        if (length <= FIXED || described.length < length - FIXED || width < 1) {
            throw broken(source, name, "文件头被截断或损坏", "is cut off or damaged in its header");
        }
        List<Field> fields = fields(described, charset);
        Field last = fields.isEmpty() ? new Field("", 'C', 1, 0) : fields.get(fields.size() - 1);
        if (last.offset + last.width > width) {
            throw broken(
                    source,
                    name,
                    "各字段共 " + (last.offset + last.width) + " 字节，而每行只有 " + width + " 字节，已损坏",
                    "has fields of " + (last.offset + last.width) + " bytes in rows of " + width + "; it is damaged");
        }
        return new DbfHeader(rows, width, charset, fields);
    }

    private static List<Field> fields(byte[] described, Charset charset) {
        List<Field> fields = new ArrayList<>();
        int offset = 1;
        for (int at = 0; at + 32 <= described.length && described[at] != END_OF_FIELDS; at += 32) {
            int end = 0;
            while (end < 11 && described[at + end] != 0) {
                end++;
            }
            String name = new String(described, at, end, charset).strip();
            int width = described[at + 16] & 0xFF;
            char type = (char) (described[at + 11] & 0xFF);
            fields.add(new Field(name.isEmpty() ? "field " + (fields.size() + 1) : name, type, offset, width));
            offset += width;
        }
        return fields;
    }

    private static UnreadableSource broken(String source, String name, String zh, String en) {
        return new UnreadableSource(source, name + " " + zh, "has a " + name + " that " + en);
    }
}
