package riskmap.backend.http.events;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import java.util.Optional;
import riskmap.backend.http.city.Audience;
import riskmap.backend.http.request.ClientAddress;
import riskmap.backend.http.request.Parameters;
import riskmap.backend.http.stream.EventAnswer;
import riskmap.backend.http.stream.LastSeen;

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
        Optional<Long> last = LastSeen.of(request, Parameters.of(request, LastSeen.PARAMETER));
        String address = ClientAddress.of(request);
        return EventAnswer.of(hub.open(Audience.of(request), address, last));
    }
}
