package riskmap.backend.http.processes;

import static riskmap.backend.http.standard.Operation.reference;
import static riskmap.backend.http.standard.Operation.schema;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import riskmap.backend.http.request.Link;
import riskmap.backend.http.standard.Operation;
import riskmap.backend.http.standard.StandardPart;

/** What processes add to the service's self-description: each with the schema of its own inputs. */
@Singleton
class ProcessesPart implements StandardPart {

    private static final String PROCESSES = "http://www.opengis.net/spec/ogcapi-processes-1/1.0/conf/";
    private static final String JSON = "application/json";
    private static final String ANY_EXECUTE = "execute";

    private final Processes processes;

    ProcessesPart(Processes processes) {
        this.processes = processes;
    }

    @Override
    public List<String> conformance() {
        return List.of(
                PROCESSES + "core", PROCESSES + "ogc-process-description", PROCESSES + "json", PROCESSES + "oas30");
    }

    @Override
    public List<Map<String, Object>> links(String base, String language) {
        return List.of(Link.of(
                base + "/ogc/processes",
                "http://www.opengis.net/def/rel/ogc/1.0/processes",
                JSON,
                language.equals("en") ? "Analyses" : "分析"));
    }

    @Override
    public Map<String, Object> paths(String language) {
        Map<String, Object> paths = new LinkedHashMap<>();
        paths.put("/processes", document(Operation.of("getProcesses", "Every process", "processes")));
        paths.put(
                "/processes/{processID}",
                document(processId(Operation.of("getProcessDescription", "One process", "processes"))));
        paths.put(
                "/processes/{processID}/execution",
                Map.of(
                        "post",
                        execute(
                                processId(Operation.of("execute", "Runs a process", "processes")),
                                ANY_EXECUTE,
                                List.of(Answer.JSON, Answer.GEOJSON))));
        for (AnalysisProcess process : processes.all()) {
            String path = "/processes/" + process.id();
            String title = process.title().in(language);
            paths.put(path, document(Operation.of("getProcessDescription." + process.id(), title, "processes")));
            Operation run = Operation.of("execute." + process.id(), title, "processes");
            paths.put(
                    path + "/execution", Map.of("post", execute(run, "execute-" + process.id(), process.mediaTypes())));
        }
        return paths;
    }

    private static Operation processId(Operation operation) {
        return operation.inPath("processID", "id of a process", schema("string"));
    }

    private static Map<String, Object> document(Operation operation) {
        return Map.of(
                "get",
                operation
                        .answers(200, "the document", schema("object"), JSON, "text/html")
                        .build());
    }

    private static Map<String, Object> execute(Operation operation, String body, List<String> mediaTypes) {
        return operation
                .inHeader("Prefer", "respond-async to have it done as a job")
                .reads(reference(body), JSON)
                .answers(200, "the result", schema("object"), mediaTypes.toArray(String[]::new))
                .answers(201, "the job; its address is in the header Location", reference("statusInfo"), JSON)
                .build();
    }

    @Override
    public Map<String, Object> schemas(String language) {
        Map<String, Object> schemas = new LinkedHashMap<>();
        ProcessDocument document = new ProcessDocument("", language);
        processes.all().forEach(process -> schemas.put("execute-" + process.id(), document.executeSchema(process)));
        schemas.put(
                ANY_EXECUTE,
                Map.of(
                        "type",
                        "object",
                        "properties",
                        Map.of("inputs", schema("object"), "outputs", schema("object"))));
        return schemas;
    }
}
