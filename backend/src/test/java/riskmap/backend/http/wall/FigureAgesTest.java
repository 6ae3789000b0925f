package riskmap.backend.http.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static riskmap.backend.http.TestService.feature;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import riskmap.backend.http.TestService;
import riskmap.geodata.model.Feature;

/** How old figures are, by the clocks of the service, of a screen and of the sensors. */
class FigureAgesTest {

    private static JsonNode layer(JsonNode figures, String id) {
        for (JsonNode layer : figures.get("layers")) {
            if (layer.get("id").asText().equals(id)) {
                return layer;
            }
        }
        throw new AssertionError(id);
    }

    @Test
    void aLayerPastItsThresholdIsOldThenDeadAndPanelsInheritTheWorst() {
        for (Map.Entry<Integer, String> expected :
                Map.of(0, "live", 10 * 60, "old", 16 * 60, "dead").entrySet()) {
            try (TestService service = TestService.start(Map.of("riskmap.test.clock-offset", expected.getKey()))) {
                CountedTown.settle(service.city(), Instant.now());
                JsonNode figures = service.json("/wall/figures");
                assertEquals(
                        expected.getValue(),
                        layer(figures, "sensors").get("state").asText());
                assertEquals(300, layer(figures, "sensors").get("stale_after_s").asInt());
                assertEquals(
                        expected.getValue(),
                        figures.at("/panels/sensor-alarms/state").asText());
                assertEquals("live", figures.at("/panels/incident/state").asText());
                assertEquals(0, figures.get("clock_behind_s").asInt());
            }
        }
    }

    @Test
    void aClockTenMinutesBehindIsToldAndNothingIsYoungerThanNew() throws Exception {
        try (TestService service = TestService.start(Map.of("riskmap.test.clock-offset", -600))) {
            CountedTown.settle(service.city(), Instant.now());
            JsonNode figures = service.json("/wall/figures");
            assertEquals(600, figures.get("clock_behind_s").asInt(), 60);
            figures.get("layers")
                    .forEach(layer -> assertTrue(layer.path("age_s").asLong(0) >= 0, layer.toString()));
            try (WallStream screen = WallStream.screen(service.port(), "hall")) {
                Instant told =
                        Instant.parse(screen.next("hello").get("serverTime").asText());
                assertEquals(-600, Duration.between(Instant.now(), told).toSeconds(), 60);
                String own = "{\"clock\":\"" + Instant.now() + "\"}";
                service.send("POST", "/wall/screens/hall/heartbeat", own, "Content-Type", "application/json");
                JsonNode listed =
                        service.json("/wall/screens", service.asAdmin()).at("/screens/0");
                assertEquals(600, listed.get("clock_offset_s").asDouble(), 60);
            }
        }
    }

    @Test
    void aFewSensorsThatReportDoNotMakeTheSilentOnesLive() {
        try (TestService service = TestService.start()) {
            Instant now = Instant.now();
            List<Feature> sensors = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                Instant read = i < 2 ? now : now.minus(Duration.ofMinutes(10));
                sensors.add(feature("s" + i, "POINT (120 31)", "name", "n", "read_at", read));
            }
            service.city().load("sensors", sensors);
            assertEquals(
                    "old",
                    layer(service.json("/wall/figures"), "sensors").get("state").asText());
            sensors.set(2, feature("s2", "POINT (120 31)", "name", "n", "read_at", now));
            service.city().load("sensors", sensors);
            assertEquals(
                    "live",
                    layer(service.json("/wall/figures"), "sensors").get("state").asText());
        }
    }

    @Test
    void readingsCopiedLateAreNotLive() {
        try (TestService service = TestService.start()) {
            Instant read = Instant.now().minus(Duration.ofMinutes(10));
            service.city().load("sensors", List.of(feature("s", "POINT (120 31)", "name", "n", "read_at", read)));
            JsonNode figures = service.json("/wall/figures");
            assertEquals("old", layer(figures, "sensors").get("state").asText());
            assertEquals(600, layer(figures, "sensors").get("age_s").asInt(), 60);
            JsonNode described = service.json("/ogc/collections/sensors");
            assertEquals(read, Instant.parse(described.get("asOf").asText()), "the desk is told the same age");
            assertTrue(Instant.parse(described.get("changed").asText()).isAfter(read));
        }
    }
}
