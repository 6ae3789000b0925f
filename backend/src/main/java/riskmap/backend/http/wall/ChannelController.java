package riskmap.backend.http.wall;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import riskmap.backend.http.city.Audience;
import riskmap.backend.http.document.Documents;
import riskmap.backend.http.problem.Problem;
import riskmap.backend.http.request.ClientAddress;
import riskmap.backend.http.request.JsonBody;
import riskmap.backend.http.request.Parameters;
import riskmap.backend.http.stream.EventAnswer;
import riskmap.backend.http.stream.LastSeen;
import riskmap.backend.wall.document.Times;
import riskmap.backend.wall.relay.Relay;
import riskmap.backend.wall.screen.Intro;
import riskmap.backend.wall.screen.Report;
import riskmap.backend.wall.token.ScreenTokens;
import riskmap.backend.wall.token.ScreenTokens.Holder;
import riskmap.geodata.model.LocalizedText;

/** {@code GET /wall/channel}: what a screen is told of the city and from the desk; {@code POST /wall/screens/{id}/heartbeat}: what it says. */
@Controller("/wall")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
class ChannelController {

    private static final int LONGEST_NAME = 60;

    private final ChannelHub hub;
    private final Relay relay;
    private final ScreenTokens tokens;
    private final Clock clock;

    ChannelController(ChannelHub hub, Relay relay, ScreenTokens tokens, Clock clock) {
        this.hub = hub;
        this.relay = relay;
        this.tokens = tokens;
        this.clock = clock;
    }

    @Get("/channel")
    HttpResponse<?> channel(HttpRequest<?> request) {
        Parameters parameters = Parameters.of(request, "screen", "name", "width", "height", "wall", LastSeen.PARAMETER);
        Intro intro = intro(request, parameters);
        Optional<Long> last = LastSeen.of(request, parameters);
        checkToken(request, intro.id());
        return EventAnswer.of(hub.open(intro, last));
    }

    @Post("/screens/{id}/heartbeat")
    @Consumes(MediaType.APPLICATION_JSON)
    HttpResponse<?> heartbeat(HttpRequest<byte[]> request, @PathVariable String id) {
        Parameters.of(request);
        WallProblems.id("id", id);
        checkToken(request, id);
        Report report = Report.read(JsonBody.parse(request.getBody().orElse(null)));
        if (!relay.report(id, report)) {
            throw Problem.notFound(LocalizedText.of(
                            "屏幕“" + id + "”没有连接，请先打开它的通道",
                            "no screen '" + id + "' has connected; open its channel first"))
                    .with("screen", id)
                    .toException();
        }
        return HttpResponse.ok(Documents.json(Map.of("serverTime", Times.text(clock.instant()))))
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static Intro intro(HttpRequest<?> request, Parameters parameters) {
        String id = WallProblems.id("screen", parameters.text("screen").orElse(""));
        String name = parameters.text("name").orElse(id);
        boolean plain = name.chars().noneMatch(Character::isISOControl);
        if (name.isBlank() || name.length() > LONGEST_NAME || !plain) {
            throw Problem.badParameter(
                            "name",
                            name,
                            LocalizedText.of(
                                    "1 至 " + LONGEST_NAME + " 个字的文字", "a text of 1 to " + LONGEST_NAME + " characters"))
                    .toException();
        }
        return new Intro(
                id,
                name,
                side(parameters, "width"),
                side(parameters, "height"),
                parameters
                        .text("wall")
                        .map(wall -> WallProblems.id("wall", wall))
                        .orElse(null),
                Audience.of(request) == Audience.STAFF,
                ClientAddress.of(request));
    }

    private static Integer side(Parameters parameters, String name) {
        Optional<String> given = parameters.text(name);
        return given.isEmpty() ? null : Integer.valueOf(parameters.integer(name, 1, Intro.GREATEST_SIDE, 1));
    }

    /** People with an account need no token; everyone else is who the token says. */
    private void checkToken(HttpRequest<?> request, String screen) {
        boolean person = request.getUserPrincipal()
                .filter(who -> !who.getName().startsWith(ScreenCookie.SCREEN))
                .isPresent();
        Holder holder = tokens.check(screen, ScreenCookie.token(request));
        if (!person && (holder == Holder.WRONG || holder == Holder.UNKNOWN)) {
            throw WallProblems.token(screen, holder);
        }
    }
}
