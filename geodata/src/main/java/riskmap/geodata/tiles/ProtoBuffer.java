package riskmap.geodata.tiles;

import java.util.Arrays;

/** A growing buffer of protocol buffer fields. Not safe to share; {@link #clear} makes it fit for use again. */
final class ProtoBuffer {

    private static final int LONGEST_VARINT = 10;

    private byte[] bytes = new byte[1 << 12];
    private int size;

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    void append(ProtoBuffer other) {
        append(other.bytes, 0, other.size);
    }

    void append(byte[] source, int from, int to) {
        ensure(to - from);
        System.arraycopy(source, from, bytes, size, to - from);
        size += to - from;
    }

    /** A single byte: a tag or a small varint. */
    void octet(int value) {
        ensure(1);
        bytes[size++] = (byte) value;
    }

    void varint(int value) {
        ensure(LONGEST_VARINT);
        int rest = value;
        while ((rest & ~0x7f) != 0) {
            bytes[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    void varint(long value) {
        ensure(LONGEST_VARINT);
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            bytes[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    /** A signed number in zigzag form. */
    void zigzag(int value) {
        varint(value << 1 ^ value >> 31);
    }

    /** A signed number in zigzag form. */
    void zigzag(long value) {
        varint(value << 1 ^ value >> 63);
    }

    /** Eight bytes, lowest first. */
    void fixed64(long value) {
        ensure(Long.BYTES);
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            bytes[size++] = (byte) (value >>> shift);
        }
    }

    /** Opens a field of bytes whose length is not known yet; returns the mark {@link #close} wants. */
    int open(int tag) {
        octet(tag);
        octet(0);
        return size;
    }

    /** Closes a field opened at a mark, moving its content when the length takes more than one byte. */
    void close(int mark) {
        int length = size - mark;
        int extra = varintLength(length) - 1;
        if (extra > 0) {
            ensure(extra);
            System.arraycopy(bytes, mark, bytes, mark + extra, length);
        }
        size = mark - 1;
        varint(length);
        size += length;
    }

    static int varintLength(int value) {
        return (38 - Integer.numberOfLeadingZeros(value | 1)) / 7;
    }

    private void ensure(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, 2 * bytes.length));
        }
    }
}
