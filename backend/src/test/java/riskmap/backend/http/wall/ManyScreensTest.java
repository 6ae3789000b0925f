package riskmap.backend.http.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import riskmap.backend.http.TestService;

/** Two hundred screens, each with its channel and the stream of changes, as the page opens them. */
class ManyScreensTest {

    private static final int SCREENS = 200;

    @Test
    void everyScreenHearsACommandAndAChange() throws IOException {
        Map<String, Object> limits = Map.of("riskmap.events.most-per-address", 500);
        List<WallStream> channels = new ArrayList<>();
        List<WallStream> changes = new ArrayList<>();
        try (TestService service = TestService.start(limits)) {
            String[] admin = service.asAdmin("Content-Type", "application/json");
            try {
                for (int i = 0; i < SCREENS; i++) {
                    channels.add(WallStream.screen(service.port(), "screen-" + i));
                    changes.add(new WallStream(service.port(), "/events"));
                }
                for (int i = 0; i < SCREENS; i++) {
                    assertEquals(
                            "screen-" + i,
                            channels.get(i).next("hello").get("screen").asText());
                    changes.get(i).next("hello");
                }
                tellAndChange(service, admin, channels, changes);
            } finally {
                close(channels);
                close(changes);
            }
        }
    }

    private static void tellAndChange(
            TestService service, String[] admin, List<WallStream> channels, List<WallStream> changes)
            throws IOException {
        String pause = "{\"targets\":[\"*\"],\"kind\":\"pause\"}";
        JsonNode pushed = TestService.json(service.send("POST", "/wall/commands", pause, admin));
        int told = pushed.get("delivered").size() + pushed.get("missing").size();
        assertEquals(SCREENS, told, pushed.toString());
        service.city().load("incidents", List.of(TestService.feature("i", "POINT (120 31)", "state", "open")));
        for (int i = 0; i < SCREENS; i++) {
            assertEquals(pushed.get("seq"), channels.get(i).next("command").get("seq"));
            assertEquals(
                    "incidents", changes.get(i).next("change").at("/layers/0").asText());
        }
        assertEquals(
                SCREENS, service.json("/wall/screens", admin).get("screens").size());
        assertEquals(
                1,
                service.json("/wall/figures")
                        .at("/panels/incident/data/states/open")
                        .asInt());
    }

    @Test
    void oneScreenTooManyIsRefusedAndDisturbsNobody() throws IOException {
        List<WallStream> channels = new ArrayList<>();
        try (TestService service = TestService.start(Map.of("riskmap.wall.most-per-address", 3))) {
            try {
                for (int i = 0; i < 3; i++) {
                    channels.add(WallStream.screen(service.port(), "screen-" + i));
                    channels.get(i).next("hello");
                }
                assertEquals(503, service.get("/wall/channel?screen=more").statusCode());
                String pause = "{\"targets\":[\"*\"],\"kind\":\"pause\"}";
                service.send("POST", "/wall/commands", pause, service.asAdmin("Content-Type", "application/json"));
                for (WallStream channel : channels) {
                    channel.next("command");
                }
            } finally {
                close(channels);
            }
        }
    }

    private static void close(List<WallStream> streams) throws IOException {
        for (WallStream stream : streams) {
            stream.close();
        }
    }
}
