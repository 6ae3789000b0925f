package riskmap.backend.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import riskmap.backend.http.city.Readiness;
import riskmap.geodata.model.LocalizedText;

/** While the city is being read from the store nobody is told that it is empty. */
class StartingServiceTest {

    private static final String BODY = """
            {"type":"Feature","geometry":{"type":"Point","coordinates":[120.5,31.5]},
             "properties":{"name":"储罐","level":"red"}}""";

    @AutoClose
    private static TestService service;

    @BeforeAll
    static void start() {
        service = TestService.start(Map.of("riskmap.test.starting", true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/health/readiness",
                "/ogc/collections",
                "/ogc/collections/risk-points",
                "/ogc/collections/risk-points/queryables",
                "/ogc/collections/risk-points/items",
                "/ogc/collections/risk-points/items/tank-1",
                "/ogc/collections/risk-points/items/tank-1/versions",
                "/ogc/collections/risk-points/items?asOf=2026-01-01T00:00:00Z",
                "/ogc/collections/risk-points/export?f=csv",
                "/ogc/collections/risk-points/tiles/WebMercatorQuad/10/417/855",
                "/ogc/tiles/WebMercatorQuad/10/417/855?collections=risk-points",
                "/ogc/tiles/WebMercatorQuad",
                "/ogc/search?q=%E5%82%A8",
                "/ogc/styles/city",
                "/wall/figures",
                "/events"
            })
    void whatTellsOfTheCityWaits(String path) {
        assertWaits(service.get(path), path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/ogc", "/ogc/conformance", "/ogc/api", "/ogc/processes", "/health", "/metrics", "/", "/wall"})
    void whatDoesNotTellOfItAnswers(String path) {
        assertEquals(200, service.get(path).statusCode(), path);
    }

    @Test
    void editsAndAnalysesWait() {
        String[] editor = service.asAdmin("Content-Type", "application/geo+json");
        String items = "/ogc/collections/risk-points/items";
        assertWaits(service.send("PUT", items + "/tank-1", BODY, editor), "PUT");
        assertWaits(service.send("POST", items, BODY, editor), "POST");
        assertWaits(service.send("DELETE", items + "/tank-1", null, editor), "DELETE");
        String[] json = service.asAdmin("Content-Type", "application/json");
        String path = "/ogc/processes/proximity/execution";
        assertWaits(service.send("POST", path, "{\"inputs\":{\"layer\":\"risk-points\"}}", json), path);
        assertFalse(service.json("/health").get("ready").asBoolean());
    }

    @Test
    void onceItHasBeenReadEverybodyIsTold() {
        try (TestService another = TestService.start(Map.of("riskmap.test.starting", true))) {
            assertWaits(another.get("/health/readiness"), "before");
            another.city().read();
            assertEquals(200, another.get("/health/readiness").statusCode());
            assertEquals(
                    0,
                    another.json("/ogc/collections/risk-points/items")
                            .get("numberMatched")
                            .asInt());
        }
    }

    /** A part of the service that comes when it is told to, as the first account comes a moment after the city. */
    @Singleton
    @Requires(property = "riskmap.test.late")
    static final class Late implements Readiness {

        private volatile boolean here;

        @Override
        public Optional<LocalizedText> missing() {
            return here ? Optional.empty() : Optional.of(LocalizedText.of("还没有来", "has not come yet"));
        }
    }

    @Test
    void aCityThatHasBeenReadIsNotEnough() {
        try (TestService late = TestService.start(Map.of("riskmap.test.late", true))) {
            assertWaits(late.get("/health/readiness"), "before");
            assertEquals(
                    "has not come yet",
                    late.json("/health/readiness").get("detail").asText());
            assertFalse(late.json("/health").get("ready").asBoolean());
            late.get(Late.class).here = true;
            assertEquals(200, late.get("/health/readiness").statusCode());
            assertTrue(late.json("/health").get("ready").asBoolean());
        }
    }

    private static void assertWaits(HttpResponse<byte[]> answer, String what) {
        assertEquals(503, answer.statusCode(), what);
        assertEquals(List.of("1"), answer.headers().allValues("Retry-After"), what);
        JsonNode problem = TestService.json(answer);
        assertTrue(problem.get("type").asText().endsWith("not-ready"), problem.toString());
    }
}
