package riskmap.backend.http.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import riskmap.backend.http.TestService;

/** One wall, whichever door people and screens take. */
abstract class SharedWallContract {

    private static final String PAUSE = "\"kind\":\"pause\"";

    /** The doors, the same for all tests. */
    abstract TwoWalls walls();

    private WallStream screen(TestService at, String id) throws IOException {
        return WallStream.screen(at.port(), id + "&name=" + id + "-name&width=3840&height=2160");
    }

    @Test
    void everyScreenIsListedAtEveryDoorWithWhatItReports() throws Exception {
        TwoWalls walls = walls();
        try (WallStream screen = screen(walls.left(), "listed")) {
            screen.next("hello");
            String report = "{\"scene\":\"overview\",\"version\":7,\"age_s\":12.5,\"width\":1920,\"height\":1080}";
            // Behind a proxy a heartbeat may take another way than the channel.
            for (TestService door : List.of(walls.left(), walls.right())) {
                HttpResponse<byte[]> answer = heartbeat(door, "listed", report);
                assertEquals(200, answer.statusCode(), new String(answer.body()));
                for (TestService seen : List.of(walls.left(), walls.right())) {
                    JsonNode entry = walls.listed(seen, "listed", one -> one.hasNonNull("last_heartbeat"));
                    assertEquals("listed-name", entry.get("name").asText());
                    assertEquals("connected", entry.get("state").asText());
                    assertEquals("overview", entry.get("scene").asText());
                    assertEquals(12.5, entry.get("age_s").asDouble());
                    assertEquals(1920, entry.get("width").asInt());
                    assertEquals("public", entry.get("profile").asText());
                }
            }
        }
        walls.awaitState(walls.right(), "listed", "gone");
        JsonNode pushed = walls.command(walls.right(), "\"listed\",\"nobody\"", PAUSE);
        assertTrue(TwoWalls.reason(pushed, "listed").startsWith("gone: "), pushed.toString());
        assertTrue(TwoWalls.reason(pushed, "nobody").startsWith("unknown: "), pushed.toString());
        assertEquals(404, heartbeat(walls.right(), "nobody", "{}").statusCode());
    }

    private static HttpResponse<byte[]> heartbeat(TestService door, String screen, String report) {
        return door.send("POST", "/wall/screens/" + screen + "/heartbeat", report, "Content-Type", "application/json");
    }

    @Test
    void whatOfficersSayAtBothDoorsReachesEveryScreenOnceAndInOneOrder() throws Exception {
        TwoWalls walls = walls();
        ExecutorService officers = Executors.newFixedThreadPool(2);
        try (WallStream here = screen(walls.left(), "here");
                WallStream there = screen(walls.right(), "there")) {
            here.next("hello");
            there.next("hello");
            walls.awaitState(walls.left(), "there", "connected");
            walls.awaitState(walls.right(), "here", "connected");
            List<Callable<List<Long>>> both = List.of(() -> say(walls.left()), () -> say(walls.right()));
            List<Long> given = new ArrayList<>();
            for (Future<List<Long>> one : officers.invokeAll(both)) {
                given.addAll(one.get());
            }
            given.sort(null);
            for (long number : given) {
                JsonNode told = here.next("command");
                assertEquals(number, told.get("seq").asLong());
                assertEquals(told, there.next("command"), "the same, to act at the same time");
            }
        } finally {
            officers.shutdownNow();
        }
    }

    private List<Long> say(TestService door) {
        List<Long> numbers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            JsonNode pushed = walls().command(
                            door,
                            "\"here\",\"there\"",
                            "\"kind\":\"message\",\"text\":\"" + door.port() + " " + i + "\"");
            assertEquals(2, pushed.get("delivered").size(), pushed.toString());
            numbers.add(pushed.get("seq").asLong());
        }
        return numbers;
    }

    @Test
    void whatHoldsIsToldToScreensThatComeLaterToAnotherDoor() throws Exception {
        TwoWalls walls = walls();
        JsonNode all = walls.command(walls.left(), "\"*\"", "\"kind\":\"extent\",\"extent\":[120,31,121,32]");
        try (WallStream screen = screen(walls.left(), "moving");
                WallStream watch = screen(walls.right(), "watch")) {
            screen.next("hello");
            watch.next("hello");
            walls.awaitState(walls.left(), "watch", "connected");
            walls.command(walls.left(), "\"moving\"", "\"kind\":\"scene\",\"scene\":\"emergency\"");
            walls.command(walls.left(), "\"moving\"", "\"kind\":\"reload\"");
            walls.command(walls.left(), "\"moving\"", "\"kind\":\"message\",\"text\":\"x\"");
            walls.command(walls.left(), "\"moving\"", PAUSE);
            JsonNode last = walls.command(walls.left(), "\"watch\"", PAUSE);
            // Commands are heard in their order: the other door knows of all before this one. The first may come after
            // hello.
            JsonNode heard = watch.next("command");
            while (!heard.get("seq").equals(last.get("seq"))) {
                heard = watch.next("command");
            }
            walls.awaitState(walls.right(), "moving", "connected");
            try (WallStream again = screen(walls.right(), "moving")) {
                JsonNode hello = again.next("hello");
                assertEquals(last.get("seq"), hello.get("seq"));
                JsonNode standing = hello.get("standing");
                assertEquals("emergency", standing.at("/scene/scene").asText());
                assertEquals(all.get("seq"), standing.at("/extent/seq"));
                assertEquals(all.get("at"), standing.at("/extent/at"));
                assertEquals(
                        "[120.0,31.0,121.0,32.0]", standing.at("/extent/extent").toString());
                assertEquals("x", standing.at("/message/text").asText());
                assertTrue(standing.get("paused").asBoolean());
                assertTrue(standing.hasNonNull("reload"));
                assertTrue(screen.ends(), "the earlier connection is given up");
                JsonNode pushed = walls.command(walls.left(), "\"moving\"", "\"kind\":\"clear\"");
                assertEquals("[\"moving\"]", pushed.get("delivered").toString());
                assertEquals(pushed.get("seq"), again.next("command").get("seq"));
            }
        }
    }

    @Test
    void aTokenRevokedAtOneDoorEndsTheChannelAtTheOther() throws Exception {
        TwoWalls walls = walls();
        JsonNode issued = TestService.json(walls.left().send("POST", "/wall/screens/vault/token", null, walls.admin()));
        String cookie = "riskmap-screen=" + issued.get("token").asText();
        // What the store said of tokens is believed for a moment.
        for (int i = 0; heartbeat(walls.right(), "vault", "{}").statusCode() != 401; i++) {
            assertTrue(i < 400, "the other door does not know of the token");
            Thread.sleep(50);
        }
        try (WallStream screen = WallStream.screen(walls.right().port(), "vault", "Cookie", cookie)) {
            assertEquals("full", screen.next("hello").get("profile").asText());
            assertEquals(
                    204,
                    walls.left()
                            .send("DELETE", "/wall/screens/vault/token", null, walls.admin())
                            .statusCode());
            assertTrue(screen.ends());
        }
        try (WallStream again = WallStream.screen(walls.right().port(), "vault", "Cookie", cookie)) {
            assertTrue(again.status().contains("401"), "a door that has let a screen go does not let it in again");
        }
    }
}
