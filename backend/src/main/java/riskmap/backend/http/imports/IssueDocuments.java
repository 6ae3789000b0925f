package riskmap.backend.http.imports;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import riskmap.backend.http.document.CsvCell;
import riskmap.backend.intake.ledger.ImportIssue;
import riskmap.geodata.export.GeoJson;

/** Issues as members of a document, as rows of a table, as a layer of the map. */
final class IssueDocuments {

    private static final List<String> TITLES_ZH = List.of("序号", "类型", "处理", "单位", "位置", "标识", "字段", "值", "原因");
    private static final List<String> TITLES_EN =
            List.of("number", "kind", "severity", "unit", "place", "id", "field", "value", "reason");

    /** The byte order mark. */
    static final String MARK = "\uFEFF";

    private IssueDocuments() {}

    /** An issue as a member of a document, its reason in one language or in both. */
    static Map<String, Object> member(ImportIssue issue, Object reason) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("number", issue.number());
        tree.put("kind", issue.kind());
        tree.put("severity", issue.severity());
        tree.put("unit", issue.unit());
        tree.put("place", issue.place());
        tree.put("id", issue.featureId());
        tree.put("field", issue.field());
        tree.put("value", issue.value());
        tree.put("reason", reason);
        if (issue.geometry() != null) {
            var middle = issue.geometry().getCentroid();
            tree.put("at", List.of(middle.getX(), middle.getY()));
        }
        return tree;
    }

    /** Comma-separated values with a byte order mark, as spreadsheets expect of UTF-8. */
    static String csv(List<ImportIssue> issues, String language) {
        String head = String.join(",", language.equals("zh") ? TITLES_ZH : TITLES_EN);
        return issues.stream()
                .map(issue -> line(issue, language))
                .collect(Collectors.joining("", "\uFEFF" + head + "\r\n", ""));
    }

    /** The lines of {@link #csv} without the mark. */
    static String table(List<ImportIssue> issues, String language) {
        String head = String.join(",", language.equals("zh") ? TITLES_ZH : TITLES_EN);
        return issues.stream().map(issue -> line(issue, language)).collect(Collectors.joining("", head + "\r\n", ""));
    }

    private static String line(ImportIssue issue, String language) {
        return Stream.of(
                                issue.number(),
                                issue.kind(),
                                issue.severity(),
                                issue.unit(),
                                issue.place(),
                                issue.featureId(),
                                issue.field(),
                                issue.value(),
                                issue.reason().in(language))
                        .map(CsvCell::of)
                        .collect(Collectors.joining(","))
                + "\r\n";
    }

    /** A feature collection; issues without a place have a null geometry. */
    static String geoJson(List<ImportIssue> issues, String language) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("type", "FeatureCollection");
            json.writeArrayFieldStart("features");
            for (ImportIssue issue : issues) {
                feature(json, issue, language);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static void feature(JsonGenerator json, ImportIssue issue, String language) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "Feature");
        json.writeNumberField("id", issue.number());
        json.writeFieldName("geometry");
        if (issue.geometry() == null) {
            json.writeNull();
        } else {
            GeoJson.writeGeometry(json, issue.geometry());
        }
        json.writeObjectFieldStart("properties");
        json.writeStringField("kind", issue.kind());
        json.writeStringField("severity", issue.severity());
        json.writeStringField("unit", issue.unit());
        json.writeNumberField("place", issue.place());
        json.writeStringField("field", issue.field());
        json.writeStringField("value", issue.value());
        json.writeStringField("reason", issue.reason().in(language));
        json.writeEndObject();
        json.writeEndObject();
    }
}
