package riskmap.backend.http.processes;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where a result comes from.
 *
 * @param process id of the process
 * @param method how it is computed
 * @param snapshotVersion version of the city it was computed from
 * @param snapshotTime time of the last change in it
 * @param crs reference system of the coordinates in the result
 * @param metricCrs plane in which lengths and areas are measured that are not measured on the ellipsoid
 * @param inputs what was asked, defaults included
 * @param time when it was computed
 * @param duration how long that took
 */
public record Provenance(
        String process,
        String method,
        long snapshotVersion,
        Instant snapshotTime,
        String crs,
        String metricCrs,
        Map<String, Object> inputs,
        Instant time,
        Duration duration) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private static final String CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";

    /** Longest inputs that are repeated in a header. */
    private static final int LONGEST = 1500;

    static Provenance of(AnalysisProcess process, Request request, Instant done) {
        return new Provenance(
                process.id(),
                process.method(),
                request.view().snapshot().version(),
                request.view().snapshot().time(),
                CRS84,
                request.plane().id(),
                request.inputs().taken(),
                request.time(),
                Duration.between(request.time(), done));
    }

    /** Writes the member {@code provenance}. */
    void write(JsonGenerator json) throws IOException {
        json.writeFieldName("provenance");
        json.writeRawValue(text(inputs));
    }

    /** The same, without inputs that are too long for a header. */
    String header() {
        boolean fits = text(inputs).length() <= LONGEST;
        return text(fits ? inputs : Map.of("omitted", inputs.keySet()));
    }

    private String text(Map<String, Object> shown) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("process", process);
        tree.put("method", method);
        tree.put("snapshotVersion", snapshotVersion);
        tree.put("snapshotTime", snapshotTime.toString());
        tree.put("crs", crs);
        tree.put("metricCrs", metricCrs);
        tree.put("inputs", shown);
        tree.put("time", time.toString());
        tree.put("durationMs", duration.toMillis());
        try {
            return JSON.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a provenance could not be written", e);
        }
    }
}
