package riskmap.backend.http.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import riskmap.backend.http.TestService;

/** What screens hear and say over their channels. */
class ChannelTest {

    @AutoClose
    private TestWall wall;

    @BeforeEach
    void start() {
        wall = new TestWall();
    }

    @Test
    void aScreenHearsHelloHeartbeatsAndCommands() throws IOException {
        try (WallStream left = wall.screen("left&name=East%20hall&width=3840&height=2160");
                WallStream right = wall.screen("right")) {
            JsonNode hello = left.next("hello");
            assertEquals("left", hello.get("screen").asText());
            assertEquals("public", hello.get("profile").asText());
            assertTrue(hello.at("/standing/scene").isNull());
            right.next("hello");
            assertTrue(left.next("heartbeat").hasNonNull("serverTime"));
            JsonNode pushed = wall.command("{\"targets\":[\"*\"],\"kind\":\"scene\",\"scene\":\"emergency\"}");
            assertEquals(2, pushed.get("delivered").size(), pushed.toString());
            JsonNode toLeft = left.next("command");
            assertEquals(toLeft, right.next("command"));
            assertEquals(pushed.get("seq"), toLeft.get("seq"));
            assertEquals(pushed.get("at"), toLeft.get("at"));
            wall.command("{\"targets\":[\"right\"],\"kind\":\"message\",\"text\":\"演练开始\",\"seconds\":60}");
            assertEquals("演练开始", right.next("command").get("text").asText());
            JsonNode entry = wall.listed("left");
            assertEquals("East hall", entry.get("name").asText());
            assertEquals(3840, entry.get("width").asInt());
            assertEquals("connected", entry.get("state").asText());
        }
    }

    @Test
    void aVanishedScreenIsMissingWithTheReasonAndIsToldWhenItComesBack() throws Exception {
        try (WallStream screen = wall.screen("hall")) {
            screen.next("hello");
        }
        wall.awaitGone("hall");
        JsonNode pushed = wall.command("{\"targets\":[\"hall\",\"never\"],\"kind\":\"scene\",\"scene\":\"overview\"}");
        assertEquals("[]", pushed.get("delivered").toString());
        assertTrue(pushed.at("/missing/0/reason").asText().startsWith("gone: "), pushed.toString());
        assertEquals("never", pushed.at("/missing/1/id").asText());
        assertTrue(pushed.at("/missing/1/reason").asText().startsWith("unknown: "), pushed.toString());
        try (WallStream back = wall.screen("hall")) {
            JsonNode hello = back.next("hello");
            assertEquals("overview", hello.at("/standing/scene/scene").asText());
            assertEquals(pushed.get("seq"), hello.at("/standing/scene/seq"));
        }
    }

    @Test
    void aSecondConnectionOfAScreenEndsTheFirst() throws IOException {
        try (WallStream first = wall.screen("hall")) {
            first.next("hello");
            try (WallStream second = wall.screen("hall")) {
                second.next("hello");
                assertTrue(first.ends());
                JsonNode pushed = wall.command("{\"targets\":[\"hall\"],\"kind\":\"pause\"}");
                assertEquals("[\"hall\"]", pushed.get("delivered").toString());
                second.next("command");
            }
        }
    }

    @Test
    void aHeartbeatIsAnsweredWithTheTimeAndListed() throws IOException {
        try (WallStream screen = wall.screen("hall")) {
            screen.next("hello");
            String clock = Instant.now().minus(Duration.ofMinutes(10)).toString();
            HttpResponse<byte[]> answer = wall.heartbeat(
                    "hall",
                    "{\"scene\":\"overview\",\"version\":7,\"painted\":\"2026-05-01T08:00:00.000Z\",\"age_s\":12.5,"
                            + "\"width\":1920,\"height\":1080,\"heap\":52000000,\"errors\":0,\"clock\":\"" + clock
                            + "\"}");
            assertEquals(200, answer.statusCode());
            assertTrue(TestService.json(answer).hasNonNull("serverTime"));
            JsonNode entry = wall.listed("hall");
            assertEquals("overview", entry.get("scene").asText());
            assertEquals(12.5, entry.get("age_s").asDouble());
            assertEquals(-600, entry.get("clock_offset_s").asDouble(), 30);
        }
        assertEquals(404, wall.heartbeat("stranger", "{}").statusCode());
        JsonNode errors = TestService.json(wall.heartbeat("hall", "{\"width\":0,\"painted\":\"now\",\"mood\":1}"))
                .get("errors");
        assertEquals(3, errors.size(), errors.toString());
    }

    @Test
    void aHeartbeatOfAYearNobodyWritesIsRefusedAndTheListStays() throws IOException {
        try (WallStream screen = wall.screen("hall")) {
            screen.next("hello");
            for (String year : List.of("+1000000000", "+999999999", "-0001", "1969")) {
                String never = "{\"clock\":\"" + year + "-12-31T23:59:59Z\"}";
                HttpResponse<byte[]> answer = wall.heartbeat("hall", never);
                assertEquals(400, answer.statusCode(), year);
                assertEquals(
                        "clock", TestService.json(answer).at("/errors/0/field").asText(), () -> TestService.json(answer)
                                .toString());
            }
            assertTrue(wall.listed("hall").get("clock_offset_s").isNull());
        }
    }

    @Test
    void aSlowReaderIsLetGoAndBroughtUpToDateWhileOthersHearEverything() throws Exception {
        try (WallStream slow = wall.screen("slow");
                WallStream quick = wall.screen("quick")) {
            assertTrue(slow.status().contains("200"));
            quick.next("hello");
            String text = "慢".repeat(200);
            for (int i = 0; !wall.listed("slow").get("state").asText().equals("gone"); i++) {
                assertTrue(i < 20_000, "the reader that never reads was not dropped");
                wall.command("{\"targets\":[\"*\"],\"kind\":\"message\",\"text\":\"" + text + "\"}");
                assertEquals(text, quick.next("command").get("text").asText());
            }
            wall.command("{\"targets\":[\"slow\"],\"kind\":\"scene\",\"scene\":\"emergency\"}");
        }
        try (WallStream back = wall.screen("slow")) {
            assertEquals(
                    "emergency", back.next("hello").at("/standing/scene/scene").asText());
        }
    }

    @Test
    void parametersThatCannotBeAreRefused() {
        assertEquals(400, wall.service().get("/wall/channel").statusCode());
        assertEquals(400, wall.service().get("/wall/channel?screen=a%20b").statusCode());
        assertEquals(400, wall.service().get("/wall/channel?screen=a&width=0").statusCode());
        assertEquals(
                400,
                wall.service()
                        .get("/wall/channel?screen=a&name=" + "n".repeat(61))
                        .statusCode());
        assertEquals(
                400, wall.service().get("/wall/channel?screen=a&colour=red").statusCode());
        assertEquals(401, wall.service().get("/wall/screens").statusCode());
    }
}
