package riskmap.geodata.export.flatgeobuf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import riskmap.geodata.export.Excerpt;
import riskmap.geodata.model.Attribute;

/** The properties of a feature as FlatGeobuf packs them: number of the column, value; absent ones are left out. */
final class Properties {

    private Properties() {}

    static byte[] of(Excerpt excerpt, int i) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        add(out, 0, excerpt.id(i));
        List<Attribute> attributes = excerpt.attributes();
        for (int column = 0; column < attributes.size(); column++) {
            Object value = excerpt.value(i, attributes.get(column));
            if (value != null) {
                add(out, column + 1, value);
            }
        }
        return out.toByteArray();
    }

    private static void add(ByteArrayOutputStream out, int column, Object value) {
        ByteBuffer number =
                ByteBuffer.allocate(10).order(ByteOrder.LITTLE_ENDIAN).putShort((short) column);
        if (value instanceof Long whole) {
            number.putLong(whole);
        } else if (value instanceof Double decimal) {
            number.putDouble(decimal);
        } else if (value instanceof Boolean flag) {
            number.put((byte) (flag ? 1 : 0));
        } else {
            byte[] text = value.toString().getBytes(StandardCharsets.UTF_8);
            out.write(number.array(), 0, number.position());
            number.clear().putInt(text.length);
            out.write(number.array(), 0, number.position());
            out.writeBytes(text);
            return;
        }
        out.write(number.array(), 0, number.position());
    }
}
