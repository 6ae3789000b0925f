package riskmap.backend.http.wall;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import riskmap.backend.wall.command.Standing;
import riskmap.backend.wall.document.Times;
import riskmap.backend.wall.screen.Intro;
import riskmap.backend.wall.screen.Screens.Welcome;

/** Events of a screen's channel as text. */
final class ChannelText {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ChannelText() {}

    /** The first event, and the one that brings a screen up to date that read too slowly. */
    static byte[] hello(Intro intro, Welcome welcome, long version, Instant now, Duration heartbeat) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("serverTime", Times.text(now));
        data.put("screen", intro.id());
        data.put("name", intro.name());
        data.put("wall", intro.wall());
        data.put("profile", intro.full() ? "full" : "public");
        data.put("version", version);
        data.put("seq", welcome.seq());
        data.put("standing", welcome.standing().toDocument(now));
        data.put("heartbeatSeconds", heartbeat.toMillis() / 1000.0);
        return event("hello", data);
    }

    static byte[] command(Standing.Told told) {
        return event("command", told.command().toDocument(told.seq(), told.at()));
    }

    static byte[] heartbeat(long version, Instant now) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("serverTime", Times.text(now));
        data.put("version", version);
        return event("heartbeat", data);
    }

    private static byte[] event(String name, Map<String, Object> data) {
        try {
            String text = "event: " + name + "\ndata: " + JSON.writeValueAsString(data) + "\n\n";
            return text.getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event could not be written", e);
        }
    }
}
