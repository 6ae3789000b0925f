package riskmap.backend.http.city;

import io.micronaut.http.HttpHeaders;
import riskmap.backend.http.problem.Problem;
import riskmap.backend.live.LiveCity;
import riskmap.geodata.model.LocalizedText;
import riskmap.geodata.snapshot.CitySnapshot;

/**
 * The city once it has been read from the store. Before that there is a snapshot without features, and to answer from it
 * would say that the city is empty: a map would show nothing, an edit would hear that its feature does not exist.
 */
public final class ReadyCity {

    private ReadyCity() {}

    /** The present city; a problem of status 503 while the service is starting. */
    public static CitySnapshot of(LiveCity city) {
        require(city);
        return city.snapshot();
    }

    /** Throws a problem of status 503 while the service is starting. */
    public static void require(LiveCity city) {
        if (!city.isReady()) {
            String why =
                    city.outage().map(LiveCity.Outage::message).orElse("the city is still being read from the store");
            throw starting(LocalizedText.of("服务正在启动，正在从数据库载入城市数据，请稍候", why)).toException();
        }
    }

    /** The problem of a service that cannot answer yet. */
    public static Problem starting(LocalizedText why) {
        return Problem.of(503, "not-ready", LocalizedText.of("服务正在启动", "The service is starting"), why)
                .with("ready", false)
                .withHeader(HttpHeaders.RETRY_AFTER, "1");
    }
}
