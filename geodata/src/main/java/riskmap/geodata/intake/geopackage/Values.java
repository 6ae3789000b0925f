package riskmap.geodata.intake.geopackage;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/** Reads SQLite's record format. */
final class Values {

    private static final int MOST_COLUMNS = 2000;

    private Values() {}

    /** The values of a row: null, Long, Double, String, byte[]. */
    static List<Object> of(ByteBuffer record, Charset charset) {
        ByteBuffer types = record.duplicate();
        long header = Varint.read(types);
        if (header < 1 || header > record.limit()) {
            throw new BufferUnderflowException();
        }
        types.limit((int) header);
        ByteBuffer contents = record.duplicate().position((int) header);
        List<Object> values = new ArrayList<>();
        while (types.hasRemaining()) {
            if (values.size() == MOST_COLUMNS) {
                throw new Damaged("a row has more than " + MOST_COLUMNS + " values");
            }
            values.add(value(Varint.read(types), contents, charset));
        }
        return values;
    }

    private static Object value(long type, ByteBuffer contents, Charset charset) {
        if (type >= 12) {
            long length = (type - 12) / 2;
            if (length > contents.remaining()) {
                throw new BufferUnderflowException();
            }
            byte[] bytes = new byte[(int) length];
            contents.get(bytes);
            return type % 2 == 0 ? bytes : new String(bytes, charset);
        }
        return switch ((int) type) {
            case 0 -> null;
            case 1, 2, 3, 4 -> whole(contents, (int) type);
            case 5 -> whole(contents, 6);
            case 6 -> whole(contents, 8);
            case 7 -> contents.getDouble();
            case 8 -> 0L;
            case 9 -> 1L;
            default -> throw new Damaged("a value is of type " + type + ", which there is not");
        };
    }

    private static long whole(ByteBuffer contents, int bytes) {
        long value = contents.get();
        for (int i = 1; i < bytes; i++) {
            value = value << 8 | contents.get() & 0xFF;
        }
        return value;
    }
}
