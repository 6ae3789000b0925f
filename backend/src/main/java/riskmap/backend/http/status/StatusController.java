package riskmap.backend.http.status;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import riskmap.backend.http.city.Readiness;
import riskmap.backend.http.city.ReadyCity;
import riskmap.backend.http.document.Documents;
import riskmap.backend.live.ChangeFeed;
import riskmap.backend.live.LiveCity;
import riskmap.geodata.model.LocalizedText;
import riskmap.geodata.snapshot.CitySnapshot;

/** {@code /health}, {@code /health/readiness} and {@code /metrics}. */
@Controller
@Produces(MediaType.ALL)
class StatusController {

    private final LiveCity city;
    private final ChangeFeed feed;
    private final List<Readiness> others;
    private final Clock clock;
    private final PrometheusMeterRegistry meters;

    StatusController(
            LiveCity city, ChangeFeed feed, List<Readiness> others, Clock clock, PrometheusMeterRegistry meters) {
        this.city = city;
        this.feed = feed;
        this.others = others;
        this.clock = clock;
        this.meters = meters;
    }

    /** Alive: whoever reads this got an answer. */
    @Get("/health")
    HttpResponse<?> health() {
        CitySnapshot snapshot = city.snapshot();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("status", "UP");
        tree.put("ready", city.isReady() && missing().isEmpty());
        tree.put("version", snapshot.version());
        tree.put("changed", snapshot.time().toString());
        tree.put("serverTime", clock.instant().toString());
        tree.put("listeners", feed.listeners());
        return answer(tree);
    }

    private Optional<LocalizedText> missing() {
        return others.stream().flatMap(other -> other.missing().stream()).findFirst();
    }

    /** Ready: the city has been read from the store, and somebody can log in. */
    @Get("/health/readiness")
    HttpResponse<?> readiness() {
        ReadyCity.require(city);
        missing().ifPresent(why -> {
            throw ReadyCity.starting(why).toException();
        });
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("status", "UP");
        tree.put("version", city.snapshot().version());
        return answer(tree);
    }

    private static HttpResponse<?> answer(Map<String, Object> tree) {
        return HttpResponse.ok(Documents.json(tree))
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    @Get("/metrics")
    HttpResponse<?> metrics() {
        return HttpResponse.ok(meters.scrape()).contentType("text/plain; version=0.0.4; charset=utf-8");
    }
}
