package riskmap.geodata.tiles;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.HexFormat;

/**
 * A 128-bit fingerprint of bytes for entity tags: two lanes of multiply-and-mix over eight bytes at a time. Not
 * cryptographic: it tells versions of a tile apart, it does not keep anyone from forging one.
 */
final class ContentHash {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ODD_1 = 0x9e3779b97f4a7c15L;
    private static final long ODD_2 = 0xc2b2ae3d27d4eb4fL;

    private ContentHash() {}

    /** The fingerprint as 32 hexadecimal digits. */
    static String of(byte[] bytes) {
        long one = ODD_1 + bytes.length;
        long two = ODD_2 ^ bytes.length;
        int at = 0;
        for (; at + Long.BYTES <= bytes.length; at += Long.BYTES) {
            long word = (long) LONGS.get(bytes, at);
            one = Long.rotateLeft((one ^ word) * ODD_1, 29);
            two = Long.rotateLeft((two + word) * ODD_2, 31) ^ word;
        }
        long last = 0;
        for (; at < bytes.length; at++) {
            last = last << Byte.SIZE | bytes[at] & 0xff;
        }
        one = mix((one ^ last) * ODD_1 + two);
        two = mix((two + last) * ODD_2 ^ one);
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(one) + hex.toHexDigits(two);
    }

    /** Spreads every bit over all others. */
    static long mix(long value) {
        long mixed = (value ^ value >>> 32) * 0xd6e8feb86659fd93L;
        mixed = (mixed ^ mixed >>> 32) * 0xd6e8feb86659fd93L;
        return mixed ^ mixed >>> 32;
    }
}
