package riskmap.backend.http.processes;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import riskmap.backend.http.city.CityView;
import riskmap.backend.http.jobs.Result;
import riskmap.backend.http.jobs.ResultFolder;
import riskmap.backend.http.jobs.Work;
import riskmap.geodata.model.Progress;

/**
 * One execution of a process, at once or as a job: computes the answer and writes it in the media type asked for.
 *
 * @param process what is executed
 * @param asked what is asked
 * @param view the city as it was and as the asker may see it when the request came
 * @param time when that was
 * @param clock tells when it is done
 * @param folder takes the bytes
 */
record Execution(
        AnalysisProcess process, ExecuteRequest asked, CityView view, Instant time, Clock clock, ResultFolder folder)
        implements Work {

    /** Header that says where a result comes from that has no place for it inside. */
    static final String PROVENANCE = "Riskmap-Provenance";

    private static final JsonFactory JSON = new JsonFactory().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

    /** What it is going to cost. */
    Cost cost() {
        return process.cost(request(Progress.NONE));
    }

    private Request request(Progress progress) {
        return new Request(view, asked.inputs(), time, progress);
    }

    @Override
    public Result run(Progress progress) {
        progress.step(0, 1);
        Request request = request(progress.part(0, 0.9));
        Answer answer = process.run(request);
        Provenance provenance = Provenance.of(process, request, clock.instant());
        progress.step(9, 10);
        Answer.Content content = answer.content(asked.mediaType());
        boolean json = asked.document() || Answer.isJson(asked.mediaType());
        return new Result(
                asked.document() ? Answer.JSON : asked.mediaType(),
                json ? Map.of() : Map.of(PROVENANCE, provenance.header()),
                folder.take(out -> {
                    OutputStream watched = new WatchedOutput(out, progress);
                    if (asked.document()) {
                        writeDocument(watched, content, provenance);
                    } else {
                        content.write(watched, provenance);
                    }
                }));
    }

    /** The result as a qualified value of the only output. */
    private void writeDocument(OutputStream out, Answer.Content content, Provenance provenance) throws IOException {
        String mediaType = asked.mediaType();
        if (Answer.isJson(mediaType)) {
            out.write(("{\"" + ExecuteRequest.OUTPUT + "\":{\"mediaType\":\"" + mediaType + "\",\"value\":")
                    .getBytes(StandardCharsets.UTF_8));
            content.write(out, provenance);
            out.write("}}".getBytes(StandardCharsets.UTF_8));
            return;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        content.write(bytes, provenance);
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeObjectFieldStart(ExecuteRequest.OUTPUT);
            json.writeStringField("mediaType", mediaType);
            if (mediaType.startsWith("text/")) {
                json.writeStringField("value", bytes.toString(StandardCharsets.UTF_8));
            } else {
                json.writeStringField("encoding", "base64");
                json.writeBinaryField("value", bytes.toByteArray());
            }
            json.writeEndObject();
            provenance.write(json);
            json.writeEndObject();
        }
    }
}
