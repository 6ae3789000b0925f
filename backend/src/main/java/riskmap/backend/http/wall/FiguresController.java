package riskmap.backend.http.wall;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import riskmap.backend.http.city.Audience;
import riskmap.backend.http.city.ReadyCity;
import riskmap.backend.http.document.Encoding;
import riskmap.backend.http.request.Parameters;
import riskmap.backend.live.LiveCity;
import riskmap.backend.wall.figures.Figures;
import riskmap.backend.wall.figures.Figures.Sheet;

/** {@code GET /wall/figures}: every number of every panel. */
@Controller("/wall/figures")
@Produces(MediaType.ALL)
@ExecuteOn("work")
class FiguresController {

    private final Figures figures;
    private final LiveCity city;
    private final Map<Audience, Sheet> zipped = new ConcurrentHashMap<>();

    FiguresController(Figures figures, LiveCity city) {
        this.figures = figures;
        this.city = city;
    }

    @Get
    HttpResponse<?> figures(HttpRequest<?> request) {
        Parameters.of(request);
        ReadyCity.require(city);
        Audience audience = Audience.of(request);
        Sheet sheet = figures.sheet(audience == Audience.STAFF);
        boolean gzip = Encoding.acceptsGzip(request);
        String tag = "\"" + sheet.tag() + (gzip ? "-gz\"" : "\"");
        String seen = request.getHeaders().get(HttpHeaders.IF_NONE_MATCH);
        MutableHttpResponse<byte[]> answer = seen != null && seen.contains(tag)
                ? HttpResponse.notModified()
                : HttpResponse.ok(gzip ? zipped(audience, sheet) : sheet.json())
                        .contentType(MediaType.APPLICATION_JSON);
        if (gzip && answer.code() == 200) {
            answer.header(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        return answer.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.VARY, "Accept-Encoding, Authorization, Cookie")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache");
    }

    private byte[] zipped(Audience audience, Sheet sheet) {
        return zipped.compute(
                        audience,
                        (key, known) -> known != null && known.tag().equals(sheet.tag())
                                ? known
                                : new Sheet(sheet.tag(), Encoding.gzip(sheet.json())))
                .json();
    }
}
