package riskmap.backend.http.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;

/** One event as the text of an event stream. */
public final class EventText {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private EventText() {}

    /** An event without a number: a reader that comes back resumes after the last one that has a number. */
    public static byte[] of(String name, Object data) {
        return text("", name, data);
    }

    /** An event after which a reader can resume. */
    public static byte[] numbered(String name, long id, Object data) {
        return text("id: " + id + "\n", name, data);
    }

    private static byte[] text(String head, String name, Object data) {
        try {
            String text = head + "event: " + name + "\ndata: " + JSON.writeValueAsString(data) + "\n\n";
            return text.getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event could not be written", e);
        }
    }
}
