package riskmap.backend.http.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static riskmap.backend.http.TestService.feature;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import riskmap.backend.http.TestService;
import riskmap.geodata.model.Feature;

/** The figures of a small town, counted by hand. */
class FiguresTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    private static Feature danger(String id, String state, String supervision, int deadline, Integer closed) {
        Feature open = feature(
                id,
                "POINT (120.05 31.05)",
                "name",
                "隐患" + id,
                "danger_class",
                "major",
                "state",
                state,
                "supervision",
                supervision,
                "found_on",
                TODAY.minusDays(20),
                "deadline",
                TODAY.plusDays(deadline));
        return closed == null
                ? open
                : Feature.unsaved(id, open.geometry(), with(open.attributes(), "closed_on", TODAY.plusDays(closed)));
    }

    private static Map<String, Object> with(Map<String, Object> attributes, String name, Object value) {
        Map<String, Object> all = new HashMap<>(attributes);
        all.put(name, value);
        return all;
    }

    private static void settle(TestService service) {
        service.city()
                .load(
                        "grids",
                        List.of(
                                feature(
                                        "ga",
                                        "POLYGON ((120 31, 120.1 31, 120.1 31.1, 120 31.1, 120 31))",
                                        "code",
                                        "A",
                                        "name",
                                        "东社区",
                                        "grid_level",
                                        "community"),
                                feature(
                                        "gb",
                                        "POLYGON ((120.1 31, 120.2 31, 120.2 31.1, 120.1 31.1, 120.1 31))",
                                        "code",
                                        "B",
                                        "name",
                                        "西社区",
                                        "grid_level",
                                        "community")));
        service.city()
                .load(
                        "risk-points",
                        List.of(
                                feature(
                                        "r1",
                                        "POINT (120.15 31.05)",
                                        "name",
                                        "冲床",
                                        "level",
                                        "red",
                                        "survey_date",
                                        TODAY),
                                feature(
                                        "r2",
                                        "POINT (120.15 31.06)",
                                        "name",
                                        "叉车",
                                        "level",
                                        "red",
                                        "survey_date",
                                        TODAY.minusDays(3)),
                                feature(
                                        "r3",
                                        "POINT (120.05 31.06)",
                                        "name",
                                        "锅炉",
                                        "level",
                                        "blue",
                                        "survey_date",
                                        TODAY.minusDays(300),
                                        "next_survey_due",
                                        TODAY.minusDays(1))));
        service.city()
                .load(
                        "hidden-dangers",
                        List.of(
                                danger("d1", "mending", "city", -1, null),
                                danger("d2", "assigned", "district", 3, null),
                                danger("d3", "closed", "city", -2, -2),
                                danger("d4", "closed", "city", -2, -1)));
        service.city()
                .load(
                        "enterprises",
                        List.of(
                                feature("e1", "POINT (120.05 31.05)", "name", "甲公司"),
                                feature("e2", "POINT (120.15 31.05)", "name", "乙公司"),
                                feature("e3", "POINT (120.16 31.05)", "name", "丙公司")));
        service.city()
                .load(
                        "inspections",
                        List.of(
                                feature(
                                        "v1",
                                        "POINT (120.15 31.05)",
                                        "kind",
                                        "patrol",
                                        "enterprise_id",
                                        "e2",
                                        "visited_at",
                                        Instant.now().minus(Duration.ofDays(2))),
                                feature(
                                        "v2",
                                        "POINT (120.15 31.05)",
                                        "kind",
                                        "joint",
                                        "enterprise_id",
                                        "e2",
                                        "visited_at",
                                        Instant.now().minus(Duration.ofDays(3))),
                                feature(
                                        "v3",
                                        "POINT (120.05 31.05)",
                                        "kind",
                                        "patrol",
                                        "enterprise_id",
                                        "e1",
                                        "visited_at",
                                        Instant.now().minus(Duration.ofDays(40)))));
        service.city()
                .load(
                        "sensors",
                        List.of(
                                feature(
                                        "s1",
                                        "POINT (120.15 31.05)",
                                        "name",
                                        "氨气1号",
                                        "state",
                                        "alarm",
                                        "reading",
                                        50.0,
                                        "read_at",
                                        Instant.now()),
                                feature(
                                        "s2",
                                        "POINT (120.15 31.05)",
                                        "name",
                                        "氨气2号",
                                        "state",
                                        "normal",
                                        "read_at",
                                        Instant.now().minus(Duration.ofHours(2)))));
        service.city()
                .load(
                        "incidents",
                        List.of(
                                feature(
                                        "i1",
                                        "POINT (120.15 31.05)",
                                        "name",
                                        "氨泄漏",
                                        "state",
                                        "open",
                                        "reported_at",
                                        Instant.now()),
                                feature("i2", "POINT (120.15 31.05)", "name", "旧火情", "state", "closed")));
    }

    private static JsonNode panel(JsonNode figures, String id) {
        JsonNode panel = figures.get("panels").get(id);
        assertTrue(panel.has("updated") && panel.has("layers") && panel.has("state"), id);
        return panel.get("data");
    }

    @Test
    void everyNumberIsTheOneCountedByHand() {
        try (TestService service = TestService.start()) {
            settle(service);
            JsonNode figures = service.json("/wall/figures", service.asAdmin());
            assertEquals(2, panel(figures, "risk-levels").at("/levels/red").asInt());
            assertEquals(1, panel(figures, "risk-levels").get("survey_overdue").asInt());
            JsonNode trend = panel(figures, "risk-trend");
            assertEquals(30, trend.get("days").size());
            assertEquals(TODAY.toString(), trend.get("days").get(29).asText());
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
        try (TestService service = TestService.start()) {
            settle(service);
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
    void theSameCityIsNotSentTwiceAndAChangedOneIs() {
        try (TestService service = TestService.start()) {
            settle(service);
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
                settle(service);
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
            settle(service);
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
    void readingsCopiedLateAreNotLive() {
        try (TestService service = TestService.start()) {
            Instant read = Instant.now().minus(Duration.ofMinutes(10));
            service.city().load("sensors", List.of(feature("s", "POINT (120 31)", "name", "n", "read_at", read)));
            JsonNode figures = service.json("/wall/figures");
            assertEquals("old", layer(figures, "sensors").get("state").asText());
            assertEquals(600, layer(figures, "sensors").get("age_s").asInt(), 60);
        }
    }
}
