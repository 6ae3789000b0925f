package riskmap.backend.http.wall;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import riskmap.backend.http.document.Documents;
import riskmap.backend.http.problem.Problem;
import riskmap.backend.http.request.JsonBody;
import riskmap.backend.http.request.Parameters;
import riskmap.backend.live.LiveCity;
import riskmap.backend.wall.command.CommandReader;
import riskmap.backend.wall.document.Times;
import riskmap.backend.wall.relay.Relay;
import riskmap.backend.wall.scene.Scenes;
import riskmap.backend.wall.screen.Pushed;
import riskmap.backend.wall.screen.Screens;
import riskmap.backend.wall.token.ScreenTokens;
import riskmap.geodata.model.LocalizedText;

/** What the duty officer sees of the screens and tells them. */
@Controller("/wall")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
class ScreenController {

    private final Relay relay;
    private final ScreenTokens tokens;
    private final Scenes scenes;
    private final LiveCity city;
    private final Clock clock;

    ScreenController(Relay relay, ScreenTokens tokens, Scenes scenes, LiveCity city, Clock clock) {
        this.relay = relay;
        this.tokens = tokens;
        this.scenes = scenes;
        this.city = city;
        this.clock = clock;
    }

    @Get("/screens")
    HttpResponse<?> list(HttpRequest<?> request) {
        Parameters.of(request);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("serverTime", Times.text(clock.instant()));
        document.put("version", city.snapshot().version());
        document.put("limit", Screens.MOST);
        document.put("screens", relay.list());
        return Documents.answer(request, "Screens", document).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    @Post("/commands")
    @Consumes(MediaType.APPLICATION_JSON)
    HttpResponse<?> command(HttpRequest<byte[]> request) {
        Parameters.of(request);
        Pushed pushed = relay.push(CommandReader.read(
                JsonBody.parse(request.getBody().orElse(null)), scenes.all().keySet(), city.snapshot()));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("seq", pushed.seq());
        document.put("at", Times.text(pushed.at()));
        document.put("delivered", pushed.delivered());
        document.put(
                "missing",
                pushed.missing().entrySet().stream()
                        .map(entry -> Map.of("id", entry.getKey(), "reason", entry.getValue()))
                        .toList());
        return HttpResponse.ok(Documents.json(document)).contentType(MediaType.APPLICATION_JSON);
    }

    /** The token is shown once: the store keeps its hash. */
    @Post("/screens/{id}/token")
    @Consumes(MediaType.ALL)
    HttpResponse<?> issue(HttpRequest<?> request, @PathVariable String id) {
        Parameters.of(request);
        String token = tokens.issue(WallProblems.id("id", id), Staff.name(request));
        relay.end(id);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("screen", id);
        document.put("token", token);
        document.put("href", "/wall?screen=" + id + "&token=" + token);
        return HttpResponse.created(Documents.json(document))
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    @Delete("/screens/{id}/token")
    @Consumes(MediaType.ALL)
    HttpResponse<?> revoke(HttpRequest<?> request, @PathVariable String id) {
        Parameters.of(request);
        if (!tokens.revoke(WallProblems.id("id", id))) {
            throw Problem.notFound(LocalizedText.of("屏幕“" + id + "”没有令牌", "screen '" + id + "' has no token"))
                    .with("screen", id)
                    .toException();
        }
        relay.end(id);
        return HttpResponse.noContent();
    }
}
