package riskmap.backend.http.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** A JSON text cut into pieces of about 64 kB of output. Used by one thread at a time. */
final class JsonChunks implements Iterator<byte[]>, AutoCloseable {

    private static final JsonFactory JSON = new JsonFactory();
    private static final int SIZE = 1 << 16;

    private final StreamedJson.Source source;
    private final ByteArrayOutputStream buffer = new ByteArrayOutputStream(8192);
    private final JsonGenerator json;
    private boolean more = true;

    JsonChunks(StreamedJson.Source source, boolean gzip) {
        this.source = source;
        try {
            OutputStream out = gzip ? Encoding.gzip(buffer) : buffer;
            json = JSON.createGenerator(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean hasNext() {
        return more;
    }

    @Override
    public byte[] next() {
        if (!more) {
            throw new NoSuchElementException("the text has ended");
        }
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
        byte[] chunk = buffer.toByteArray();
        buffer.reset();
        return chunk;
    }

    @Override
    public void close() {
        more = false;
        try {
            json.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
