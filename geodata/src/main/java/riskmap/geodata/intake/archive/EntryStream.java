package riskmap.geodata.intake.archive;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import riskmap.geodata.intake.issue.UnreadableSource;

/** The bytes of one entry: counted against the limits, and at their end compared with the archive's checksum. */
final class EntryStream extends FilterInputStream {

    private static final long MOST_BYTES = 4L << 30;
    private static final long FREE_BYTES = 64L << 20;
    private static final long MOST_RATIO = 250;

    private final String source;
    private final ZipEntry entry;
    private final CRC32 sum = new CRC32();
    private long count;
    private boolean ended;

    EntryStream(String source, ZipEntry entry, InputStream in) {
        super(in);
        this.source = source;
        this.entry = entry;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        try {
            int n = super.read(bytes, from, length);
            if (n > 0) {
                sum.update(bytes, from, n);
                count(n);
            } else if (n < 0) {
                finish();
            }
            return n;
        } catch (ZipException | EOFException e) {
            throw damaged(e.getMessage());
        }
    }

    private void count(int n) throws UnreadableSource {
        count += n;
        boolean bomb = count > FREE_BYTES && count / MOST_RATIO > entry.getCompressedSize();
        if (bomb || count > MOST_BYTES) {
            throw new UnreadableSource(
                    source,
                    "条目“" + entry.getName() + "”从 " + entry.getCompressedSize() + " 字节解压后超过 " + (count >> 20)
                            + " MB，已停止读取",
                    "has an entry '" + entry.getName() + "' that unpacks to more than " + (count >> 20) + " MB from "
                            + entry.getCompressedSize() + " bytes; reading was stopped");
        }
    }

    private void finish() throws UnreadableSource {
        if (!ended && sum.getValue() != entry.getCrc()) {
            throw damaged("its checksum is wrong");
        }
        ended = true;
    }

    private UnreadableSource damaged(String why) {
        return new UnreadableSource(
                source,
                "条目“" + entry.getName() + "”已损坏（" + why + "）",
                "has a damaged entry '" + entry.getName() + "': " + why);
    }

    @Override
    public long skip(long n) throws IOException {
        byte[] block = new byte[(int) Math.min(n, 1 << 16)];
        int read = read(block, 0, block.length);
        return Math.max(0, read);
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
