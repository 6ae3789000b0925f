package riskmap.backend.http.document;

import com.fasterxml.jackson.core.JsonGenerator;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.io.IOException;

/**
 * Answers with JSON that is written while it is being sent, so that a whole layer costs no more memory than a page of
 * it. The next piece is made only when the client has taken the last one.
 */
@Singleton
public class StreamedJson {

    /** Something that is written piece by piece. */
    public interface Source {

        /**
         * Writes the next piece.
         *
         * @return whether another piece follows
         */
        boolean write(JsonGenerator json) throws IOException;
    }

    /** The answer, compressed when the client accepts gzip. */
    public MutableHttpResponse<?> answer(HttpRequest<?> request, String mediaType, Source source) {
        boolean gzip = Encoding.acceptsGzip(request);
        JsonText text = new JsonText(source, gzip);
        byte[] first = text.piece();
        // A stream, not a publisher: the framework would put commas and brackets around a publisher's pieces of JSON.
        MutableHttpResponse<?> response = text.hasMore() ? HttpResponse.ok(text.after(first)) : HttpResponse.ok(first);
        if (gzip) {
            response.header(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        return response.contentType(mediaType)
                .header(HttpHeaders.VARY, "Accept, Accept-Language, Accept-Encoding, Authorization");
    }
}
