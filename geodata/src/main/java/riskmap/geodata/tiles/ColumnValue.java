package riskmap.geodata.tiles;

import java.nio.charset.StandardCharsets;
import riskmap.geodata.snapshot.Column;

/** The value message of the tile format: whole numbers as sint, decimals as double, days and instants as text. */
final class ColumnValue {

    private static final int STRING = 0x0a;
    private static final int DOUBLE = 0x19;
    private static final int SINT = 0x30;
    private static final int BOOL = 0x38;

    private ColumnValue() {}

    /** Writes every text it is handed as a field with the given tag. */
    static Column.TextSink texts(ProtoBuffer out, int tag) {
        return (utf8, from, to) -> out.nestedText(tag, STRING, utf8, from, to);
    }

    /** Writes the value of a code, no text, as a field with the given tag. */
    static void write(Column column, int code, ProtoBuffer out, int tag) {
        Object value = column.valueOf(code);
        if (value instanceof Double number) {
            out.octet(tag);
            out.octet(1 + Double.BYTES);
            out.octet(DOUBLE);
            out.fixed64(Double.doubleToRawLongBits(number));
        } else if (value instanceof Long number) {
            write(number.longValue(), out, tag);
        } else if (value instanceof Boolean flag) {
            out.octet(tag);
            out.octet(2);
            out.octet(BOOL);
            out.octet(flag ? 1 : 0);
        } else {
            byte[] text = value.toString().getBytes(StandardCharsets.UTF_8);
            out.nestedText(tag, STRING, text, 0, text.length);
        }
    }

    /** Writes a whole number as a field with the given tag. */
    static void write(long number, ProtoBuffer out, int tag) {
        int mark = out.open(tag);
        out.octet(SINT);
        out.zigzag(number);
        out.close(mark);
    }
}
