package riskmap.backend.http.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;
import riskmap.backend.http.city.CityView;
import riskmap.backend.live.ChangeEvent;
import riskmap.geodata.snapshot.LayerTable;

/** What is told of the city, as the text of an event stream. */
final class ChangeText {

    private ChangeText() {}

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
        return EventText.numbered("change", change.sequence(), data);
    }

    /** Something was missed: read everything again. */
    static byte[] resync(long version, Instant now) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("version", version);
        data.put("serverTime", now.toString());
        return EventText.numbered("resync", version, data);
    }

    /** A sign of life with the age of every layer. */
    static byte[] heartbeat(CityView view, Instant now) {
        Map<String, Object> layers = new LinkedHashMap<>();
        for (LayerTable table : view.tables()) {
            Map<String, Object> layer = new LinkedHashMap<>();
            layer.put("changed", table.changed().toString());
            layer.put("asOf", table.asOf().toString());
            layer.put("ageSeconds", Duration.between(table.asOf(), now).toSeconds());
            layer.put("count", table.size());
            layers.put(table.layer().id(), layer);
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("serverTime", now.toString());
        data.put("version", view.snapshot().version());
        data.put("layers", layers);
        return EventText.of("heartbeat", data);
    }
}
