package riskmap.backend.http.imports;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import riskmap.backend.intake.ImportPreview;
import riskmap.geodata.export.GeoJson;
import riskmap.geodata.intake.detect.ColumnGuess;
import riskmap.geodata.intake.detect.CrsCandidate;
import riskmap.geodata.intake.detect.CrsDetection;
import riskmap.geodata.intake.issue.IntakeIssue;
import riskmap.geodata.intake.issue.IntakeReport;

/** A preview as a document; the rows are GeoJSON. */
final class PreviewDocument {

    private static final JsonMapper JSON = JsonMapper.builder(new JsonFactory()).build();
    private static final int SAMPLES = 5;
    private static final int ISSUES = 50;

    private PreviewDocument() {}

    /**
     * Writes a preview.
     *
     * @param asked the mapping asked for, which the answer's mapping completes
     * @param codes what the file writes for codes
     */
    static byte[] write(ImportPreview preview, ObjectNode asked, CodeTexts codes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            for (Map.Entry<String, Object> member : head(preview, asked).entrySet()) {
                json.writeObjectField(member.getKey(), member.getValue());
            }
            json.writeObjectField("codes", codes.of(preview));
            json.writeFieldName("rows");
            rows(json, preview.rows());
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static Map<String, Object> head(ImportPreview preview, ObjectNode asked) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("format", preview.format());
        tree.put("crs", preview.crs());
        tree.put(
                "layers",
                preview.layers().stream()
                        .limit(SAMPLES)
                        .map(guess -> Map.of("id", guess.layer(), "confidence", rounded(guess.confidence())))
                        .toList());
        tree.put("columns", columns(preview));
        tree.put("identity", preview.sample().identity().orElse(null));
        tree.put("mapping", mapping(preview, asked));
        tree.put("detection", detection(preview.detection()));
        IntakeReport report = preview.report();
        tree.put(
                "counts",
                Map.of(
                        "read", report.read(),
                        "accepted", report.accepted(),
                        "repaired", report.repaired(),
                        "rejected", report.rejected()));
        tree.put(
                "issues",
                report.issues().stream()
                        .limit(ISSUES)
                        .map(PreviewDocument::issue)
                        .toList());
        return tree;
    }

    private static List<Map<String, Object>> columns(ImportPreview preview) {
        Map<String, ColumnGuess> guesses = new LinkedHashMap<>();
        preview.columns().forEach(guess -> guesses.put(guess.column(), guess));
        return preview.sample().columns().entrySet().stream()
                .map(column -> column(column.getKey(), column.getValue(), guesses.get(column.getKey())))
                .toList();
    }

    private static Map<String, Object> column(String name, Set<String> values, ColumnGuess guess) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", name);
        tree.put("samples", values.stream().limit(SAMPLES).toList());
        tree.put("attribute", guess == null ? null : guess.attribute());
        tree.put("confidence", guess == null ? null : rounded(guess.confidence()));
        return tree;
    }

    /** What was asked for, with the layer and columns that were suggested. */
    private static ObjectNode mapping(ImportPreview preview, ObjectNode asked) {
        ObjectNode mapping = asked.deepCopy();
        if (preview.mapping().layerId() != null) {
            mapping.put("layer", preview.mapping().layerId());
            Map<String, String> chosen = preview.mapping().values().columns();
            ObjectNode columns = mapping.putObject("columns");
            preview.sample().columns().keySet().stream()
                    .filter(chosen::containsKey)
                    .forEach(column -> columns.put(column, chosen.get(column)));
            Set<String> ignored = new LinkedHashSet<>(preview.sample().columns().keySet());
            ignored.removeAll(chosen.keySet());
            ignored.forEach(mapping.putArray("ignore")::add);
        }
        return mapping;
    }

    private static Map<String, Object> detection(CrsDetection detection) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put(
                "suggestion",
                detection.suggestion().map(PreviewDocument::candidate).orElse(null));
        tree.put("reason", ImportDocument.texts(detection.reason()));
        tree.put("points", detection.points());
        tree.put(
                "candidates",
                detection.candidates().stream().map(PreviewDocument::candidate).toList());
        return tree;
    }

    private static Map<String, Object> candidate(CrsCandidate candidate) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("crs", candidate.crs());
        tree.put("swapAxes", candidate.swapped());
        tree.put("inCity", candidate.inCity());
        tree.put("onGround", candidate.onGround());
        tree.put("atPlace", candidate.atPlace());
        return tree;
    }

    private static Map<String, Object> issue(IntakeIssue issue) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("kind", issue.kind());
        tree.put("unit", issue.subject().place().unit());
        tree.put("place", issue.subject().place().number());
        tree.put("field", issue.field());
        tree.put("value", issue.value());
        tree.put("reason", ImportDocument.texts(issue.reason()));
        return tree;
    }

    private static void rows(JsonGenerator json, List<ImportPreview.Row> rows) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "FeatureCollection");
        json.writeArrayFieldStart("features");
        for (ImportPreview.Row row : rows) {
            GeoJson.writeFeature(json, row.feature());
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static double rounded(double share) {
        return Math.round(share * 100) / 100.0;
    }
}
