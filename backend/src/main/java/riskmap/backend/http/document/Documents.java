package riskmap.backend.http.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import java.util.Map;
import riskmap.backend.http.request.Format;
import riskmap.backend.http.request.Language;

/** Answers requests with documents. */
public final class Documents {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Documents() {}

    /** A document as {@code application/json} or as a page, whichever the request prefers. */
    public static MutableHttpResponse<byte[]> answer(HttpRequest<?> request, String title, Map<String, ?> document) {
        return answer(request, title, document, "application/json");
    }

    /**
     * A document as JSON or as a page, whichever the request prefers.
     *
     * @param title heading of the page
     * @param jsonType media type of the JSON representation
     */
    public static MutableHttpResponse<byte[]> answer(
            HttpRequest<?> request, String title, Map<String, ?> document, String jsonType) {
        MutableHttpResponse<byte[]> response = Format.of(request, jsonType) == Format.HTML
                ? html(request, title, document)
                : HttpResponse.ok(json(document)).contentType(jsonType);
        return response.header(HttpHeaders.CONTENT_LANGUAGE, Language.of(request))
                .header(HttpHeaders.VARY, "Accept, Accept-Language, Accept-Encoding, Authorization");
    }

    /** A document as a page. */
    public static MutableHttpResponse<byte[]> html(HttpRequest<?> request, String title, Map<String, ?> document) {
        return HttpResponse.ok(new HtmlPage(title, Language.of(request)).write(document))
                .contentType("text/html; charset=utf-8")
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'");
    }

    /** A document as UTF-8 JSON, indented for people. */
    public static byte[] json(Map<String, ?> document) {
        try {
            return JSON.writeValueAsBytes(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a document could not be written", e);
        }
    }
}
