package riskmap.backend.http.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Commands of the duty officer: when they act, how long they hold, which are refused. */
class CommandsTest {

    @AutoClose
    private TestWall wall;

    @BeforeEach
    void start() {
        wall = new TestWall();
    }

    @Test
    void commandsActInAMomentAllTogether() throws IOException {
        try (WallStream one = wall.screen("one")) {
            one.next("hello");
            Instant before = Instant.now();
            Instant at = Instant.parse(wall.command("{\"targets\":[\"one\"],\"kind\":\"pause\"}")
                    .get("at")
                    .asText());
            assertFalse(at.isBefore(before.plusMillis(249)), at + " after " + before);
        }
    }

    @Test
    void whatHoldsIsToldToScreensThatComeLater() throws IOException {
        wall.command("{\"targets\":[\"*\"],\"kind\":\"pause\"}");
        wall.command("{\"targets\":[\"*\"],\"kind\":\"extent\",\"extent\":[120,31,121,32]}");
        wall.command("{\"targets\":[\"*\"],\"kind\":\"message\",\"text\":\"over\"}");
        wall.command("{\"targets\":[\"*\"],\"kind\":\"clear\"}");
        try (WallStream late = wall.screen("late")) {
            JsonNode standing = late.next("hello").get("standing");
            assertTrue(standing.get("paused").asBoolean());
            assertTrue(
                    standing.get("extent").isNull() && standing.get("message").isNull(), standing.toString());
            JsonNode resumed = wall.command("{\"targets\":[\"*\"],\"kind\":\"resume\"}");
            late.next("command");
            try (WallStream later = wall.screen("later")) {
                JsonNode now = later.next("hello").get("standing");
                assertFalse(now.get("paused").asBoolean());
                assertEquals(resumed.get("at"), now.get("acknowledged"));
            }
        }
    }

    @Test
    void badCommandsNameEveryField() {
        JsonNode errors =
                wall.refused("{\"targets\":[\"*\",\"a b\"],\"kind\":\"scene\",\"scene\":\"party\",\"text\":\"x\"}");
        List<String> fields = new ArrayList<>();
        errors.forEach(error -> fields.add(error.get("field").asText()));
        assertEquals(List.of("targets[1]", "text", "scene"), fields);
        assertTrue(errors.get(2).get("allowed").toString().contains("overview"));
        assertEquals(
                "targets",
                wall.refused("{\"targets\":[],\"kind\":\"pause\"}")
                        .at("/0/field")
                        .asText());
        assertEquals(
                "kind",
                wall.refused("{\"targets\":[\"*\"],\"kind\":\"explode\"}")
                        .at("/0/field")
                        .asText());
        assertEquals(
                "text",
                wall.refused("{\"targets\":[\"*\"],\"kind\":\"message\",\"text\":\"" + "x".repeat(201) + "\"}")
                        .at("/0/field")
                        .asText());
        assertEquals(
                "feature.id",
                wall.refused(
                                "{\"targets\":[\"*\"],\"kind\":\"highlight\",\"feature\":{\"layer\":\"grids\",\"id\":\"none\"}}")
                        .at("/0/field")
                        .asText());
        assertEquals(
                401,
                wall.service()
                        .send(
                                "POST",
                                "/wall/commands",
                                "{\"targets\":[\"*\"],\"kind\":\"pause\"}",
                                "Content-Type",
                                "application/json")
                        .statusCode());
    }
}
