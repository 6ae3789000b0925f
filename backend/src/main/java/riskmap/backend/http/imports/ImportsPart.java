package riskmap.backend.http.imports;

import static riskmap.backend.http.standard.Operation.integer;
import static riskmap.backend.http.standard.Operation.reference;
import static riskmap.backend.http.standard.Operation.schema;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import riskmap.backend.http.standard.Operation;
import riskmap.backend.http.standard.StandardPart;
import riskmap.backend.intake.ledger.ImportStatus;

/** What bringing files in adds to the service's self-description; every operation needs the role of an editor. */
@Singleton
class ImportsPart implements StandardPart {

    private static final String JSON = "application/json";
    private static final String IMPORT = "import";
    private static final String MAPPING = "mapping";
    private static final String ONE = "/imports/{importId}";
    private static final int LONGEST_LIST = 500;
    private static final int MOST_ISSUES = 10_000;

    @Override
    public Map<String, Object> pathsBeside(String language) {
        Map<String, Object> paths = new LinkedHashMap<>();
        paths.put("/imports", Map.of("get", list(), "post", upload()));
        paths.put(ONE, Map.of("get", state()));
        paths.put(ONE + "/events", Map.of("get", events()));
        paths.put(ONE + "/preview", Map.of("post", preview()));
        paths.put(ONE + "/dry-run", Map.of("post", work("dryRunImport", "Goes through the file and writes nothing")));
        paths.put(ONE + "/run", Map.of("post", work("runImport", "Writes the file into the city")));
        paths.put(
                ONE + "/stop",
                Map.of("post", accepted(one("stopImport", "Ends the work soon")).build()));
        paths.put(ONE + "/issues", Map.of("get", issues()));
        paths.put(ONE + "/report", Map.of("get", report()));
        paths.put(ONE + "/undo", Map.of("get", undoPlan(), "post", undo()));
        return paths;
    }

    private static Operation of(String id, String summary) {
        return Operation.of(id, summary, "imports").formats(List.of("json")).forEditors();
    }

    private static Operation one(String id, String summary) {
        return of(id, summary)
                .inPath("importId", "id of an import", schema("string"))
                .refuses(404, "there is no such import");
    }

    private static Map<String, Object> list() {
        Map<String, Object> imports = new LinkedHashMap<>();
        imports.put("numberMatched", schema("integer"));
        imports.put("fileLimit", described("integer", "bytes a file may have"));
        imports.put("imports", Map.of("type", "array", "items", reference(IMPORT)));
        return of("getImports", "The ledger, newest first")
                .parameter("limit", "most imports of a page", integer(1, LONGEST_LIST))
                .parameter("offset", "imports before the page", integer(0, Integer.MAX_VALUE))
                .answers(200, "the imports", Map.of("type", "object", "properties", imports), JSON)
                .build();
    }

    private static Map<String, Object> upload() {
        return of("createImport", "Takes in a file; nothing of it is written yet")
                .needed("name", "the name of the file, whose ending tells its format", schema("string"))
                .body(Map.of("type", "string", "format", "binary"), "application/octet-stream")
                .answers(201, "the import; Location names it", reference(IMPORT), JSON)
                .refuses(413, "the file is larger than riskmap.import-limit")
                .refuses(422, "the file is empty")
                .build();
    }

    private static Map<String, Object> state() {
        return one("getImport", "An import, with its progress while it is at work")
                .answers(200, "the import", reference(IMPORT), JSON)
                .build();
    }

    private static Map<String, Object> events() {
        return one("getImportEvents", "The progress of an import as it goes on")
                .answers(
                        200,
                        "events named status, each an import, until nothing is at work",
                        schema("string"),
                        "text/event-stream")
                .refuses(503, "too many streams are open")
                .build();
    }

    private static Map<String, Object> preview() {
        return mapped(one("previewImport", "What the first rows would become"))
                .answers(
                        200,
                        "columns, codes, reference system, the mapping completed, rows and their issues",
                        schema("object"),
                        JSON)
                .refuses(410, "the file is no longer here")
                .build();
    }

    private static Map<String, Object> work(String id, String summary) {
        return accepted(mapped(one(id, summary)))
                .refuses(410, "the file is no longer here")
                .refuses(503, "too many imports are at work")
                .build();
    }

    private static Operation mapped(Operation operation) {
        return operation
                .optionalBody(reference(MAPPING), JSON)
                .refuses(413, "the mapping is too long")
                .refuses(422, "the file cannot be read, or the mapping does not fit; columns are named to choose from");
    }

    private static Operation accepted(Operation operation) {
        return operation
                .answers(202, "the import, at work; Location names it", reference(IMPORT), JSON)
                .refuses(409, "the import is in another state");
    }

    private static Map<String, Object> issues() {
        return one("getImportIssues", "What was rejected, repaired or worth a notice")
                .formats(List.of("json", "csv", "geojson"))
                .parameter("limit", "most issues of a page", integer(1, MOST_ISSUES))
                .parameter("offset", "issues before the page", integer(0, MOST_ISSUES))
                .parameter("kind", "one kind of issue", schema("string"))
                .parameter(
                        "sort",
                        "order",
                        Map.of("type", "string", "enum", List.of("number", "kind", "severity", "field", "id")))
                .answers(200, "the issues", schema("object"), JSON, "text/csv", "application/geo+json")
                .build();
    }

    private static Map<String, Object> report() {
        return one("getImportReport", "Everything about an import")
                .formats(List.of("json", "html", "csv"))
                .answers(200, "the report", schema("object"), JSON, "text/html", "text/csv")
                .build();
    }

    private static Map<String, Object> undoPlan() {
        Map<String, Object> plan = new LinkedHashMap<>();
        plan.put("deletes", described("integer", "features the import created, which would go"));
        plan.put("restores", described("integer", "features it changed, which would be as before"));
        plan.put("conflicts", described("integer", "features edited since"));
        plan.put("features", Map.of("type", "array", "items", schema("object")));
        return one("getImportUndo", "What taking an import back would do")
                .answers(200, "counts", Map.of("type", "object", "properties", plan), JSON)
                .refuses(409, "the import is in another state")
                .build();
    }

    private static Map<String, Object> undo() {
        return accepted(one("undoImport", "Takes back everything an import wrote"))
                .parameter("force", "whether features edited since are taken back too", schema("boolean"))
                .build();
    }

    private static Map<String, Object> described(String type, String description) {
        return Map.of("type", type, "description", description);
    }

    @Override
    public Map<String, Object> schemas(String language) {
        return Map.of(IMPORT, importSchema(), MAPPING, mappingSchema());
    }

    private static Map<String, Object> importSchema() {
        Map<String, Object> properties = new LinkedHashMap<>();
        List.of("id", "file", "actor", "layer", "crs", "undoneBy")
                .forEach(name -> properties.put(name, schema("string")));
        properties.put("size", described("integer", "bytes"));
        List<String> states =
                Arrays.stream(ImportStatus.values()).map(ImportStatus::code).toList();
        properties.put("status", Map.of("type", "string", "enum", states));
        List.of("created", "started", "finished")
                .forEach(name -> properties.put(name, Map.of("type", "string", "format", "date-time")));
        properties.put("message", described("object", "why it ended as it did, in both languages"));
        properties.put("counts", described("object", "read, accepted, repaired, rejected, written, unchanged, issues"));
        properties.put("progress", described("object", "stage, features, done and total while it is at work here"));
        List.of("fileKept", "mayRun", "mayUndo").forEach(name -> properties.put(name, schema("boolean")));
        return Map.of(
                "type", "object", "required", List.of("id", "file", "status", "counts"), "properties", properties);
    }

    private static Map<String, Object> mappingSchema() {
        Map<String, Object> properties = new LinkedHashMap<>();
        List.of("layer", "crs", "encoding", "delimiter", "id", "idPrefix", "x", "y", "wkt", "zone")
                .forEach(name -> properties.put(name, schema("string")));
        properties.put("swapAxes", schema("boolean"));
        properties.put("columns", texts("attribute by column"));
        properties.put("ignore", Map.of("type", "array", "items", schema("string")));
        properties.put("codes", described("object", "code by text of the file, by attribute"));
        properties.put("set", described("object", "value by attribute, where the file has none"));
        properties.put("invalid", Map.of("type", "string", "enum", List.of("reject", "leave-out")));
        return Map.of("type", "object", "additionalProperties", false, "properties", properties);
    }

    private static Map<String, Object> texts(String description) {
        return Map.of("type", "object", "description", description, "additionalProperties", schema("string"));
    }
}
