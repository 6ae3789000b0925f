package riskmap.backend.http.pages;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.Optional;
import riskmap.backend.http.document.Encoding;
import riskmap.backend.http.problem.Problem;

/** Answers requests with files of the pages, for the addresses of this room and of rooms with addresses of their own. */
@Singleton
public class Pages {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private final PageFiles files;

    Pages(PageFiles files) {
        this.files = files;
    }

    /**
     * Answers with a file.
     *
     * @param path without a leading slash; a last segment without a dot means a page
     * @throws riskmap.backend.http.problem.ProblemException of status 404 when there is none
     */
    public MutableHttpResponse<?> answer(HttpRequest<?> request, String path) {
        return find(request, path).orElseThrow(() -> Problem.noPage("/" + path).toException());
    }

    /** The same; empty when there is no such file. */
    Optional<MutableHttpResponse<?>> find(HttpRequest<?> request, String path) {
        return files.find(path).map(file -> answer(request, path, file));
    }

    private static MutableHttpResponse<?> answer(HttpRequest<?> request, String path, PageFile file) {
        boolean gzip = file.isWorthZipping() && Encoding.acceptsGzip(request);
        String tag = file.tag(gzip);
        String seen = request.getHeaders().get(HttpHeaders.IF_NONE_MATCH);
        MutableHttpResponse<?> response = seen != null && seen.contains(file.hash())
                ? HttpResponse.notModified()
                : HttpResponse.ok(gzip ? file.zipped() : file.bytes()).contentType(file.type());
        if (gzip && response.code() == 200) {
            response.header(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        if (file.policy() != null) {
            response.header("Content-Security-Policy", file.policy());
        }
        return response.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .header(HttpHeaders.CACHE_CONTROL, path.startsWith("webjars/") ? FOR_EVER : "no-cache");
    }
}
