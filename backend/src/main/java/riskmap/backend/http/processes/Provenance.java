package riskmap.backend.http.processes;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * Where a result comes from.
 *
 * @param process id of the process
 * @param method how it is computed
 * @param snapshotVersion version of the city it was computed from
 * @param snapshotTime time of the last change in it
 * @param inputs what was asked, defaults included
 * @param time when it was computed
 * @param duration how long that took
 */
record Provenance(
        String process,
        String method,
        long snapshotVersion,
        Instant snapshotTime,
        Map<String, Object> inputs,
        Instant time,
        Duration duration) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Provenance of(AnalysisProcess process, Request request, Instant done) {
        return new Provenance(
                process.id(),
                process.method(),
                request.view().snapshot().version(),
                request.view().snapshot().time(),
                request.inputs().taken(),
                request.time(),
                Duration.between(request.time(), done));
    }

    /** Writes the member {@code provenance}. */
    void write(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("provenance");
        json.writeStringField("process", process);
        json.writeStringField("method", method);
        json.writeNumberField("snapshotVersion", snapshotVersion);
        json.writeStringField("snapshotTime", snapshotTime.toString());
        json.writeFieldName("inputs");
        json.writeRawValue(JSON.writeValueAsString(inputs));
        json.writeStringField("time", time.toString());
        json.writeNumberField("durationMs", duration.toMillis());
        json.writeEndObject();
    }
}
