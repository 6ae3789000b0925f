package riskmap.backend.http.wall;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import riskmap.backend.http.stream.EventText;
import riskmap.backend.wall.command.Standing;
import riskmap.backend.wall.document.Times;
import riskmap.backend.wall.screen.Intro;
import riskmap.backend.wall.screen.Screens.Welcome;

/** Events of a screen's channel as text. */
final class ChannelText {

    private ChannelText() {}

    /**
     * The first event, and with a resync the one that brings a screen up to date that read too slowly.
     *
     * @param id number from which the changes go on
     */
    static byte[] hello(Intro intro, Welcome welcome, long id, long version, Instant now, Duration heartbeat) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("serverTime", Times.text(now));
        data.put("screen", intro.id());
        data.put("name", intro.name());
        data.put("wall", intro.wall());
        data.put("profile", intro.full() ? "full" : "public");
        data.put("version", version);
        data.putAll(holding(welcome, now));
        data.put("heartbeatSeconds", heartbeat.toMillis() / 1000.0);
        return EventText.numbered("hello", id, data);
    }

    /** What holds from the desk, for a screen that could not be told the commands themselves. */
    static byte[] standing(Welcome welcome, Instant now) {
        return EventText.of("standing", holding(welcome, now));
    }

    private static Map<String, Object> holding(Welcome welcome, Instant now) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("seq", welcome.seq());
        data.put("standing", welcome.standing().toDocument(now));
        return data;
    }

    static byte[] command(Standing.Told told) {
        return EventText.of("command", told.command().toDocument(told.seq(), told.at()));
    }

    static byte[] heartbeat(long version, Instant now) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("serverTime", Times.text(now));
        data.put("version", version);
        return EventText.of("heartbeat", data);
    }
}
