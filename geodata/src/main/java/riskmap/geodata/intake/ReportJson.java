package riskmap.geodata.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;

/** The report for programs. */
final class ReportJson {

    private ReportJson() {}

    private interface Body {
        void write(JsonGenerator json) throws IOException;
    }

    static String document(IntakeReport report) {
        return write(json -> {
            json.writeStartObject();
            json.writeStringField("source", report.source());
            json.writeStringField("crs", report.crs());
            json.writeNumberField("read", report.read());
            json.writeNumberField("accepted", report.accepted());
            json.writeNumberField("repaired", report.repaired());
            json.writeNumberField("rejected", report.rejected());
            counts(json, "features", report.features());
            counts(json, "issuesByKind", report.issuesByKind());
            json.writeArrayFieldStart("issues");
            for (IntakeIssue issue : report.issues()) {
                json.writeStartObject();
                IssueGeoJson.members(json, issue);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    static String issues(IntakeReport report) {
        return write(json -> {
            json.writeStartObject();
            json.writeStringField("type", "FeatureCollection");
            json.writeArrayFieldStart("features");
            for (IntakeIssue issue : report.issues()) {
                IssueGeoJson.feature(json, issue);
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void counts(JsonGenerator json, String name, Map<String, Long> counts) throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<String, Long> entry : counts.entrySet()) {
            json.writeNumberField(entry.getKey(), entry.getValue());
        }
        json.writeEndObject();
    }

    private static String write(Body body) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            body.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
