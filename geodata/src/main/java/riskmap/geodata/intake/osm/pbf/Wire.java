package riskmap.geodata.intake.osm.pbf;

import java.nio.charset.StandardCharsets;

/** A cursor over one protobuf message. Every read is checked against the end of the message. */
final class Wire {

    static final int VARINT = 0;
    static final int FIXED64 = 1;
    static final int BYTES = 2;
    static final int FIXED32 = 5;

    private static final Wire NOTHING = new Wire(new byte[0], 0, 0);

    private final byte[] data;
    private final int end;
    private int at;

    private Wire(byte[] data, int from, int end) {
        this.data = data;
        this.at = from;
        this.end = end;
    }

    static Wire of(byte[] data, int length) {
        return new Wire(data, 0, length);
    }

    /** A message without fields. */
    static Wire nothing() {
        return NOTHING;
    }

    boolean more() {
        return at < end;
    }

    /** Where in the data the cursor stands. */
    int position() {
        return at;
    }

    /** The same bytes from the same place, read independently. */
    Wire again() {
        return again(at);
    }

    /** The same bytes from an earlier {@link #position}, read independently. */
    Wire again(int position) {
        return new Wire(data, position, end);
    }

    /**
     * How many numbers a packed list holds.
     *
     * @throws PbfException when they are more than the given limit
     */
    int count(int limit) throws PbfException {
        int count = 0;
        for (int i = at; i < end; i++) {
            count += ~data[i] >>> 7 & 1;
        }
        if (count > limit) {
            throw new PbfException("a list holds " + count + " numbers, at most " + limit + " are accepted");
        }
        return count;
    }

    /** Reads a field key: {@code number << 3 | wire type}. */
    int key() throws PbfException {
        long key = varint();
        if (key <= 0 || key > Integer.MAX_VALUE) {
            throw new PbfException("field key " + key + " is out of range");
        }
        return (int) key;
    }

    long varint() throws PbfException {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            if (at >= end) {
                throw new PbfException("a number runs past the end of its message");
            }
            byte b = data[at++];
            value |= (long) (b & 0x7f) << shift;
            if (b >= 0) {
                return value;
            }
        }
        throw new PbfException("a number is longer than 10 bytes");
    }

    /** Reads a number in zigzag coding, as deltas are written. */
    long signed() throws PbfException {
        long value = varint();
        return value >>> 1 ^ -(value & 1);
    }

    /** Reads a length and returns a cursor over that many bytes. */
    Wire message() throws PbfException {
        long length = varint();
        if (length < 0 || length > end - at) {
            throw new PbfException("a field of " + length + " bytes is announced, " + (end - at) + " are left");
        }
        Wire part = new Wire(data, at, at + (int) length);
        at += (int) length;
        return part;
    }

    /** The rest of this message as text. */
    String text() {
        return new String(data, at, end - at, StandardCharsets.UTF_8);
    }

    byte[] bytes() {
        return java.util.Arrays.copyOfRange(data, at, end);
    }

    /** Skips the value that follows the given key. */
    void skip(int key) throws PbfException {
        switch (key & 7) {
            case VARINT -> varint();
            case FIXED64 -> advance(8);
            case BYTES -> message();
            case FIXED32 -> advance(4);
            default -> throw new PbfException("wire type " + (key & 7) + " is not used by the format");
        }
    }

    private void advance(int bytes) throws PbfException {
        if (bytes > end - at) {
            throw new PbfException("a field runs past the end of its message");
        }
        at += bytes;
    }
}
