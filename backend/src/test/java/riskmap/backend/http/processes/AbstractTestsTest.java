package riskmap.backend.http.processes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import riskmap.backend.http.ProcessClient;
import riskmap.backend.http.TestService;

/** The abstract tests of OGC API – Processes Part 1 (OGC 18-062r2, annex A) that concern what is declared. */
class AbstractTestsTest {

    private static final String CONFORMANCE = "http://www.opengis.net/spec/ogcapi-processes-1/1.0/conf/";
    private static final String EXECUTE = "http://www.opengis.net/def/rel/ogc/1.0/execute";

    @AutoClose
    private static TestService service;

    @BeforeAll
    static void start() {
        service = TestService.start(Map.of("riskmap.processes.seconds", 0.001, "riskmap.processes.job-seconds", 0.04));
        service.city().load("risk-points", TestService.diagonal(50));
    }

    /** A.2 landing-page, conformance. */
    @Test
    void theLandingPageLeadsToProcessesAndJobs() {
        Set<String> relations = texts(service.json("/ogc").get("links"), "rel");
        assertTrue(relations.contains("http://www.opengis.net/def/rel/ogc/1.0/processes"), relations::toString);
        assertTrue(relations.contains("http://www.opengis.net/def/rel/ogc/1.0/job-list"), relations::toString);
        String classes = service.json("/ogc/conformance").toString();
        for (String name : List.of("core", "ogc-process-description", "json", "oas30", "job-list", "dismiss")) {
            assertTrue(classes.contains("\"" + CONFORMANCE + name + "\""), name);
        }
        assertFalse(classes.contains(CONFORMANCE + "callback"));
    }

    /** A.2 process-list-success, process-success; A.3 inputs-def, outputs-def. */
    @Test
    void everyDescriptionHasItsMembers() {
        for (JsonNode summary : service.json("/ogc/processes").get("processes")) {
            JsonNode process =
                    service.json("/ogc/processes/" + summary.get("id").asText());
            assertEquals(Set.of("sync-execute", "async-execute", "dismiss"), values(process.get("jobControlOptions")));
            assertEquals(Set.of("value"), values(process.get("outputTransmission")));
            assertTrue(texts(process.get("links"), "rel").contains(EXECUTE));
            assertTrue(process.has("version") && process.at("/titles/zh").isTextual());
            for (JsonNode input : process.get("inputs")) {
                assertTrue(
                        input.get("schema").isObject() && input.at("/titles/en").isTextual());
                assertTrue(input.get("minOccurs").asInt() <= 1
                        && input.get("maxOccurs").asInt() == 1);
            }
            assertEquals(1, process.get("outputs").size());
            assertTrue(process.at("/outputs/result/schema").isObject());
        }
    }

    /** A.2 process-exception-no-such-process. */
    @Test
    void anUnknownProcessIsTheProblemOfTheStandard() {
        for (HttpResponse<byte[]> answer :
                List.of(service.get("/ogc/processes/no"), service.process("no").execute("{}"))) {
            assertEquals(404, answer.statusCode());
            assertEquals(
                    "http://www.opengis.net/def/exceptions/ogcapi-processes-1/1.0/no-such-process",
                    TestService.json(answer).get("type").asText());
        }
    }

    /** A.2 job-creation-input-inline, -object, -bbox, -array, -mixed; default outputs. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            stringInput | "teststring"
            doubleInput | 3.25
            integerInput | 7
            booleanInput | true
            choiceInput | "two"
            arrayInput | [1, 2, 3]
            complexObjectInput | {"property1": "a", "property2": {"b": [null]}}
            geometryInput | {"type": "Point", "coordinates": [120, 31]}
            boundingBoxInput | {"bbox": [51.9, 7, 52, 7.1], "crs": "http://www.opengis.net/def/crs/OGC/1.3/CRS84"}
            message | [{"any": "value"}]
            """)
    void echoTakesEveryKindOfInput(String name, String value) {
        JsonNode plain = run("echo", "{\"inputs\":{\"" + name + "\":" + value + "}}");
        assertEquals(
                TestService.json(service.process("echo").execute("{\"inputs\":{\"message\":" + value + "}}"))
                        .get("message"),
                plain.get(name));
        JsonNode qualified = run("echo", "{\"inputs\":{\"" + name + "\":{\"value\":" + value + "}}}");
        assertEquals(plain.get(name), qualified.get(name));
    }

    /** A.2 job-creation-sync-raw-value-one, -sync-document, and the same as a job. */
    @Test
    void resultsAreRawOrInADocument() {
        String asked = "{\"inputs\":{\"layer\":\"risk-points\",\"point\":[120,31],\"k\":2}%s}";
        HttpResponse<byte[]> raw = service.process("proximity").execute(asked.formatted(""));
        assertEquals(
                "application/geo+json", raw.headers().firstValue("Content-Type").orElse(""));
        JsonNode document = run("proximity", asked.formatted(",\"response\":\"document\",\"outputs\":{\"result\":{}}"));
        assertEquals("application/geo+json", document.at("/result/mediaType").asText());
        assertEquals(TestService.json(raw).get("features"), document.at("/result/value/features"));
        String csv = asked.formatted(",\"outputs\":{\"result\":{\"format\":{\"mediaType\":\"text/csv\"}}}");
        HttpResponse<byte[]> table = service.process("proximity").execute(csv);
        String text = new String(table.body(), StandardCharsets.UTF_8);
        assertEquals("text/csv", table.headers().firstValue("Content-Type").orElse(""));
        assertTrue(
                text.startsWith("id,distance,longitude,latitude,name")
                        && text.lines().count() == 3,
                text);
        assertTrue(table.headers().firstValue("Riskmap-Provenance").orElse("").contains("\"snapshotVersion\""));
        String inside = csv.replace("\"outputs\"", "\"response\":\"document\",\"outputs\"");
        assertEquals(text, run("proximity", inside).at("/result/value").asText());
    }

    /** A.2 job-creation-sync-document with a binary value: base64. */
    @Test
    void binaryResultsAreBase64InADocument() {
        String asked = "{\"inputs\":{\"layer\":\"risk-points\",\"width\":4,\"height\":4},"
                + "\"outputs\":{\"result\":{\"format\":{\"mediaType\":\"image/png\"}}}%s}";
        HttpResponse<byte[]> raw = service.process("density").execute(asked.formatted(""));
        assertEquals("image/png", raw.headers().firstValue("Content-Type").orElse(""));
        JsonNode document = run("density", asked.formatted(",\"response\":\"document\""));
        assertArrayEquals(
                raw.body(),
                Base64.getDecoder().decode(document.at("/result/value").asText()));
        assertEquals("density", document.at("/provenance/process").asText());
    }

    /** A.2 job-creation-success-async, job-success, job-results-async; A.6 job-dismiss. */
    @Test
    void aJobGoesItsWay() throws InterruptedException {
        HttpResponse<byte[]> created =
                service.process("echo").execute("{\"inputs\":{\"message\":\"二\"}}", "Prefer", "respond-async");
        assertEquals(201, created.statusCode());
        String address = created.headers().firstValue("Location").orElseThrow();
        String path = address.substring(address.indexOf("/ogc/"));
        JsonNode status = TestService.json(created);
        for (int i = 0; !status.get("status").asText().equals("successful") && i < 500; i++) {
            Thread.sleep(20);
            status = service.json(path);
        }
        assertTrue(texts(status.get("links"), "rel").contains("http://www.opengis.net/def/rel/ogc/1.0/results"));
        assertEquals("二", service.json(path + "/results").get("message").asText());
        assertEquals(
                "dismissed",
                TestService.json(service.send("DELETE", path, null))
                        .get("status")
                        .asText());
        HttpResponse<byte[]> gone = service.get(path + "/results");
        assertEquals(
                "http://www.opengis.net/def/exceptions/ogcapi-processes-1/1.0/result-not-ready",
                TestService.json(gone).get("type").asText());
    }

    /** A.5 oas30: every operation the tests of the standard look for, and every process with a schema of its own. */
    @Test
    void theOpenApiDocumentHasEveryOperation() {
        JsonNode api = service.json("/ogc/api");
        Set<String> ids = new HashSet<>();
        api.get("paths")
                .forEach(path -> path.forEach(
                        operation -> ids.add(operation.get("operationId").asText())));
        assertTrue(ids.containsAll(List.of(
                "getProcesses", "getProcessDescription", "execute", "getJobs", "getStatus", "getResult", "dismiss")));
        JsonNode width = api.at("/components/schemas/execute-density/properties/inputs/properties/width");
        assertEquals(4096, width.get("maximum").asInt());
        assertEquals(512, width.get("default").asInt());
    }

    /** What costs too much is refused before it is begun, and the refusal says what would do. */
    @Test
    void costsAreLimited() {
        String inputs = "{\"inputs\":{\"layer\":\"risk-points\",\"bandwidth\":500,\"width\":%d,\"height\":10}}";
        HttpResponse<byte[]> sync = service.process("density").execute(inputs.formatted(100));
        assertEquals(400, sync.statusCode());
        JsonNode problem = TestService.json(sync);
        assertTrue(problem.get("detail").asText().contains("Prefer: respond-async"), problem::toString);
        assertTrue(problem.get("detail").asText().contains("allowed are 0.00050 s at once"), problem::toString);
        assertEquals(0.0005, problem.get("allowed").asDouble());
        double seconds = problem.get("seconds").asDouble();
        assertTrue(seconds > 0.0005 && seconds < 0.02, problem::toString);
        assertEquals(
                201,
                service.process("density")
                        .execute(inputs.formatted(100), "Prefer", "respond-async")
                        .statusCode());
        HttpResponse<byte[]> job =
                service.process("density").execute(inputs.formatted(4000), "Prefer", "respond-async");
        assertEquals(400, job.statusCode());
        assertTrue(TestService.json(job).get("detail").asText().contains("log in"));
        assertEquals(
                400,
                service.process("density")
                        .execute(inputs.formatted(4000), service.asAdmin("Prefer", "respond-async"))
                        .statusCode());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"outputs":{"map":{}}} | result
            {"outputs":[]} | an object with the member result
            {"outputs":{"result":{"format":{"mediaType":"image/gif"}}}} | application/json, text/csv, image/png
            {"outputs":{"result":{"transmissionMode":"reference"}}} | value
            {"response":"fast"} | raw or document
            {"subscriber":{"successUri":"http://example.org/"}} | inputs, outputs, response
            {"inputs":{"layer":{"href":"http://example.org/"}}} | the value itself
            """)
    void whatIsNotOfferedIsRefused(String body, String part) {
        String whole =
                body.contains("inputs") ? body : body.replaceFirst("\\{", "{\"inputs\":{\"layer\":\"risk-points\"},");
        HttpResponse<byte[]> answer = service.process("density").execute(whole);
        JsonNode problem = TestService.json(answer);
        assertEquals(400, answer.statusCode(), problem::toString);
        assertTrue(problem.get("detail").asText().contains(part), problem::toString);
    }

    private static JsonNode run(String process, String body) {
        return ProcessClient.good(service.process(process).execute(body));
    }

    private static Set<String> texts(JsonNode list, String member) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(node -> node.path(member).asText())
                .collect(Collectors.toSet());
    }

    private static Set<String> values(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
    }
}
