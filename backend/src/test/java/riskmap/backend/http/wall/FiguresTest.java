package riskmap.backend.http.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static riskmap.backend.http.TestService.feature;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import riskmap.backend.http.TestService;

/** The figures of a small town, counted by hand. */
class FiguresTest {

    private static JsonNode panel(JsonNode figures, String id) {
        JsonNode panel = figures.get("panels").get(id);
        assertTrue(panel.has("updated") && panel.has("layers") && panel.has("state"), id);
        return panel.get("data");
    }

    @Test
    void everyNumberIsTheOneCountedByHand() {
        try (TestService service = CountedTown.atNoon()) {
            JsonNode figures = service.json("/wall/figures", service.asAdmin());
            assertEquals(2, panel(figures, "risk-levels").at("/levels/red").asInt());
            assertEquals(1, panel(figures, "risk-levels").get("survey_overdue").asInt());
            JsonNode trend = panel(figures, "risk-trend");
            assertEquals(30, trend.get("days").size());
            assertEquals(CountedTown.TODAY.toString(), trend.get("days").get(29).asText());
            assertEquals(1, trend.at("/surveyed/red/29").asInt());
            assertEquals(1, trend.at("/known/red/28").asInt());
            assertEquals(2, trend.at("/known/red/29").asInt());
            assertEquals(1, trend.at("/known/blue/0").asInt());
            JsonNode dangers = panel(figures, "dangers");
            assertEquals("4 2 1 1", numbers(dangers, "total", "open", "overdue", "due_within_7_days"));
            JsonNode supervised = panel(figures, "supervised");
            assertEquals("4 2 1 2 1", numbers(supervised, "total", "open", "overdue", "closed", "on_time"));
            assertEquals(3, supervised.at("/levels/city/total").asInt());
            assertEquals("d1", supervised.at("/items/0/id").asText());
            assertEquals(1, supervised.at("/items/0/overdue_days").asInt());
            JsonNode closing = panel(figures, "rectification");
            assertEquals(0.5, closing.get("rate").asDouble());
            assertEquals(0.5, closing.get("on_time_rate").asDouble());
            assertEquals(4, closing.at("/found_per_day/9").asInt());
            assertEquals(1, closing.at("/closed_per_day/28").asInt());
            JsonNode progress = panel(figures, "inspection-progress");
            assertEquals("2 3 1", numbers(progress, "visits", "enterprises", "visited"));
            assertEquals("A", progress.at("/grids/0/code").asText());
            assertEquals(0.5, progress.at("/grids/1/share").asDouble());
            assertEquals("东社区", progress.at("/grids/0/name").asText());
            JsonNode ranking = panel(figures, "grid-ranking");
            assertEquals("A", ranking.at("/grids/0/code").asText());
            assertEquals(
                    "1 0 0 2 1", numbers(ranking.at("/grids/0"), "overdue", "red", "orange", "open", "risk_points"));
            JsonNode sensors = panel(figures, "sensor-alarms");
            assertEquals(1, sensors.at("/states/alarm").asInt());
            assertEquals(1, sensors.get("silent").asInt());
            assertEquals("氨气1号", sensors.at("/items/0/name").asText());
            JsonNode incidents = panel(figures, "incident");
            assertEquals(1, incidents.get("items").size());
            assertEquals(120.15, incidents.at("/items/0/place/0").asDouble());
        }
    }

    private static String numbers(JsonNode data, String... names) {
        StringBuilder text = new StringBuilder();
        for (String name : names) {
            text.append(text.length() == 0 ? "" : " ").append(data.get(name).asText());
        }
        return text.toString();
    }

    @Test
    void aPublicScreenSeesTheSameCountsWithoutNames() {
        try (TestService service = CountedTown.atNoon()) {
            HttpResponse<byte[]> answer = service.get("/wall/figures");
            String text = new String(answer.body(), StandardCharsets.UTF_8);
            for (String name : List.of("\"name\"", "公司", "社区", "氨", "隐患d")) {
                assertFalse(text.contains(name), name + " in " + text);
            }
            JsonNode figures = TestService.json(answer);
            assertEquals("public", figures.get("profile").asText());
            assertEquals("4 2 1", numbers(panel(figures, "dangers"), "total", "open", "overdue"));
            assertFalse(panel(figures, "supervised").has("items"));
            assertEquals(1, panel(figures, "sensor-alarms").get("items").size());
        }
    }

    @Test
    void anEmptyCityHasFiguresToo() {
        try (TestService service = TestService.start()) {
            JsonNode figures = service.json("/wall/figures");
            assertEquals(12, figures.get("panels").size());
            assertEquals("empty", figures.at("/panels/dangers/state").asText());
            assertTrue(figures.at("/panels/dangers/updated").isNull());
            assertTrue(panel(figures, "rectification").get("rate").isNull());
            figures.get("layers")
                    .forEach(layer -> assertEquals("empty", layer.get("state").asText()));
        }
    }

    @Test
    void whatNobodyHasToldIsNotCountedAsNone() {
        try (TestService service = TestService.start()) {
            String place = "POINT (120 31)";
            service.city().load("hazard-sources", List.of(feature("h", place, "name", "n", "level", "1")));
            service.city()
                    .load(
                            "resources",
                            List.of(
                                    feature("a", place, "name", "n", "kind", "hospital"),
                                    feature("b", place, "name", "n", "kind", "police", "status", "ready")));
            JsonNode figures = service.json("/wall/figures");
            assertTrue(panel(figures, "hazard-levels").get("monitored").isNull());
            JsonNode resources = panel(figures, "resources");
            assertEquals(0, resources.at("/known_by_kind/hospital").asInt());
            assertEquals(1, resources.at("/known_by_kind/police").asInt());
        }
    }

    @Test
    void theSameCityIsNotSentTwiceAndAChangedOneIs() {
        try (TestService service = CountedTown.atNoon()) {
            String tag =
                    service.get("/wall/figures").headers().firstValue("ETag").orElseThrow();
            HttpResponse<byte[]> again = service.get("/wall/figures", "If-None-Match", tag);
            String now = again.headers().firstValue("ETag").orElseThrow();
            assertEquals(now.equals(tag) ? 304 : 200, again.statusCode());
            service.city().load("incidents", List.of(feature("i3", "POINT (120 31)", "name", "n", "state", "open")));
            HttpResponse<byte[]> changed = service.get("/wall/figures", "If-None-Match", tag);
            assertEquals(200, changed.statusCode());
            assertNotEquals(tag, changed.headers().firstValue("ETag").orElseThrow());
            assertEquals(
                    2, panel(TestService.json(changed), "incident").get("items").size());
        }
    }
}
