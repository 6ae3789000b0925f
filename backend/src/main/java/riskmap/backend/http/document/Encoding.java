package riskmap.backend.http.document;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/** gzip, the one content coding spoken here. */
public final class Encoding {

    private static final int LEVEL = 4;

    private Encoding() {}

    /** Whether the client takes gzip: the header names it, or everything, without weight zero. */
    public static boolean acceptsGzip(HttpRequest<?> request) {
        String header = request.getHeaders().get(HttpHeaders.ACCEPT_ENCODING);
        if (header == null) {
            return false;
        }
        for (String part : header.split(",", 20)) {
            String coding = part.replace(" ", "");
            if (coding.startsWith("gzip") || coding.startsWith("*")) {
                return !coding.matches("[^;]*;q=0(\\.0*)?");
            }
        }
        return false;
    }

    /** Compresses what is written to a stream. */
    static OutputStream gzip(OutputStream out) throws IOException {
        return new GZIPOutputStream(out, 8192) {
            {
                def.setLevel(LEVEL);
            }
        };
    }

    /** Compresses bytes. */
    public static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(plain.length / 2 + 64);
        try (OutputStream out = gzip(compressed)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.toByteArray();
    }
}
