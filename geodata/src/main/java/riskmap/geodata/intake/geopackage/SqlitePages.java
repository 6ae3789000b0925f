package riskmap.geodata.intake.geopackage;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The pages of an SQLite file. */
final class SqlitePages implements Closeable {

    /** Bytes of one row that are read. */
    static final int MOST_BYTES = 64 << 20;

    private static final String MAGIC = "SQLite format 3\0";

    private final FileChannel channel;
    private final int size;
    private final int usable;
    private final long count;
    private final Charset charset;

    /**
     * Opens a file.
     *
     * @throws Damaged when its header is none
     */
    SqlitePages(Path file) throws IOException {
        channel = FileChannel.open(file, StandardOpenOption.READ);
        try {
            ByteBuffer header = bytes(0, 100);
            byte[] magic = new byte[16];
            header.get(magic);
            if (!new String(magic, StandardCharsets.ISO_8859_1).equals(MAGIC)) {
                throw new Damaged("it does not begin as an SQLite file");
            }
            int given = header.getShort(16) & 0xFFFF;
            size = given == 1 ? 65_536 : given;
            usable = size - (header.get(20) & 0xFF);
            if (size < 512 || Integer.bitCount(size) != 1 || usable < 480) {
                throw new Damaged("it says its pages have " + size + " bytes");
            }
            charset = switch (header.getInt(56)) {
                case 2 -> StandardCharsets.UTF_16LE;
                case 3 -> StandardCharsets.UTF_16BE;
                default -> StandardCharsets.UTF_8;
            };
            count = channel.size() / size;
            // The number of pages counts when the last program to write knew of it.
            boolean told = header.getInt(24) == header.getInt(92);
            if (told && (header.getInt(28) & 0xFFFFFFFFL) > count) {
                throw new Damaged("it says it has " + (header.getInt(28) & 0xFFFFFFFFL) + " pages and has " + count
                        + "; it is cut off");
            }
        } catch (RuntimeException | IOException e) {
            channel.close();
            throw e;
        }
    }

    /** Bytes of a page that hold rows. */
    int usable() {
        return usable;
    }

    /** Whole pages the file has. */
    long count() {
        return count;
    }

    /** Encoding of all texts. */
    Charset charset() {
        return charset;
    }

    /** A page by its number, from 1. */
    ByteBuffer page(long number) {
        if (number < 1 || number > count) {
            throw new Damaged("it refers to page " + number + " and has " + count + "; it may be cut off");
        }
        return bytes((number - 1) * size, size);
    }

    private ByteBuffer bytes(long position, int length) {
        ByteBuffer page = ByteBuffer.allocate(length);
        try {
            while (page.hasRemaining()) {
                if (channel.read(page, position + page.position()) < 0) {
                    throw new Damaged("it is cut off");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return page.flip();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
