package riskmap.backend.http.jobs;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import riskmap.backend.http.document.Encoding;

/** Sends results. */
public final class ResultAnswer {

    /** Up to so many compressed bytes are unpacked in memory, which tells the client the length. */
    private static final int SMALL = 16_384;

    private ResultAnswer() {}

    /** A result that stays where it is. */
    public static MutableHttpResponse<?> kept(HttpRequest<?> request, Result result) {
        return answer(request, result, () -> {});
    }

    /** A result nobody needs any more once it is sent. */
    public static MutableHttpResponse<?> last(HttpRequest<?> request, Result result) {
        return answer(request, result, result.body()::close);
    }

    private static MutableHttpResponse<?> answer(HttpRequest<?> request, Result result, Runnable end) {
        boolean gzip = Encoding.acceptsGzip(request);
        MutableHttpResponse<?> response = HttpResponse.ok(body(result.body(), gzip, end));
        result.headers().forEach(response::header);
        if (gzip) {
            response.header(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        return response.contentType(result.mediaType())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(HttpHeaders.VARY, "Accept-Encoding, Authorization");
    }

    private static Object body(ResultBody body, boolean gzip, Runnable end) {
        try {
            InputStream in = gzip ? body.open() : new GZIPInputStream(body.open(), 8192);
            if (body.size() <= SMALL) {
                byte[] bytes = in.readAllBytes();
                end.run();
                return bytes;
            }
            return new FilterInputStream(in) {
                @Override
                public void close() throws IOException {
                    super.close();
                    end.run();
                }
            };
        } catch (IOException e) {
            throw new UncheckedIOException("a result could not be read", e);
        }
    }
}
