package riskmap.backend.http.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import riskmap.backend.http.TestService;

/** A service with screens that are missed after a second, and its duty officer. */
final class TestWall implements AutoCloseable {

    private final TestService service =
            TestService.start(Map.of("riskmap.wall.heartbeat", "200ms", "riskmap.wall.patience", "1s"));
    private final String[] admin = service.asAdmin("Content-Type", "application/json");

    /** The service that tells the screens. */
    TestService service() {
        return service;
    }

    /** Headers of the duty officer. */
    String[] admin() {
        return admin;
    }

    /** Opens the channel of a screen, which stands on a plain socket. */
    WallStream screen(String id, String... headers) throws IOException {
        return WallStream.screen(service.port(), id, headers);
    }

    /** Tells screens something, as the duty officer. */
    JsonNode command(String body) {
        HttpResponse<byte[]> answer = service.send("POST", "/wall/commands", body, admin);
        assertEquals(200, answer.statusCode(), () -> TestService.json(answer).toString());
        return TestService.json(answer);
    }

    /** What is wrong with a command that is refused, field by field. */
    JsonNode refused(String body) {
        HttpResponse<byte[]> answer = service.send("POST", "/wall/commands", body, admin);
        assertEquals(400, answer.statusCode());
        return TestService.json(answer).get("errors");
    }

    /** The entry of a screen in the list of screens. */
    JsonNode listed(String id) {
        for (JsonNode screen : service.json("/wall/screens", admin).get("screens")) {
            if (screen.get("id").asText().equals(id)) {
                return screen;
            }
        }
        throw new AssertionError("no screen " + id);
    }

    /** Waits until a screen counts as gone. */
    void awaitGone(String id) throws InterruptedException {
        for (int i = 0; !listed(id).get("state").asText().equals("gone"); i++) {
            assertTrue(i < 200, () -> listed(id).toString());
            Thread.sleep(50);
        }
    }

    /** Reports on a screen, as its page does. */
    HttpResponse<byte[]> heartbeat(String id, String body, String... headers) {
        List<String> all = new ArrayList<>(List.of("Content-Type", "application/json"));
        all.addAll(List.of(headers));
        return service.send("POST", "/wall/screens/" + id + "/heartbeat", body, all.toArray(String[]::new));
    }

    @Override
    public void close() {
        service.close();
    }
}
