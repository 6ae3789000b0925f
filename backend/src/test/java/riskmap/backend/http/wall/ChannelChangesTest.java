package riskmap.backend.http.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import riskmap.backend.http.TestService;
import riskmap.backend.live.MemoryCity;

/** A screen's channel tells of the city, too: it needs no other stream. */
class ChannelChangesTest {

    private TestService service;

    @BeforeEach
    void start() {
        service = TestService.start(Map.of("riskmap.wall.heartbeat", "200ms"));
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private WallStream screen(String query, String... headers) throws IOException {
        return WallStream.screen(service.port(), query, headers);
    }

    private void change(int number) {
        String wkt = "POINT (120." + number + " 31)";
        service.city().load("incidents", List.of(TestService.feature("i" + number, wkt, "state", "open")));
    }

    private JsonNode pause() {
        String[] admin = service.asAdmin("Content-Type", "application/json");
        String body = "{\"targets\":[\"*\"],\"kind\":\"pause\"}";
        return TestService.json(service.send("POST", "/wall/commands", body, admin));
    }

    @Test
    void changesHaveTheirNumbersAndCommandsHaveNone() throws IOException {
        change(1);
        try (WallStream screen = screen("hall")) {
            JsonNode hello = screen.next("hello");
            assertEquals(1, hello.get("version").asLong());
            assertEquals("1", screen.lastId());
            change(2);
            JsonNode change = screen.next("change");
            assertEquals("[\"incidents\"]", change.get("layers").toString());
            assertEquals("2", screen.lastId());
            JsonNode pushed = pause();
            assertEquals(pushed.get("seq"), screen.next("command").get("seq"));
            assertEquals("2", screen.lastId(), "a command is nothing to resume after");
            change(3);
            assertEquals(3, screen.next("change").get("sequence").asLong());
        }
    }

    @Test
    void aScreenThatWasAwayHearsEveryChangeItMissedAndWhatHoldsFromTheDesk() throws IOException {
        change(1);
        change(2);
        pause();
        change(3);
        try (WallStream browser = screen("hall", "Last-Event-ID", "1");
                WallStream page = screen("lobby&lastEventId=2")) {
            JsonNode hello = browser.next("hello");
            assertTrue(hello.at("/standing/paused").asBoolean());
            assertEquals("1", browser.lastId(), "cut again at once, it would resume from the same place");
            assertEquals(2, browser.next("change").get("sequence").asLong());
            assertEquals(3, browser.next("change").get("sequence").asLong());
            assertEquals(3, page.next("change").get("sequence").asLong());
        }
        assertEquals(400, service.get("/wall/channel?screen=a&lastEventId=x").statusCode());
    }

    @Test
    void aScreenThatWasAwayTooLongReadsEverythingAnewAndIsToldWhatHolds() throws IOException {
        for (int i = 1; i <= MemoryCity.MEMORY + 10; i++) {
            change(i);
        }
        pause();
        for (String last : List.of("1", "99999", "nonsense")) {
            try (WallStream screen = screen("hall", "Last-Event-ID", last)) {
                assertTrue(screen.next("hello").at("/standing/paused").asBoolean(), last);
                assertEquals(110, screen.next("resync").get("version").asLong(), last);
                assertEquals("110", screen.lastId(), last);
            }
        }
    }

    @Test
    void theAreaOfASecretPlaceIsWholeCellsUnlessTheScreenHasAToken() throws IOException {
        String[] admin = service.asAdmin();
        String token = TestService.json(service.send("POST", "/wall/screens/duty/token", null, admin))
                .get("token")
                .asText();
        try (WallStream street = screen("street");
                WallStream duty = screen("duty", "Cookie", "riskmap-screen=" + token)) {
            street.next("hello");
            duty.next("hello");
            service.city().load("hazard-sources", List.of(TestService.feature("h", "POINT (120.6134721 31.3058372)")));
            String known = duty.next("change").get("bbox").toString();
            assertEquals("[120.6134721,31.3058372,120.6134721,31.3058372]", known);
            String open = street.next("change").get("bbox").toString();
            assertTrue(open.startsWith("[120.6"), open);
            assertFalse(open.contains("120.61347") || open.contains("31.30583"), open);
        }
    }

    @Test
    void theAgesOfTheLayersAreToldEveryFewBeats() throws IOException {
        change(1);
        try (WallStream screen = screen("hall")) {
            screen.next("hello");
            JsonNode beat = screen.next("heartbeat");
            for (int i = 0; i < 2 && !beat.has("layers"); i++) {
                beat = screen.next("heartbeat");
            }
            assertEquals(1, beat.at("/layers/incidents/count").asInt(), beat.toString());
            assertTrue(beat.at("/layers/incidents").hasNonNull("changed"), beat.toString());
            assertEquals(1, beat.get("version").asLong());
        }
    }
}
