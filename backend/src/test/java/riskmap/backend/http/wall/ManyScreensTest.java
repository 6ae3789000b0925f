package riskmap.backend.http.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import riskmap.backend.http.TestService;

/** Two hundred screens, each with its one stream, as the page opens it. */
class ManyScreensTest {

    private static final int SCREENS = 200;

    @Test
    void everyScreenHearsACommandAndAChange() throws IOException {
        List<WallStream> channels = new ArrayList<>();
        try (TestService service = TestService.start()) {
            try {
                for (int i = 0; i < SCREENS; i++) {
                    channels.add(WallStream.screen(service.port(), "screen-" + i));
                }
                for (int i = 0; i < SCREENS; i++) {
                    assertEquals(
                            "screen-" + i,
                            channels.get(i).next("hello").get("screen").asText());
                }
                tellAndChange(service, channels);
            } finally {
                close(channels);
            }
        }
    }

    private static void tellAndChange(TestService service, List<WallStream> channels) throws IOException {
        String[] admin = service.asAdmin("Content-Type", "application/json");
        String pause = "{\"targets\":[\"*\"],\"kind\":\"pause\"}";
        JsonNode pushed = TestService.json(service.send("POST", "/wall/commands", pause, admin));
        int told = pushed.get("delivered").size() + pushed.get("missing").size();
        assertEquals(SCREENS, told, pushed.toString());
        service.city().load("incidents", List.of(TestService.feature("i", "POINT (120 31)", "state", "open")));
        for (WallStream channel : channels) {
            assertEquals(pushed.get("seq"), channel.next("command").get("seq"));
            assertEquals("incidents", channel.next("change").at("/layers/0").asText());
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
