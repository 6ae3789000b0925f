package riskmap.geodata.tiles;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** A growing buffer of protocol buffer fields. Not safe to share; {@link #clear} makes it fit for use again. */
final class ProtoBuffer {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int LONGEST_VARINT = 10;
    private static final int LONGEST_PAIR = 5;

    private byte[] bytes;
    private int size;

    ProtoBuffer() {
        this(1 << 12);
    }

    ProtoBuffer(int capacity) {
        bytes = new byte[capacity];
    }

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    /** What was written; the buffer itself when it is exactly full. */
    byte[] toBytes() {
        return size == bytes.length ? bytes : Arrays.copyOf(bytes, size);
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

    /** Makes room for pairs, see {@link #pair}. */
    void reservePairs(int pairs) {
        ensure(pairs * LONGEST_PAIR + Long.BYTES);
    }

    /**
     * Two varints, a key below 128 and a number below 2^28, written in one stroke. Room must have been made for them by
     * {@link #reservePairs}.
     */
    void pair(int key, int number) {
        long word = key | (number & 0x7fL) << 8;
        int length = 2;
        for (int rest = number >>> 7; rest != 0; rest >>>= 7) {
            word |= 0x80L << 8 * length - 8 | (rest & 0x7fL) << 8 * length;
            length++;
        }
        LONGS.set(bytes, size, word);
        size += length;
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
        LONGS.set(bytes, size, value);
        size += Long.BYTES;
    }

    /** A field that holds a message whose one field is a text; both tags in one byte. */
    void nestedText(int tag, int innerTag, byte[] utf8, int from, int to) {
        int length = to - from;
        ensure(2 + 2 * LONGEST_VARINT + length);
        bytes[size++] = (byte) tag;
        count(1 + varintLength(length) + length);
        bytes[size++] = (byte) innerTag;
        count(length);
        System.arraycopy(utf8, from, bytes, size, length);
        size += length;
    }

    /** A varint for which there is room. */
    private void count(int value) {
        int rest = value;
        while (rest > 0x7f) {
            bytes[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
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
