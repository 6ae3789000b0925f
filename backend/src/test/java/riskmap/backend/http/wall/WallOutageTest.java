package riskmap.backend.http.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import riskmap.backend.TestPostgis;
import riskmap.backend.http.TestService;
import riskmap.backend.live.Cable;

/** Two instances over one PostGIS, which one of them cannot reach for a while; and an instance that ends. */
class WallOutageTest {

    private static final String MESSAGE = "\"kind\":\"message\",\"text\":\"%s\"";

    @Test
    void screensObeyTheirInstanceWhileTheStoreIsAwayAndTheOthersHearItLater() throws Exception {
        TestPostgis.Database database = TestPostgis.newDatabase();
        URI server = URI.create(database.jdbcUrl().substring("jdbc:".length()));
        try (Cable cable = new Cable(server.getHost(), server.getPort());
                TestService cut =
                        TwoWalls.instance(database, "jdbc:postgresql://127.0.0.1:" + cable.port() + server.getPath());
                TestService near = TwoWalls.instance(database, database.jdbcUrl())) {
            TwoWalls walls = TwoWalls.of(cut, near);
            try (WallStream here = WallStream.screen(cut.port(), "here");
                    WallStream there = WallStream.screen(near.port(), "there")) {
                here.next("hello");
                there.next("hello");
                walls.awaitState(cut, "there", "connected");
                cable.pull();
                JsonNode apart = walls.command(cut, "\"*\"", MESSAGE.formatted("apart"));
                assertEquals("[\"here\"]", apart.get("delivered").toString());
                assertTrue(TwoWalls.reason(apart, "there").startsWith("apart: "), apart.toString());
                assertEquals("apart", here.next("command").get("text").asText());
                obeyALaterOne(walls, there, apart.get("seq").asLong());
                cable.plug();
                // It was given before what the screen has obeyed since, so what holds from the desk is told anew.
                JsonNode standing = there.next("standing").get("standing");
                assertEquals("apart", standing.at("/message/text").asText());
                assertEquals(apart.get("seq"), standing.at("/message/seq"));
                assertTrue(standing.get("paused").asBoolean());
                assertEachIsToldOnce(walls, here, there);
                assertFalse(there.has("resync"), "the city was not interrupted");
            }
        }
    }

    @Test
    void aCommandWhoseAnswerIsLostWhenItIsWrittenIsToldOnceEverywhere() throws Exception {
        TestPostgis.Database database = TestPostgis.newDatabase();
        URI server = URI.create(database.jdbcUrl().substring("jdbc:".length()));
        try (Cable cable = new Cable(server.getHost(), server.getPort());
                TestService cut =
                        TwoWalls.instance(database, "jdbc:postgresql://127.0.0.1:" + cable.port() + server.getPath());
                TestService near = TwoWalls.instance(database, database.jdbcUrl());
                SlowCommits commits = SlowCommits.of(database, "wall_commands")) {
            TwoWalls walls = TwoWalls.of(cut, near);
            try (WallStream here = WallStream.screen(cut.port(), "here");
                    WallStream there = WallStream.screen(near.port(), "there")) {
                here.next("hello");
                there.next("hello");
                walls.awaitState(cut, "there", "connected");
                CompletableFuture<JsonNode> giving = CompletableFuture.supplyAsync(
                        () -> walls.command(cut, "\"*\"", MESSAGE.formatted("unanswered")));
                commits.awaitOne();
                cable.pull();
                JsonNode given = giving.get();
                assertTrue(TwoWalls.reason(given, "there").startsWith("apart: "), given.toString());
                assertEquals(given.get("seq"), here.next("command").get("seq"));
                commits.goOn();
                assertEquals(given.get("seq"), there.next("command").get("seq"), "it was written all the same");
                cable.plug();
                assertEachIsToldOnce(walls, here, there);
            }
        }
    }

    /** Gives commands at the other door until one has the greater number: the clocks of the two agree but nearly. */
    private static void obeyALaterOne(TwoWalls walls, WallStream there, long seq) throws Exception {
        long given = 0;
        while (given <= seq) {
            given = walls.command(walls.right(), "\"there\"", "\"kind\":\"pause\"")
                    .get("seq")
                    .asLong();
            assertEquals(given, there.next("command").get("seq").asLong());
        }
    }

    /** Gives commands until one reaches both screens. */
    private static void assertEachIsToldOnce(TwoWalls walls, WallStream here, WallStream there) throws Exception {
        JsonNode pushed = MissingNode.getInstance();
        for (int i = 0; pushed.path("delivered").size() < 2; i++) {
            assertTrue(i < 200, () -> "the instances are not together again");
            pushed = walls.command(walls.left(), "\"*\"", MESSAGE.formatted("together"));
            assertEquals(pushed.get("seq"), here.next("command").get("seq"), "nothing is told twice");
            Thread.sleep(100);
        }
        long last = pushed.get("seq").asLong();
        long told = 0;
        while (told < last) {
            JsonNode command = there.next("command");
            assertEquals("together", command.get("text").asText());
            long next = command.get("seq").asLong();
            assertTrue(next > told, next + " after " + told);
            told = next;
        }
        assertEquals(last, told);
    }

    @Test
    void aScreenOfAnInstanceThatEndedIsGoneUntilItComesToAnother() throws Exception {
        TestPostgis.Database database = TestPostgis.newDatabase();
        try (TestService stays = TwoWalls.instance(database, database.jdbcUrl())) {
            TwoWalls walls = TwoWalls.of(stays, stays);
            JsonNode told;
            try (TestService ends = TwoWalls.instance(database, database.jdbcUrl());
                    WallStream screen = WallStream.screen(ends.port(), "hall")) {
                screen.next("hello");
                walls.awaitState(stays, "hall", "connected");
                told = walls.command(stays, "\"hall\"", "\"kind\":\"reload\"");
                assertEquals(told.get("seq"), screen.next("command").get("seq"));
            }
            walls.awaitState(stays, "hall", "gone");
            JsonNode pushed = walls.command(stays, "\"hall\"", MESSAGE.formatted("later"));
            assertTrue(TwoWalls.reason(pushed, "hall").startsWith("gone: "), pushed.toString());
            try (TestService restarted = TwoWalls.instance(database, database.jdbcUrl());
                    WallStream screen = WallStream.screen(restarted.port(), "hall")) {
                JsonNode standing = screen.next("hello").get("standing");
                assertEquals("later", standing.at("/message/text").asText());
                assertEquals(told.get("seq"), standing.at("/reload/seq"));
                JsonNode back = walls.awaitState(stays, "hall", "connected");
                assertNotEquals("", back.get("connected").asText());
            }
        }
    }
}
