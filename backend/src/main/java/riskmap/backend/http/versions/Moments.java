package riskmap.backend.http.versions;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import riskmap.backend.http.city.Audience;
import riskmap.backend.http.city.CityView;
import riskmap.backend.http.city.ReadyCity;
import riskmap.backend.http.problem.Problem;
import riskmap.backend.live.CityHistory;
import riskmap.backend.live.LiveCity;
import riskmap.geodata.model.LocalizedText;
import riskmap.geodata.snapshot.CitySnapshot;
import riskmap.geodata.snapshot.LayerTable;

/** Which moment of the city a request is about: the present one, or that of the parameter {@code asOf}. */
@Singleton
public class Moments {

    /** Name of the parameter. */
    public static final String AS_OF = "asOf";

    private final LiveCity city;
    private final CityHistory history;
    private final Clock clock;

    Moments(LiveCity city, CityHistory history, Clock clock) {
        this.city = city;
        this.history = history;
        this.clock = clock;
    }

    /**
     * The view of a request for one layer. With {@code asOf} that layer is as it was then, the others are as they are;
     * what is restricted now is restricted there too.
     *
     * @throws riskmap.backend.http.problem.ProblemException of status 404 for an unknown layer, 400 for an {@code asOf}
     *     that is no instant or lies ahead
     */
    public CityView view(HttpRequest<?> request, String layerId) {
        CitySnapshot now = ReadyCity.of(city);
        CityView present = new CityView(now, Audience.of(request));
        String text = request.getParameters().get(AS_OF);
        if (text == null) {
            return present;
        }
        present.table(layerId);
        LayerTable then = history.at(layerId, instant(text));
        LayerTable past = present.audience() == Audience.STAFF ? then : PresentSecrets.of(then, now.table(layerId));
        CitySnapshot moment = present.snapshot().with(past.revision(), past.changed(), List.of(past));
        return new CityView(moment, present.audience());
    }

    private Instant instant(String text) {
        Instant now = clock.instant();
        try {
            Instant instant = OffsetDateTime.parse(text).toInstant();
            if (!instant.isAfter(now)) {
                return instant;
            }
        } catch (DateTimeException e) {
            // Answered below, like an instant ahead.
        }
        throw Problem.badParameter(
                        AS_OF,
                        text,
                        LocalizedText.of(
                                "RFC 3339 时刻，写法如 2026-11-22T06:30:00Z，不晚于现在 " + now,
                                "an RFC 3339 instant such as 2026-11-22T06:30:00Z, not after now, " + now))
                .with("maximum", now.toString())
                .toException();
    }
}
