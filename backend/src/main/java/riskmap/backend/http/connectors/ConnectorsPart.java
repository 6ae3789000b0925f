package riskmap.backend.http.connectors;

import static riskmap.backend.http.standard.Operation.integer;
import static riskmap.backend.http.standard.Operation.reference;
import static riskmap.backend.http.standard.Operation.schema;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import riskmap.backend.http.standard.Operation;
import riskmap.backend.http.standard.StandardPart;

/** What connectors add to the service's self-description; every operation needs the role of an editor. */
@Singleton
class ConnectorsPart implements StandardPart {

    private static final String JSON = "application/json";
    private static final String CONNECTOR = "connector";
    private static final String ONE = "/connectors/{connectorId}";
    private static final int MOST = 10_000;

    @Override
    public Map<String, Object> pathsBeside(String language) {
        Map<String, Object> paths = new LinkedHashMap<>();
        paths.put("/connectors", Map.of("get", list()));
        paths.put(
                ONE,
                Map.of(
                        "get",
                        one("getConnector", "A connector with its last runs")
                                .answers(200, "the connector", reference(CONNECTOR), JSON)
                                .build()));
        paths.put(ONE + "/run", Map.of("post", run()));
        paths.put(ONE + "/dry-run", Map.of("post", dryRun()));
        paths.put(ONE + "/unmatched", Map.of("get", unmatched()));
        return paths;
    }

    private static Operation of(String id, String summary) {
        return Operation.of(id, summary, "connectors").formats(List.of("json")).forEditors();
    }

    private static Operation one(String id, String summary) {
        return of(id, summary)
                .inPath("connectorId", "name of the connector's file without its ending", schema("string"))
                .refuses(404, "there is no such connector");
    }

    private static Map<String, Object> list() {
        Map<String, Object> connectors = Map.of("type", "array", "items", reference(CONNECTOR));
        return of("getConnectors", "Every connector with its last run")
                .answers(
                        200,
                        "the connectors",
                        Map.of("type", "object", "properties", Map.of("connectors", connectors)),
                        JSON)
                .build();
    }

    private static Map<String, Object> run() {
        return one("runConnector", "Pulls what the source has now, whatever the schedule says")
                .answers(
                        202,
                        "the run has begun",
                        Map.of("type", "object", "properties", Map.of("run", schema("string"))),
                        JSON)
                .refuses(409, "the connector is at work, or its file cannot be used")
                .build();
    }

    private static Map<String, Object> dryRun() {
        Map<String, Object> counts = new LinkedHashMap<>();
        counts.put("read", schema("integer"));
        counts.put("matched", schema("integer"));
        counts.put("joinRate", schema("number"));
        counts.put("unmatched", schema("object"));
        counts.put("first", Map.of("type", "array", "items", schema("object")));
        return one("dryRunConnector", "Fetches and joins, and writes nothing")
                .answers(200, "what came of it", Map.of("type", "object", "properties", counts), JSON)
                .refuses(409, "the connector's file cannot be used")
                .refuses(502, "the source does not answer as it should")
                .refuses(503, "too many dry runs are at work")
                .build();
    }

    private static Map<String, Object> unmatched() {
        return one("getUnmatched", "What the last successful run did not match")
                .formats(List.of("json", "csv"))
                .parameter("limit", "most records of a page", integer(1, MOST))
                .parameter("offset", "records before the page", integer(0, MOST))
                .answers(200, "the records", schema("object"), JSON, "text/csv")
                .build();
    }

    @Override
    public Map<String, Object> schemas(String language) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List.of("id", "title", "source", "layer", "joinedWith", "schedule", "vanished", "health", "fault")
                .forEach(name -> properties.put(name, schema("string")));
        properties.put("scheduled", schema("boolean"));
        List.of("since", "next").forEach(name -> properties.put(name, Map.of("type", "string", "format", "date-time")));
        properties.put("runs", Map.of("type", "array", "items", schema("object")));
        return Map.of(
                CONNECTOR,
                Map.of("type", "object", "required", List.of("id", "health", "runs"), "properties", properties));
    }
}
