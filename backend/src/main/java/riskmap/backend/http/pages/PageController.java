package riskmap.backend.http.pages;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import riskmap.backend.http.document.Encoding;
import riskmap.backend.http.problem.Problem;

/** {@code GET /} and everything no other room answers: pages, scripts, style sheets, WebJars. */
@Controller
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
class PageController {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private final PageFiles files;

    PageController(PageFiles files) {
        this.files = files;
    }

    @Get("/")
    HttpResponse<?> start(HttpRequest<?> request) {
        return page(request, "index.html");
    }

    @Get("/{+path}")
    HttpResponse<?> page(HttpRequest<?> request, @PathVariable String path) {
        PageFile file = files.find(path)
                .orElseThrow(() -> Problem.notFound("there is no page '/" + Problem.shorten(path) + "'")
                        .with("path", "/" + Problem.shorten(path))
                        .toException());
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
