package riskmap.geodata.intake.geopackage;

import java.nio.ByteBuffer;

/** SQLite's numbers of one to nine bytes: seven bits in each of the first eight, eight in the ninth. */
final class Varint {

    private Varint() {}

    static long read(ByteBuffer bytes) {
        long value = 0;
        for (int i = 0; i < 8; i++) {
            byte b = bytes.get();
            value = value << 7 | b & 0x7F;
            if (b >= 0) {
                return value;
            }
        }
        return value << 8 | bytes.get() & 0xFF;
    }
}
