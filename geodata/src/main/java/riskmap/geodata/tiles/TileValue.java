package riskmap.geodata.tiles;

import java.nio.charset.StandardCharsets;

/** The value message of the tile format: whole numbers as sint, decimals as double, days and instants as text. */
final class TileValue {

    private static final int STRING = 0x0a;
    private static final int DOUBLE = 0x19;
    private static final int SINT = 0x30;
    private static final int BOOL = 0x38;

    private TileValue() {}

    static void write(Object value, ProtoBuffer out) {
        if (value instanceof Double number) {
            out.octet(DOUBLE);
            out.fixed64(Double.doubleToRawLongBits(number));
        } else if (value instanceof Number number) {
            out.octet(SINT);
            out.zigzag(number.longValue());
        } else if (value instanceof Boolean flag) {
            out.octet(BOOL);
            out.octet(flag ? 1 : 0);
        } else {
            byte[] text = value.toString().getBytes(StandardCharsets.UTF_8);
            out.octet(STRING);
            out.varint(text.length);
            out.append(text, 0, text.length);
        }
    }
}
