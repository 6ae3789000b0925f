package riskmap.backend.http.events;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import java.util.Optional;
import riskmap.backend.http.city.Audience;
import riskmap.backend.http.problem.Problem;
import riskmap.backend.http.request.Parameters;
import riskmap.backend.http.stream.EventAnswer;

/** {@code GET /events}: resumes after {@code Last-Event-ID} or the parameter {@code lastEventId}. */
@Controller("/events")
class EventController {

    private final EventHub hub;

    EventController(EventHub hub) {
        this.hub = hub;
    }

    @Get
    @Produces(MediaType.ALL)
    HttpResponse<?> events(HttpRequest<?> request) {
        Optional<Long> last = lastSeen(request, Parameters.of(request, "lastEventId"));
        String address = request.getRemoteAddress().getAddress().getHostAddress();
        return EventAnswer.of(hub.open(Audience.of(request), address, last));
    }

    private static Optional<Long> lastSeen(HttpRequest<?> request, Parameters parameters) {
        String header = request.getHeaders().get("Last-Event-ID");
        Optional<String> parameter = parameters.text("lastEventId");
        if (header != null && !header.isBlank()) {
            // Browsers send back what they were given; what cannot be read asks for everything.
            return Optional.of(header.matches("\\d{1,18}") ? Long.parseLong(header) : -1);
        }
        return parameter.map(text -> {
            if (!text.matches("\\d{1,18}")) {
                throw Problem.badParameter("lastEventId", text, "a whole number from 0 on")
                        .toException();
            }
            return Long.parseLong(text);
        });
    }
}
