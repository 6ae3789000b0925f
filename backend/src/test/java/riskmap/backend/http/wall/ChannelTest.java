package riskmap.backend.http.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import riskmap.backend.http.TestService;

/** What screens are told and say. */
class ChannelTest {

    private TestService service;
    private String[] admin;

    @BeforeEach
    void start() {
        service = TestService.start(Map.of("riskmap.wall.heartbeat", "200ms", "riskmap.wall.patience", "1s"));
        admin = service.asAdmin("Content-Type", "application/json");
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private WallStream screen(String id, String... headers) throws IOException {
        return WallStream.screen(service.port(), id, headers);
    }

    private JsonNode command(String body) {
        HttpResponse<byte[]> answer = service.send("POST", "/wall/commands", body, admin);
        assertEquals(200, answer.statusCode(), () -> TestService.json(answer).toString());
        return TestService.json(answer);
    }

    private JsonNode refused(String body) {
        HttpResponse<byte[]> answer = service.send("POST", "/wall/commands", body, admin);
        assertEquals(400, answer.statusCode());
        return TestService.json(answer).get("errors");
    }

    private JsonNode listed(String id) {
        for (JsonNode screen : service.json("/wall/screens", admin).get("screens")) {
            if (screen.get("id").asText().equals(id)) {
                return screen;
            }
        }
        throw new AssertionError("no screen " + id);
    }

    private void awaitGone(String id) throws InterruptedException {
        for (int i = 0; !listed(id).get("state").asText().equals("gone"); i++) {
            assertTrue(i < 200, () -> listed(id).toString());
            Thread.sleep(50);
        }
    }

    private HttpResponse<byte[]> heartbeat(String id, String body, String... headers) {
        List<String> all = new ArrayList<>(List.of("Content-Type", "application/json"));
        all.addAll(List.of(headers));
        return service.send("POST", "/wall/screens/" + id + "/heartbeat", body, all.toArray(String[]::new));
    }

    @Test
    void aScreenHearsHelloHeartbeatsAndCommands() throws IOException {
        try (WallStream left = screen("left&name=East%20hall&width=3840&height=2160");
                WallStream right = screen("right")) {
            JsonNode hello = left.next("hello");
            assertEquals("left", hello.get("screen").asText());
            assertEquals("public", hello.get("profile").asText());
            assertTrue(hello.at("/standing/scene").isNull());
            right.next("hello");
            assertTrue(left.next("heartbeat").hasNonNull("serverTime"));
            JsonNode pushed = command("{\"targets\":[\"*\"],\"kind\":\"scene\",\"scene\":\"emergency\"}");
            assertEquals(2, pushed.get("delivered").size(), pushed.toString());
            JsonNode toLeft = left.next("command");
            assertEquals(toLeft, right.next("command"));
            assertEquals(pushed.get("seq"), toLeft.get("seq"));
            assertEquals(pushed.get("at"), toLeft.get("at"));
            command("{\"targets\":[\"right\"],\"kind\":\"message\",\"text\":\"演练开始\",\"seconds\":60}");
            assertEquals("演练开始", right.next("command").get("text").asText());
            JsonNode entry = listed("left");
            assertEquals("East hall", entry.get("name").asText());
            assertEquals(3840, entry.get("width").asInt());
            assertEquals("connected", entry.get("state").asText());
        }
    }

    @Test
    void commandsActInAMomentAllTogether() throws IOException {
        try (WallStream one = screen("one")) {
            one.next("hello");
            Instant before = Instant.now();
            Instant at = Instant.parse(command("{\"targets\":[\"one\"],\"kind\":\"pause\"}")
                    .get("at")
                    .asText());
            assertFalse(at.isBefore(before.plusMillis(249)), at + " after " + before);
        }
    }

    @Test
    void aVanishedScreenIsMissingWithTheReasonAndIsToldWhenItComesBack() throws Exception {
        try (WallStream screen = screen("hall")) {
            screen.next("hello");
        }
        awaitGone("hall");
        JsonNode pushed = command("{\"targets\":[\"hall\",\"never\"],\"kind\":\"scene\",\"scene\":\"overview\"}");
        assertEquals("[]", pushed.get("delivered").toString());
        assertTrue(pushed.at("/missing/0/reason").asText().startsWith("gone: "), pushed.toString());
        assertEquals("never", pushed.at("/missing/1/id").asText());
        assertTrue(pushed.at("/missing/1/reason").asText().startsWith("unknown: "), pushed.toString());
        try (WallStream back = screen("hall")) {
            JsonNode hello = back.next("hello");
            assertEquals("overview", hello.at("/standing/scene/scene").asText());
            assertEquals(pushed.get("seq"), hello.at("/standing/scene/seq"));
        }
    }

    @Test
    void whatHoldsIsToldToScreensThatComeLater() throws IOException {
        command("{\"targets\":[\"*\"],\"kind\":\"pause\"}");
        command("{\"targets\":[\"*\"],\"kind\":\"extent\",\"extent\":[120,31,121,32]}");
        command("{\"targets\":[\"*\"],\"kind\":\"message\",\"text\":\"over\"}");
        command("{\"targets\":[\"*\"],\"kind\":\"clear\"}");
        try (WallStream late = screen("late")) {
            JsonNode standing = late.next("hello").get("standing");
            assertTrue(standing.get("paused").asBoolean());
            assertTrue(
                    standing.get("extent").isNull() && standing.get("message").isNull(), standing.toString());
            JsonNode resumed = command("{\"targets\":[\"*\"],\"kind\":\"resume\"}");
            late.next("command");
            try (WallStream later = screen("later")) {
                JsonNode now = later.next("hello").get("standing");
                assertFalse(now.get("paused").asBoolean());
                assertEquals(resumed.get("at"), now.get("acknowledged"));
            }
        }
    }

    @Test
    void aSecondConnectionOfAScreenEndsTheFirst() throws IOException {
        try (WallStream first = screen("hall")) {
            first.next("hello");
            try (WallStream second = screen("hall")) {
                second.next("hello");
                assertTrue(first.ends());
                JsonNode pushed = command("{\"targets\":[\"hall\"],\"kind\":\"pause\"}");
                assertEquals("[\"hall\"]", pushed.get("delivered").toString());
                second.next("command");
            }
        }
    }

    @Test
    void aHeartbeatIsAnsweredWithTheTimeAndListed() throws IOException {
        try (WallStream screen = screen("hall")) {
            screen.next("hello");
            String clock = Instant.now().minus(Duration.ofMinutes(10)).toString();
            HttpResponse<byte[]> answer = heartbeat(
                    "hall",
                    "{\"scene\":\"overview\",\"version\":7,\"painted\":\"2026-05-01T08:00:00.000Z\",\"age_s\":12.5,"
                            + "\"width\":1920,\"height\":1080,\"heap\":52000000,\"errors\":0,\"clock\":\"" + clock
                            + "\"}");
            assertEquals(200, answer.statusCode());
            assertTrue(TestService.json(answer).hasNonNull("serverTime"));
            JsonNode entry = listed("hall");
            assertEquals("overview", entry.get("scene").asText());
            assertEquals(12.5, entry.get("age_s").asDouble());
            assertEquals(-600, entry.get("clock_offset_s").asDouble(), 30);
        }
        assertEquals(404, heartbeat("stranger", "{}").statusCode());
        JsonNode errors = TestService.json(heartbeat("hall", "{\"width\":0,\"painted\":\"now\",\"mood\":1}"))
                .get("errors");
        assertEquals(3, errors.size(), errors.toString());
    }

    @Test
    void badCommandsNameEveryField() {
        JsonNode errors =
                refused("{\"targets\":[\"*\",\"a b\"],\"kind\":\"scene\",\"scene\":\"party\",\"text\":\"x\"}");
        List<String> fields = new ArrayList<>();
        errors.forEach(error -> fields.add(error.get("field").asText()));
        assertEquals(List.of("targets[1]", "text", "scene"), fields);
        assertTrue(errors.get(2).get("allowed").toString().contains("overview"));
        assertEquals(
                "targets",
                refused("{\"targets\":[],\"kind\":\"pause\"}").at("/0/field").asText());
        assertEquals(
                "kind",
                refused("{\"targets\":[\"*\"],\"kind\":\"explode\"}")
                        .at("/0/field")
                        .asText());
        assertEquals(
                "text",
                refused("{\"targets\":[\"*\"],\"kind\":\"message\",\"text\":\"" + "x".repeat(201) + "\"}")
                        .at("/0/field")
                        .asText());
        assertEquals(
                "feature.id",
                refused(
                                "{\"targets\":[\"*\"],\"kind\":\"highlight\",\"feature\":{\"layer\":\"grids\",\"id\":\"none\"}}")
                        .at("/0/field")
                        .asText());
        assertEquals(
                401,
                service.send(
                                "POST",
                                "/wall/commands",
                                "{\"targets\":[\"*\"],\"kind\":\"pause\"}",
                                "Content-Type",
                                "application/json")
                        .statusCode());
    }

    @Test
    void aSlowReaderIsLetGoAndBroughtUpToDateWhileOthersHearEverything() throws Exception {
        try (WallStream slow = screen("slow");
                WallStream quick = screen("quick")) {
            assertTrue(slow.status().contains("200"));
            quick.next("hello");
            String text = "慢".repeat(200);
            for (int i = 0; !listed("slow").get("state").asText().equals("gone"); i++) {
                assertTrue(i < 20_000, "the reader that never reads was not dropped");
                command("{\"targets\":[\"*\"],\"kind\":\"message\",\"text\":\"" + text + "\"}");
                assertEquals(text, quick.next("command").get("text").asText());
            }
            command("{\"targets\":[\"slow\"],\"kind\":\"scene\",\"scene\":\"emergency\"}");
        }
        try (WallStream back = screen("slow")) {
            assertEquals(
                    "emergency", back.next("hello").at("/standing/scene/scene").asText());
        }
    }

    @Test
    void parametersThatCannotBeAreRefused() {
        assertEquals(400, service.get("/wall/channel").statusCode());
        assertEquals(400, service.get("/wall/channel?screen=a%20b").statusCode());
        assertEquals(400, service.get("/wall/channel?screen=a&width=0").statusCode());
        assertEquals(
                400,
                service.get("/wall/channel?screen=a&name=" + "n".repeat(61)).statusCode());
        assertEquals(400, service.get("/wall/channel?screen=a&colour=red").statusCode());
        assertEquals(401, service.get("/wall/screens").statusCode());
    }

    @Test
    void aTokenMakesAScreenFullUntilItIsRevoked() throws Exception {
        HttpResponse<byte[]> issued = service.send("POST", "/wall/screens/duty/token", null, admin);
        assertEquals(201, issued.statusCode());
        String token = TestService.json(issued).get("token").asText();
        String cookie = "riskmap-screen=" + token;
        assertEquals(401, service.get("/wall/channel?screen=duty").statusCode());
        HttpResponse<byte[]> wrong = service.get("/wall/channel?screen=duty", "Cookie", cookie + "x");
        assertEquals(401, wrong.statusCode());
        assertEquals(
                "urn:riskmap:problem:screen-token",
                TestService.json(wrong).get("type").asText());
        assertEquals(
                401, service.get("/wall/channel?screen=other", "Cookie", cookie).statusCode());
        try (WallStream other = screen("other");
                WallStream duty = screen("duty", "Cookie", cookie)) {
            other.next("hello");
            assertEquals("full", duty.next("hello").get("profile").asText());
            assertEquals(200, heartbeat("duty", "{}", "Cookie", cookie).statusCode());
            assertEquals(
                    403,
                    service.send(
                                    "POST",
                                    "/wall/commands",
                                    "{\"targets\":[\"*\"],\"kind\":\"pause\"}",
                                    "Cookie",
                                    cookie,
                                    "Content-Type",
                                    "application/json")
                            .statusCode());
            assertEquals(
                    204,
                    service.send("DELETE", "/wall/screens/duty/token", null, admin)
                            .statusCode());
            assertTrue(duty.ends());
            other.next("heartbeat");
        }
        assertEquals(
                401, service.get("/wall/channel?screen=duty", "Cookie", cookie).statusCode());
        assertEquals(
                404,
                service.send("DELETE", "/wall/screens/duty/token", null, admin).statusCode());
    }

    @Test
    void videoWallsAreSavedAndChecked() {
        String wall = "{\"title\":\"指挥大厅\",\"columns\":2,\"rows\":1,\"bezel\":{\"x\":24,\"y\":0},"
                + "\"screens\":[[\"left\",\"right\"]]}";
        HttpResponse<byte[]> created = service.send("PUT", "/wall/walls/hall", wall, admin);
        assertEquals(201, created.statusCode());
        assertEquals(
                "right", service.json("/wall/walls/hall").at("/screens/0/1").asText());
        assertEquals(1, service.json("/wall/walls").get("walls").size());
        String[] bad = {
            wall.replace("2,", "9,"),
            wall.replace("\"left\",", ""),
            wall.replace("left", "right"),
            wall.replace("24", "-1")
        };
        for (String one : bad) {
            HttpResponse<byte[]> answer = service.send("PUT", "/wall/walls/hall2", one, admin);
            assertEquals(400, answer.statusCode(), one);
            assertTrue(TestService.json(answer).get("errors").size() >= 1);
        }
        assertEquals(404, service.get("/wall/walls/hall2").statusCode());
        assertEquals(
                428, service.send("DELETE", "/wall/walls/hall", null, admin).statusCode());
    }

    @Test
    void theAddressWithATokenLeadsToThePageWithACookie() {
        String token = TestService.json(service.send("POST", "/wall/screens/duty/token", null, admin))
                .get("token")
                .asText();
        HttpResponse<byte[]> led = service.get("/wall?screen=duty&lang=zh&token=" + token);
        assertEquals(303, led.statusCode());
        assertEquals(
                "/wall?screen=duty&lang=zh",
                led.headers().firstValue("Location").orElseThrow());
        String cookie = led.headers().firstValue("Set-Cookie").orElseThrow();
        assertTrue(
                cookie.startsWith("riskmap-screen=" + token)
                        && cookie.toLowerCase(Locale.ROOT).contains("httponly"),
                cookie);
        HttpResponse<byte[]> wrong = service.get("/wall?screen=duty&token=" + token + "x");
        assertEquals(401, wrong.statusCode());
        assertTrue(TestService.json(wrong).get("detail").asText().contains("令牌"));
    }
}
