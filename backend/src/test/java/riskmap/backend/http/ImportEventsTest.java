package riskmap.backend.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The progress of an import and of its undo as server-sent events. */
class ImportEventsTest {

    private static final int ROWS = 20_000;
    private static final String MAPPING = "{\"layer\":\"risk-points\",\"set\":{\"level\":\"none\"}}";

    @TempDir
    Path folder;

    @AutoClose
    private TestService service;

    private String[] editor;

    @BeforeEach
    void start() {
        service = TestService.stored(Map.of("riskmap.data-dir", folder.toString(), "riskmap.imports.most-watchers", 1));
        editor = service.asAdmin();
    }

    private String upload() {
        StringBuilder text = new StringBuilder("id,name,lon,lat\n");
        for (int i = 0; i < ROWS; i++) {
            text.append(i).append(",点").append(i).append(",120.7,31.3\n");
        }
        HttpResponse<byte[]> created = service.send("POST", "/imports?name=many.csv", text.toString(), editor);
        assertEquals(201, created.statusCode());
        return created.headers().firstValue("Location").orElseThrow();
    }

    /** Every event of the stream, which ends by itself. */
    private List<JsonNode> follow(String path) throws IOException {
        HttpResponse<byte[]> answer = service.get(path + "/events", editor);
        assertEquals(200, answer.statusCode());
        assertEquals(
                "text/event-stream",
                answer.headers().firstValue("Content-Type").orElseThrow().replaceFirst(";.*", ""));
        List<JsonNode> events = new ArrayList<>();
        for (String event : new String(answer.body(), StandardCharsets.UTF_8).split("\n\n")) {
            if (event.startsWith("event: status\ndata: ")) {
                events.add(new ObjectMapper().readTree(event.substring("event: status\ndata: ".length())));
            }
        }
        return events;
    }

    private static JsonNode last(List<JsonNode> events) {
        return events.get(events.size() - 1);
    }

    @Test
    void anImportAndItsUndoAreFollowedToTheirEnd() throws IOException {
        String path = upload();
        assertEquals("previewed", last(follow(path)).get("status").asText(), "nothing is at work");
        assertEquals(202, service.send("POST", path + "/run", MAPPING, editor).statusCode());
        List<JsonNode> events = follow(path);
        assertEquals("done", last(events).get("status").asText());
        assertEquals(ROWS, last(events).at("/counts/written").asInt());
        assertTrue(events.size() > 1, "the work takes longer than the way to it");
        assertTrue(events.get(0).has("progress"), events.get(0).toString());
        for (int i = 1; i < events.size(); i++) {
            assertNotEquals(events.get(i - 1), events.get(i), "only changes are told");
        }
        assertEquals(202, service.send("POST", path + "/undo", "", editor).statusCode());
        List<JsonNode> undo = follow(path);
        assertEquals("undone", last(undo).get("status").asText());
        assertTrue(undo.size() > 1);
    }

    @Test
    void onlyEditorsFollowWhatIsThere() {
        String path = upload();
        assertEquals(401, service.get(path + "/events").statusCode());
        assertEquals(404, service.get("/imports/none/events", editor).statusCode());
        assertEquals(400, service.get(path + "/events?x=1", editor).statusCode());
    }
}
