package riskmap.geodata.intake.shapefile;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import riskmap.geodata.intake.issue.IntakeIssue;
import riskmap.geodata.intake.issue.IntakeIssue.Subject;
import riskmap.geodata.intake.issue.UnreadableSource;
import riskmap.geodata.model.LocalizedText;

/** The rows of a .dbf, one after the other; where there is none, rows without fields, as many as are asked for. */
final class DbfStream implements Closeable {

    private static final int DELETED = '*';

    private final String source;
    private final String name;
    private final InputStream in;
    private final DbfHeader header;
    private final FieldNames names;
    private byte[] row;
    private long number;

    private DbfStream(String source, String name, InputStream in, DbfHeader header, FieldNames names) {
        this.source = source;
        this.name = name;
        this.in = in;
        this.header = header;
        this.names = names;
    }

    /**
     * Opens the table of a Shapefile.
     *
     * @param declared encoding of its texts, or null to look for it
     */
    static DbfStream open(String source, ShapeParts part, Charset declared) throws IOException {
        if (!part.has(".dbf")) {
            return new DbfStream(source, null, InputStream.nullInputStream(), null, null);
        }
        String name = part.name() + ".dbf";
        Charset charset = declared != null ? declared : DbfEncoding.of(part);
        InputStream in = part.open(".dbf");
        try {
            DbfHeader header = DbfHeader.read(source, name, in, charset);
            return new DbfStream(source, name, in, header, FieldNames.of(part.text(".fields.csv")));
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    /** Name of the encoding; null when there is no table. */
    String encoding() {
        return header == null ? null : header.charset().name();
    }

    /** Goes to the next row. */
    boolean next() throws IOException {
        if (header == null) {
            return true;
        }
        if (number == header.rows()) {
            return false;
        }
        number++;
        row = in.readNBytes(header.width());
        if (row.length < header.width()) {
            throw new UnreadableSource(
                    source,
                    name + " 声明有 " + header.rows() + " 行，却在第 " + number + " 行结束；被截断或已损坏",
                    "has a " + name + " that says it has " + header.rows() + " rows and ends in row " + number
                            + "; it is cut off or damaged");
        }
        return true;
    }

    /** Whether the row is marked as deleted. */
    boolean isDeleted() {
        return header != null && row[0] == DELETED;
    }

    /** The values of the row by column; a text that is not of the encoding is added to the findings. */
    Map<String, Object> values(Subject subject, List<IntakeIssue> findings) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (header == null) {
            return values;
        }
        for (DbfHeader.Field field : header.fields()) {
            String column = names.column(field.name());
            Object value = value(field, column, subject, findings);
            if (names.isContinued(column) && values.get(column) instanceof String before) {
                values.put(column, before + (value == null ? "" : value));
            } else {
                values.put(column, value);
            }
        }
        values.replaceAll((column, value) -> value instanceof String text ? text.stripTrailing() : value);
        return values;
    }

    private Object value(DbfHeader.Field field, String column, Subject subject, List<IntakeIssue> findings) {
        return switch (field.type()) {
            case 'C' -> text(field, column, subject, findings);
            case 'N', 'F', 'D' -> plain(field);
            case 'L' -> flag((char) row[field.offset()]);
            case 'I', '+' -> field.width() == 4 ? (Object) (long) binary(field).getInt() : null;
            case 'B', 'O' ->
                field.width() == 8 ? (Object) Double.toString(binary(field).getDouble()) : null;
            default -> null;
        };
    }

    private ByteBuffer binary(DbfHeader.Field field) {
        return ByteBuffer.wrap(row, field.offset(), field.width()).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Digits; null when blank, all zeros in a day, or stars, which stand for a number that did not fit. */
    private String plain(DbfHeader.Field field) {
        String text = new String(row, field.offset(), field.width(), java.nio.charset.StandardCharsets.ISO_8859_1)
                .replace('\0', ' ')
                .strip();
        boolean none = text.isEmpty() || text.startsWith("*") || field.type() == 'D' && text.matches("0+");
        return none ? null : text;
    }

    private static Boolean flag(char c) {
        return switch (c) {
            case 'T', 't', 'Y', 'y' -> true;
            case 'F', 'f', 'N', 'n' -> false;
            default -> null;
        };
    }

    private String text(DbfHeader.Field field, String column, Subject subject, List<IntakeIssue> findings) {
        int length = 0;
        while (length < field.width() && row[field.offset() + length] != 0) {
            length++;
        }
        String text = new String(row, field.offset(), length, header.charset());
        if (text.indexOf('\uFFFD') < 0) {
            return text;
        }
        String whole = text.replaceFirst("\uFFFD+$", "");
        String brief = whole.length() > 200 ? whole.substring(0, 200) + "…" : whole;
        if (length == field.width() && whole.indexOf('\uFFFD') < 0) {
            findings.add(new IntakeIssue.ValueLeftOut(
                    subject,
                    column,
                    brief,
                    LocalizedText.of(
                            "字段已满，末尾的半个字符被去掉", "the field is full and ends within a character, which is left out")));
        } else {
            findings.add(new IntakeIssue.BrokenText(
                    subject,
                    brief,
                    LocalizedText.of(
                            "列“" + column + "”含有不符合 " + header.charset().name() + " 编码的字节",
                            "column '" + column + "' holds bytes that are not "
                                    + header.charset().name())));
        }
        return whole;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
