package riskmap.geodata.tiles;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.HexFormat;

/**
 * A 128-bit fingerprint of bytes for entity tags: four lanes of multiply-and-turn over eight bytes at a time. Not
 * cryptographic: it tells versions of a tile apart, it does not keep anyone from forging one.
 */
final class ContentHash {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ODD_1 = 0x9e3779b97f4a7c15L;
    private static final long ODD_2 = 0xc2b2ae3d27d4eb4fL;

    private ContentHash() {}

    /** The fingerprint as 32 hexadecimal digits. */
    static String of(byte[] bytes) {
        long[] lanes = {ODD_1 + bytes.length, ODD_2 ^ bytes.length, ODD_1 ^ ODD_2, ODD_2};
        int at = stripes(bytes, lanes);
        for (; at < bytes.length; at++) {
            lanes[at & 3] = Long.rotateLeft((lanes[at & 3] ^ bytes[at]) * ODD_2, 27);
        }
        long one = mix(lanes[0] ^ mix(lanes[1] ^ mix(lanes[2] ^ mix(lanes[3]))));
        long two = mix(lanes[3] + mix(lanes[2] + mix(lanes[1] + mix(lanes[0] ^ one))));
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(one) + hex.toHexDigits(two);
    }

    /** Takes up whole stripes of four words, a lane each so that the lanes do not wait for each other. */
    private static int stripes(byte[] bytes, long[] lanes) {
        long a = lanes[0];
        long b = lanes[1];
        long c = lanes[2];
        long d = lanes[3];
        int at = 0;
        for (; at + 4 * Long.BYTES <= bytes.length; at += 4 * Long.BYTES) {
            a = Long.rotateLeft((a ^ (long) LONGS.get(bytes, at)) * ODD_1, 29);
            b = Long.rotateLeft((b ^ (long) LONGS.get(bytes, at + 8)) * ODD_1, 29);
            c = Long.rotateLeft((c ^ (long) LONGS.get(bytes, at + 16)) * ODD_1, 29);
            d = Long.rotateLeft((d ^ (long) LONGS.get(bytes, at + 24)) * ODD_1, 29);
        }
        lanes[0] = a;
        lanes[1] = b;
        lanes[2] = c;
        lanes[3] = d;
        return at;
    }

    /** Spreads every bit over all others. */
    static long mix(long value) {
        long mixed = (value ^ value >>> 32) * 0xd6e8feb86659fd93L;
        mixed = (mixed ^ mixed >>> 32) * 0xd6e8feb86659fd93L;
        return mixed ^ mixed >>> 32;
    }
}
