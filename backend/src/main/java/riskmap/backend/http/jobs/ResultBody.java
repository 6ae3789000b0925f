package riskmap.backend.http.jobs;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * The bytes of a result, gzip-compressed, in memory or in a file that has no name any more and therefore goes with the
 * process. May be read several times, also at once.
 */
public final class ResultBody implements AutoCloseable {

    private final byte[] memory;
    private final FileChannel file;
    private final long size;

    ResultBody(byte[] memory) {
        this.memory = memory;
        this.file = null;
        this.size = memory.length;
    }

    ResultBody(FileChannel file, long size) {
        this.memory = null;
        this.file = file;
        this.size = size;
    }

    /** Compressed bytes in all. */
    public long size() {
        return size;
    }

    long bytesOnDisk() {
        return file == null ? 0 : size;
    }

    /** The compressed bytes from the first on. */
    public InputStream open() {
        return file == null ? new ByteArrayInputStream(memory) : new FileReader();
    }

    /** Gives the file back; who still reads it meets its end. */
    @Override
    public void close() {
        try {
            if (file != null) {
                file.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a result could not be thrown away", e);
        }
    }

    /** Reads by position, so that readers do not disturb each other. */
    private final class FileReader extends InputStream {
        private long at;

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            int count = file.read(ByteBuffer.wrap(to, offset, length), at);
            at += Math.max(0, count);
            return count;
        }
    }
}
