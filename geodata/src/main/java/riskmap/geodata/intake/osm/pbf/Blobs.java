package riskmap.geodata.intake.osm.pbf;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The framing of the file: length, blob header, blob, again and again; blobs are raw or zlib. */
final class Blobs {

    private static final int MAX_HEADER = 64 << 10;
    private static final int MAX_BLOB = 32 << 20;

    private final DataInputStream in;
    private long position;
    private long start;
    private int count;
    private String type;
    private byte[] blob;

    Blobs(DataInputStream in) {
        this.in = in;
    }

    /** Moves to the next blob; false at the end of the file. */
    boolean next() throws IOException {
        start = position;
        int length = length();
        if (length < 0) {
            return false;
        }
        count++;
        if (length == 0 || length > MAX_HEADER) {
            throw new PbfException(place() + ": this is not OSM PBF (a blob header has 1 to " + MAX_HEADER
                    + " bytes, here " + Integer.toUnsignedString(length) + ")");
        }
        header(Wire.of(bytes(length), length));
        return true;
    }

    String type() {
        return type;
    }

    /** Where the current blob stands, for messages. */
    String place() {
        return "blob " + count + " at byte " + start;
    }

    /** The length of the next blob header, or -1 at the end of the file. */
    private int length() throws IOException {
        int first = in.read();
        if (first < 0) {
            if (position == 0) {
                throw new PbfException("the file is empty");
            }
            return -1;
        }
        position++;
        byte[] rest = bytes(3);
        int length = first << 24 | (rest[0] & 0xff) << 16 | (rest[1] & 0xff) << 8 | rest[2] & 0xff;
        return length < 0 ? Integer.MAX_VALUE : length;
    }

    private void header(Wire header) throws IOException {
        long size = -1;
        type = "";
        while (header.more()) {
            int key = header.key();
            switch (key) {
                case 1 << 3 | Wire.BYTES -> type = header.message().text();
                case 3 << 3 | Wire.VARINT -> size = header.varint();
                default -> header.skip(key);
            }
        }
        if (size < 0 || size > MAX_BLOB) {
            throw new PbfException(place() + ": a blob has 0 to " + MAX_BLOB + " bytes, here " + size);
        }
        blob = bytes((int) size);
    }

    private byte[] bytes(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        position += bytes.length;
        if (bytes.length < length) {
            throw new PbfException("the file is truncated at byte " + position + ": " + length
                    + " bytes are announced, " + bytes.length + " are left");
        }
        return bytes;
    }

    /** The content of the current blob, inflated. */
    Wire content() throws PbfException {
        Wire message = Wire.of(blob, blob.length);
        Wire data = null;
        int field = 0;
        long size = -1;
        while (message.more()) {
            int key = message.key();
            if (key == (2 << 3 | Wire.VARINT)) {
                size = message.varint();
            } else if ((key & 7) == Wire.BYTES) {
                field = key >>> 3;
                data = message.message();
            } else {
                message.skip(key);
            }
        }
        return switch (field) {
            case 1 -> data;
            case 3 -> inflate(data.bytes(), size);
            case 4 -> throw compression("LZMA");
            case 5 -> throw compression("bzip2");
            case 6 -> throw compression("LZ4");
            case 7 -> throw compression("Zstandard");
            default -> throw new PbfException("the blob holds no data");
        };
    }

    private static PbfException compression(String name) {
        return new PbfException("the blob is compressed with " + name + "; understood are none and zlib"
                + " (osmium cat -o out.osm.pbf -f pbf,pbf_compression=zlib converts it)");
    }

    private static Wire inflate(byte[] zlib, long size) throws PbfException {
        if (size < 0 || size > MAX_BLOB) {
            throw new PbfException("an inflated blob has 0 to " + MAX_BLOB + " bytes, here " + size);
        }
        byte[] out = new byte[(int) size + 1];
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(zlib);
            int got = 0;
            for (int n = 1; n > 0 && got < out.length; got += n) {
                n = inflater.inflate(out, got, out.length - got);
            }
            if (got != size || !inflater.finished()) {
                throw new PbfException("the blob does not inflate to the " + size + " bytes announced");
            }
            return Wire.of(out, got);
        } catch (DataFormatException e) {
            throw new PbfException("the blob is damaged (" + e.getMessage() + ")");
        } finally {
            inflater.end();
        }
    }
}
