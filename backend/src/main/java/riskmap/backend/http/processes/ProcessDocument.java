package riskmap.backend.http.processes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import riskmap.backend.http.request.Link;

/** Describes processes as OGC API – Processes 1.0 wants it. */
final class ProcessDocument {

    private final String base;
    private final String language;

    ProcessDocument(String base, String language) {
        this.base = base;
        this.language = language;
    }

    /** One line of the list of processes. */
    Map<String, Object> summary(AnalysisProcess process) {
        String self = base + "/ogc/processes/" + process.id();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", process.id());
        tree.put("title", process.title().in(language));
        tree.put(
                "titles",
                Map.of("zh", process.title().zh(), "en", process.title().en()));
        tree.put("description", process.description().in(language));
        tree.put("version", "1.0.0");
        tree.put("jobControlOptions", List.of("sync-execute", "async-execute", "dismiss"));
        tree.put("outputTransmission", List.of("value"));
        tree.put(
                "links",
                List.of(
                        Link.of(self, "self", "application/json"),
                        Link.of(
                                self + "/execution",
                                "http://www.opengis.net/def/rel/ogc/1.0/execute",
                                "application/json")));
        return tree;
    }

    /** The whole description. */
    Map<String, Object> describe(AnalysisProcess process) {
        Map<String, Object> tree = summary(process);
        tree.put("method", process.method());
        Map<String, Object> inputs = new LinkedHashMap<>();
        process.inputs().forEach(input -> inputs.put(input.name(), describe(input)));
        tree.put("inputs", inputs);
        tree.put("outputs", Map.of(ExecuteRequest.OUTPUT, output(process)));
        return tree;
    }

    private Map<String, Object> output(AnalysisProcess process) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("title", process.title().in(language));
        List<Map<String, Object>> schemas =
                process.mediaTypes().stream().map(ProcessDocument::schema).toList();
        result.put("schema", schemas.size() == 1 ? schemas.get(0) : Map.of("oneOf", schemas));
        return result;
    }

    private static Map<String, Object> schema(String mediaType) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", Answer.isJson(mediaType) ? "object" : "string");
        if (!Answer.isJson(mediaType) && !mediaType.startsWith("text/")) {
            schema.put("contentEncoding", "binary");
        }
        schema.put("contentMediaType", mediaType);
        return schema;
    }

    private Map<String, Object> describe(Input input) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("title", input.text().in(language));
        tree.put("titles", Map.of("zh", input.text().zh(), "en", input.text().en()));
        tree.put("schema", input.schema());
        tree.put("minOccurs", input.required() ? 1 : 0);
        tree.put("maxOccurs", 1);
        return tree;
    }

    /** The schema of an execute request, for the OpenAPI document. */
    Map<String, Object> executeSchema(AnalysisProcess process) {
        Map<String, Object> inputs = new LinkedHashMap<>();
        process.inputs().forEach(input -> {
            Map<String, Object> schema = new LinkedHashMap<>(input.schema());
            schema.put("title", input.text().in(language));
            inputs.put(input.name(), schema);
        });
        Map<String, Object> given = new LinkedHashMap<>();
        given.put("type", "object");
        given.put("additionalProperties", false);
        given.put("properties", inputs);
        List<String> required = process.inputs().stream()
                .filter(Input::required)
                .map(Input::name)
                .toList();
        if (!required.isEmpty()) {
            given.put("required", required);
        }
        Map<String, Object> format = Map.of(
                "type",
                "object",
                "properties",
                Map.of("mediaType", Map.of("type", "string", "enum", process.mediaTypes())));
        Map<String, Object> result = Map.of("type", "object", "properties", Map.of("format", format));
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("inputs", given);
        members.put("outputs", Map.of("type", "object", "properties", Map.of(ExecuteRequest.OUTPUT, result)));
        members.put("response", Map.of("type", "string", "enum", List.of("raw", "document"), "default", "raw"));
        return Map.of("type", "object", "properties", members);
    }
}
