package riskmap.backend.http.processes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import riskmap.backend.http.TestService;

/** What the service says of its inputs says which values are taken: each has a type, and each number its bounds. */
class InputSchemasTest {

    /** The one input that takes any JSON value. */
    private static final Set<String> ANYTHING = Set.of("echo message");

    @AutoClose
    private static TestService service;

    @BeforeAll
    static void start() {
        service = TestService.start();
    }

    @Test
    void everyInputOfEveryProcessHasATypeAndItsNumbersBounds() {
        List<String> open = new ArrayList<>();
        JsonNode schemas = service.json("/ogc/api").at("/components/schemas");
        int inputs = 0;
        for (JsonNode process : service.json("/ogc/processes").get("processes")) {
            String id = process.get("id").asText();
            for (var input : service.json("/ogc/processes/" + id).get("inputs").properties()) {
                String name = id + " " + input.getKey();
                JsonNode schema = input.getValue().get("schema");
                inputs++;
                if (!ANYTHING.contains(name)) {
                    check(name, schema, open);
                }
                JsonNode asOpenApi = schemas.at("/execute-" + id + "/properties/inputs/properties/" + input.getKey());
                schema.properties()
                        .forEach(member -> assertEquals(member.getValue(), asOpenApi.get(member.getKey()), name));
            }
        }
        assertEquals(List.of(), open);
        assertTrue(inputs > 50, inputs + " inputs");
    }

    /**
     * Also of addresses that are no processes; those that select features aside, where attributes are compared with any
     * number and the box may be in metres.
     */
    @Test
    void everyParameterOfTheOpenApiDocumentHasThemToo() {
        List<String> open = new ArrayList<>();
        Set<String> paths = new TreeSet<>();
        service.json("/ogc/api").get("paths").properties().stream()
                .filter(path -> !path.getKey().matches(".*/(items|export)"))
                .forEach(path -> path.getValue()
                        .forEach(operation -> operation.get("parameters").forEach(parameter -> {
                            paths.add(path.getKey());
                            String name =
                                    path.getKey() + " " + parameter.get("name").asText();
                            check(name, parameter.get("schema"), open);
                        })));
        assertEquals(List.of(), open.stream().distinct().toList());
        assertTrue(paths.contains("/processes/density/execution") && paths.contains("/jobs"), paths::toString);
    }

    private static void check(String where, JsonNode schema, List<String> open) {
        if (schema.has("oneOf")) {
            schema.get("oneOf").forEach(one -> check(where, one, open));
            return;
        }
        String type = schema.path("type").asText();
        boolean number = type.equals("number") || type.equals("integer");
        boolean bounded = schema.path("minimum").isNumber()
                && schema.path("maximum").isNumber()
                && schema.get("minimum").asDouble() < schema.get("maximum").asDouble();
        if (type.isEmpty() || number && !bounded && !schema.has("enum")) {
            open.add(where + ": " + schema);
        }
        if (type.equals("array")) {
            check(where + " items", schema.path("items"), open);
        }
        schema.path("properties")
                .properties()
                .forEach(member -> check(where + " " + member.getKey(), member.getValue(), open));
    }

    /** What the schemas say is what is held: a number beyond either bound is refused with both. */
    @Test
    void aNumberBeyondItsBoundsIsRefused() {
        List<String> taken = new ArrayList<>();
        int tried = 0;
        for (JsonNode process : service.json("/ogc/processes").get("processes")) {
            String id = process.get("id").asText();
            for (var input : service.json("/ogc/processes/" + id).get("inputs").properties()) {
                JsonNode schema = input.getValue().get("schema");
                if (Set.of("number", "integer").contains(schema.path("type").asText())) {
                    tried++;
                    double beyond = schema.get("maximum").asDouble() * 2 + 1;
                    HttpResponse<byte[]> answer = execute(id, input.getKey(), beyond);
                    JsonNode problem = TestService.json(answer);
                    if (answer.statusCode() != 400
                            || !problem.path("parameter").asText().equals(input.getKey())) {
                        taken.add(id + " " + input.getKey() + " " + beyond + ": " + problem);
                    }
                }
            }
        }
        assertEquals(List.of(), taken);
        assertTrue(tried > 15, tried + " numbers");
    }

    /** A request of the process that would be answered, but for one number. */
    private static HttpResponse<byte[]> execute(String process, String input, double value) {
        String place = "'layer': 'risk-points', ";
        String area =
                "'jurisdiction': {'type': 'Polygon', 'coordinates': [[[120,31],[120.1,31],[120.1,31.1],[120,31]]]}, ";
        String others =
                switch (process) {
                    case "density", "hot-spots" -> place;
                    case "proximity" -> place + "'point': [120, 31], ";
                    case "even-grids" -> area;
                    case "grid-coverage" -> area + "'generate': 'square', ";
                    default -> "";
                };
        return service.process(process).execute("{'inputs': {" + others + "'" + input + "': " + value + "}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1, 2, 3]", "[1, 2, 3, 1e10]", "[1, 2, 3, 'x']", "7"})
    void aBoxOfAnySystemIsHeldToItsNumbers(String numbers) {
        HttpResponse<byte[]> answer =
                service.process("echo").execute("{'inputs': {'boundingBoxInput': {'bbox': " + numbers + "}}}");
        assertEquals(400, answer.statusCode());
        assertEquals(
                "boundingBoxInput", TestService.json(answer).get("parameter").asText());
    }
}
