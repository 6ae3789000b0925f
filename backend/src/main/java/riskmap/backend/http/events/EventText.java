package riskmap.backend.http.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;
import riskmap.backend.http.city.CityView;
import riskmap.backend.live.ChangeEvent;
import riskmap.geodata.snapshot.LayerTable;

/** Events as the text of an event stream. */
final class EventText {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private EventText() {}

    /**
     * The first event: what the city is now, and the time by the service's clock.
     *
     * @param id number from which the stream goes on
     */
    static byte[] hello(long id, long version, Instant now, Duration heartbeat) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("version", version);
        data.put("serverTime", now.toString());
        data.put("heartbeatSeconds", heartbeat.toSeconds());
        return event("hello", id, data);
    }

    /**
     * What changed.
     *
     * @param layers those the reader may know of
     * @param touched where, as the reader may know it
     */
    static byte[] change(ChangeEvent change, List<String> layers, Envelope touched) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("sequence", change.sequence());
        data.put("time", change.time().toString());
        data.put("layers", layers);
        data.put(
                "bbox",
                touched.isNull()
                        ? null
                        : List.of(touched.getMinX(), touched.getMinY(), touched.getMaxX(), touched.getMaxY()));
        data.put("count", change.count());
        return event("change", change.sequence(), data);
    }

    /** Something was missed: read everything again. */
    static byte[] resync(long version, Instant now) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("version", version);
        data.put("serverTime", now.toString());
        return event("resync", version, data);
    }

    /** A sign of life with the age of every layer. */
    static byte[] heartbeat(CityView view, Instant now) {
        Map<String, Object> layers = new LinkedHashMap<>();
        for (LayerTable table : view.tables()) {
            Map<String, Object> layer = new LinkedHashMap<>();
            layer.put("changed", table.changed().toString());
            layer.put("ageSeconds", Duration.between(table.changed(), now).toSeconds());
            layer.put("count", table.size());
            layers.put(table.layer().id(), layer);
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("serverTime", now.toString());
        data.put("version", view.snapshot().version());
        data.put("layers", layers);
        return event("heartbeat", -1, data);
    }

    private static byte[] event(String name, long id, Map<String, Object> data) {
        try {
            String head = id < 0 ? "" : "id: " + id + "\n";
            String text = head + "event: " + name + "\ndata: " + JSON.writeValueAsString(data) + "\n\n";
            return text.getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event could not be written", e);
        }
    }
}
