package riskmap.geodata.export.shapefile;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import riskmap.geodata.export.Excerpt;
import riskmap.geodata.model.Attribute;

/** The attributes of some features as a dBASE III table in UTF-8. */
final class DbfTable {

    private final Excerpt excerpt;
    private final int[] members;
    private final List<DbfField> fields;

    DbfTable(Excerpt excerpt, int[] members, List<DbfField> fields) {
        this.excerpt = excerpt;
        this.members = members;
        this.fields = fields;
    }

    void write(OutputStream out) throws IOException {
        int width = 1 + fields.stream().mapToInt(DbfField::width).sum();
        header(out, width);
        byte[] row = new byte[width];
        for (int i : members) {
            Arrays.fill(row, (byte) ' ');
            row(row, i);
            out.write(row);
        }
        out.write(0x1A);
    }

    private void header(OutputStream out, int width) throws IOException {
        ByteBuffer header = ByteBuffer.allocate(32 + 32 * fields.size() + 1).order(ByteOrder.LITTLE_ENDIAN);
        // The day of the last change is fixed: the same features give the same file.
        header.put((byte) 3).put((byte) 70).put((byte) 1).put((byte) 1);
        header.putInt(members.length).putShort((short) header.capacity()).putShort((short) width);
        int at = 32;
        for (DbfField field : fields) {
            header.position(at);
            header.put(field.name().getBytes(StandardCharsets.US_ASCII));
            header.put(at + 11, (byte) field.type());
            header.put(at + 16, (byte) field.width()).put(at + 17, (byte) field.decimals());
            at += 32;
        }
        header.put(at, (byte) 0x0D);
        out.write(header.array());
    }

    private void row(byte[] row, int i) {
        int at = 1;
        Attribute current = null;
        byte[] text = new byte[0];
        int from = 0;
        for (DbfField field : fields) {
            if (field.piece() == 1) {
                current = field.attribute();
                Object value = current == null ? excerpt.id(i) : excerpt.value(i, current);
                text = text(value, field.type()).getBytes(StandardCharsets.UTF_8);
                from = 0;
            }
            int length = piece(text, from, field.width());
            int indent = field.type() == 'N' ? field.width() - length : 0;
            System.arraycopy(text, from, row, at + indent, length);
            from += length;
            if (from < text.length) {
                // Not blanks: they would not be told from the text's own where it goes on in the next field.
                Arrays.fill(row, at + length, at + field.width(), (byte) 0);
            }
            at += field.width();
        }
    }

    /** Bytes of a text that go into a field, ending between two characters. */
    private static int piece(byte[] text, int from, int width) {
        int length = Math.min(width, text.length - from);
        while (from + length < text.length && (text[from + length] & 0xC0) == 0x80) {
            length--;
        }
        return length;
    }

    private static String text(Object value, char type) {
        if (value == null) {
            return type == 'L' ? "?" : "";
        }
        return switch (type) {
            case 'L' -> value.equals(true) ? "T" : "F";
            case 'D' -> DateTimeFormatter.BASIC_ISO_DATE.format((LocalDate) value);
            default -> value.toString();
        };
    }

    /** Which field holds which attribute, as lines of a CSV table. */
    List<String> explanation() {
        List<String> lines = new ArrayList<>(List.of("field,attribute,piece,title_zh,title_en,unit"));
        for (DbfField field : fields) {
            Attribute attribute = field.attribute();
            lines.add(String.join(
                    ",",
                    field.name(),
                    field.column(),
                    Integer.toString(field.piece()),
                    attribute == null ? "" : quoted(attribute.title().zh()),
                    attribute == null ? "" : quoted(attribute.title().en()),
                    attribute == null || attribute.unit() == null ? "" : quoted(attribute.unit())));
        }
        return lines;
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
