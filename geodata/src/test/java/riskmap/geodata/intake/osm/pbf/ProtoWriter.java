package riskmap.geodata.intake.osm.pbf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes one protobuf message. */
public final class ProtoWriter {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    public ProtoWriter varint(int field, long value) {
        raw((long) field << 3);
        return raw(value);
    }

    public ProtoWriter bytes(int field, byte[] value) {
        raw((long) field << 3 | 2);
        raw(value.length);
        out.writeBytes(value);
        return this;
    }

    public ProtoWriter text(int field, String value) {
        return bytes(field, value.getBytes(StandardCharsets.UTF_8));
    }

    public ProtoWriter message(int field, ProtoWriter value) {
        return bytes(field, value.bytes());
    }

    /** A packed list of plain numbers. */
    public ProtoWriter numbers(int field, long... values) {
        ProtoWriter list = new ProtoWriter();
        for (long value : values) {
            list.raw(value);
        }
        return bytes(field, list.bytes());
    }

    /** A packed list of zigzag-coded differences. */
    public ProtoWriter deltas(int field, long... values) {
        ProtoWriter list = new ProtoWriter();
        long before = 0;
        for (long value : values) {
            list.raw(zigzag(value - before));
            before = value;
        }
        return bytes(field, list.bytes());
    }

    public static long zigzag(long value) {
        return value << 1 ^ value >> 63;
    }

    private ProtoWriter raw(long value) {
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            out.write((int) (rest & 0x7f | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
        return this;
    }

    public byte[] bytes() {
        return out.toByteArray();
    }
}
