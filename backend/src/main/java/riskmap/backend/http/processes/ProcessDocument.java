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
        tree.put("description", process.description().in(language));
        tree.put("version", "1.0.0");
        tree.put("jobControlOptions", List.of("sync-execute"));
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
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("title", process.title().in(language));
        result.put("schema", Map.of("type", "object"));
        tree.put("outputs", Map.of("result", result));
        return tree;
    }

    private Map<String, Object> describe(Input input) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("title", input.text().in(language));
        tree.put("schema", input.schema());
        tree.put("minOccurs", input.required() ? 1 : 0);
        tree.put("maxOccurs", 1);
        return tree;
    }
}
