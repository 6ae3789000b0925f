package riskmap.backend.http.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** A JSON text made in pieces of about 64 kB of output, when they are asked for. Used by one thread at a time. */
final class JsonText {

    private static final JsonFactory JSON = new JsonFactory();
    private static final int SIZE = 1 << 16;

    /** Enough for most pages. */
    private static final int ROOM = 1 << 15;

    private final StreamedJson.Source source;
    private final ByteArrayOutputStream buffer = new ByteArrayOutputStream(ROOM);
    private final JsonGenerator json;
    private boolean more = true;

    JsonText(StreamedJson.Source source, boolean gzip) {
        this.source = source;
        try {
            OutputStream out = gzip ? Encoding.gzip(buffer) : buffer;
            json = JSON.createGenerator(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean hasMore() {
        return more;
    }

    /** The next piece; no bytes when the text has ended. */
    byte[] piece() {
        try {
            while (more && buffer.size() < SIZE) {
                more = source.write(json);
            }
            if (!more) {
                json.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] piece = buffer.toByteArray();
        buffer.reset();
        return piece;
    }

    /** The text as a stream that begins with a piece made already. */
    InputStream after(byte[] first) {
        return new InputStream() {
            private byte[] piece = first;
            private int next;

            @Override
            public int read() {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] to, int offset, int length) {
                while (next == piece.length) {
                    if (!more) {
                        return -1;
                    }
                    piece = piece();
                    next = 0;
                }
                int count = Math.min(length, piece.length - next);
                System.arraycopy(piece, next, to, offset, count);
                next += count;
                return count;
            }

            @Override
            public void close() throws IOException {
                more = false;
                json.close();
            }
        };
    }
}
