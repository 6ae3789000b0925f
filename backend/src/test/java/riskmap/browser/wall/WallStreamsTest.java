package riskmap.browser.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static riskmap.backend.http.TestService.feature;

import com.microsoft.playwright.BrowserContext;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import riskmap.backend.live.Cable;
import riskmap.backend.wall.command.Command;
import riskmap.backend.wall.command.CommandKind;
import riskmap.backend.wall.command.Standing.Told;
import riskmap.backend.wall.screen.Screens;

/** A screen holds one stream, which tells it of the city and from the desk. */
class WallStreamsTest {

    private static final String TELL = "{\"targets\":[\"one\"],\"kind\":\"%s\"%s}";

    private static Hall hall;

    @BeforeAll
    static void start() {
        hall = Hall.overPlainTown();
    }

    @AfterAll
    static void stop() {
        if (hall != null) {
            hall.close();
        }
    }

    private static void incident(String id, String state) {
        hall.service()
                .city()
                .load("incidents", List.of(feature(id, "POINT (120.71 31.32)", "name", id, "state", state)));
    }

    private static void tell(String kind, String more) {
        assertEquals(
                200,
                hall.send("POST", "/wall/commands", TELL.formatted(kind, more)).statusCode());
    }

    private static void awaitIncidents(WallPage wall, int count) {
        wall.page()
                .waitForFunction(
                        "n => document.querySelectorAll('[data-panel=incident] .incident').length === n", count);
    }

    private static List<String> streams(BrowserContext screen) {
        List<String> opened = new CopyOnWriteArrayList<>();
        screen.onRequest(request -> {
            if (request.resourceType().equals("eventsource")) {
                opened.add(request.url().replaceAll(".*//[^/]+", ""));
            }
        });
        return opened;
    }

    @Test
    void aCommandThatWasGivenEarlierIsObeyedWithoutReadingTheCityAnew() throws IOException {
        try (BrowserContext screen = hall.quiet(1280, 720)) {
            WallPage wall = hall.wall(screen, "screen=one&scene=emergency");
            wall.awaitLive();
            tell("message", ",\"text\":\"后说\"");
            wall.page().waitForSelector("#message:has-text('后说')");
            List<String> read = new CopyOnWriteArrayList<>();
            wall.page().exposeFunction("tellChange", change -> read.add(String.valueOf(change[0])));
            wall.page()
                    .evaluate("async () => (await import('/state.js')).subscribe(['change'],"
                            + " ({ change }) => tellChange(JSON.stringify(change)))");
            Command pause = new Command(List.of("*"), CommandKind.PAUSE, null, null, null, null, null);
            // As another instance passes it on that could not be reached.
            hall.service().get(Screens.class).tell(new Told(1, Instant.now(), pause));
            wall.page().waitForSelector(".resting");
            incident("third", "closed");
            wall.page().waitForCondition(() -> !read.isEmpty());
            assertTrue(wall.page().locator("#message:has-text('后说')").isVisible());
            assertTrue(read.size() == 1 && read.get(0).contains("incidents"), "only what changed: " + read);
            assertEquals(List.of(), wall.complaints());
        }
    }

    @Test
    void changesAndCommandsComeOverOneStreamThatResumesAfterACut() throws IOException {
        try (Cable cable = new Cable("127.0.0.1", hall.service().port());
                BrowserContext screen = hall.quiet(1280, 720)) {
            List<String> opened = streams(screen);
            URI address = URI.create("http://127.0.0.1:" + cable.port() + "/wall?screen=one&scene=emergency");
            WallPage wall = WallPage.open(screen, address);
            wall.awaitLive();
            incident("first", "open");
            awaitIncidents(wall, 1);
            tell("message", ",\"text\":\"演练开始\"");
            wall.page().waitForSelector("#message:has-text('演练开始')");
            assertEquals(1, opened.size(), opened.toString());
            assertTrue(opened.get(0).startsWith("/wall/channel?"), opened.toString());

            cable.pull();
            wall.page().waitForSelector("#alarm:not([hidden])");
            incident("second", "open");
            tell("clear", "");
            opened.clear();
            cable.plug();
            wall.awaitLive();
            awaitIncidents(wall, 2);
            wall.page().waitForCondition(() -> !wall.page().locator("#message").isVisible());
            assertTrue(
                    opened.stream().allMatch(url -> url.matches("/wall/channel\\?.*lastEventId=\\d+.*")), "" + opened);
            assertEquals(List.of(), wall.complaints());
        }
    }
}
