package riskmap.backend.http.processes;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import riskmap.backend.http.TestService;
import riskmap.geodata.model.Feature;

/** Whatever body is sent to whatever process, the answer is a result or a problem the client can mend. */
class AnyExecuteTest {

    private static final int TRIES = 400;
    private static TestService service;
    private static List<AnalysisProcess> processes;

    @BeforeContainer
    static void start() {
        service = TestService.start(Map.of("riskmap.processes.seconds", 0.2));
        service.city().load("risk-points", TestService.diagonal(20));
        service.city().load("grids", List.of(square("a", 120), square("b", 120.1), square("c", 120.15)));
        service.city()
                .load(
                        "enterprises",
                        List.of(
                                TestService.feature("e1", "POINT(120.05 31.05)", "name", "e1", "trade", "chemical"),
                                TestService.feature("e2", "POINT(120.5 31.05)", "name", "e2")));
        processes = service.get(Processes.class).all();
    }

    @AfterContainer
    static void stop() {
        service.close();
    }

    private static Feature square(String id, double west) {
        String wkt = "POLYGON ((%1$s 31, %2$s 31, %2$s 31.1, %1$s 31.1, %1$s 31))".formatted(west, west + 0.1);
        return TestService.feature(id, wkt, "code", id, "name", id, "grid_level", "community");
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void inputsOfTheRightNames(@ForAll("executions") String execution, @ForAll boolean job) {
        String process = execution.substring(0, execution.indexOf(' '));
        check(process, execution.substring(process.length() + 1), job);
    }

    @Property(tries = 200)
    void anyJson(@ForAll("values") String body, @ForAll("processIds") String process) {
        check(process, body, false);
        check(process, "{\"inputs\":" + body + "}", true);
        check(process, "{\"inputs\":{\"message\":1},\"outputs\":" + body + "}", false);
        check(process, "{\"inputs\":{\"message\":1},\"response\":" + body + "}", false);
    }

    /** What JSON can say and UTF-8 cannot. */
    @Example
    void halfASurrogatePair() {
        for (String input : List.of("\"message\":\"\\ud800\"", "\"complexObjectInput\":{\"\\udfff\":1}")) {
            check("echo", "{\"inputs\":{" + input + "}}", false);
        }
    }

    @Property(tries = 100)
    void anyText(@ForAll String body, @ForAll("processIds") String process) {
        check(process, body, false);
    }

    private static void check(String process, String body, boolean job) {
        List<String> headers = new ArrayList<>(List.of("Content-Type", "application/json"));
        if (job) {
            headers.addAll(List.of("Prefer", "respond-async"));
        }
        HttpResponse<byte[]> answer =
                service.send("POST", "/ogc/processes/" + process + "/execution", body, headers.toArray(String[]::new));
        String what = process + " " + body + " → " + answer.statusCode() + " "
                + new String(answer.body(), StandardCharsets.UTF_8)
                        .substring(0, Math.min(300, new String(answer.body(), StandardCharsets.UTF_8).length()));
        assertTrue(answer.statusCode() < 500, what);
        if (answer.statusCode() >= 400) {
            assertTrue(what.contains("\"type\""), what);
            assertTrue(!what.contains("Exception"), what);
        } else if (job) {
            dismiss(answer);
        }
    }

    /** Also asks how it ended: a fault inside a job would be a 5xx of its results. */
    private static void dismiss(HttpResponse<byte[]> created) {
        String address = created.headers().firstValue("Location").orElseThrow();
        String path = address.substring(address.indexOf("/ogc/"));
        for (int i = 0; i < 500 && !service.json(path).has("finished"); i++) {
            Thread.onSpinWait();
        }
        HttpResponse<byte[]> result = service.get(path + "/results");
        assertTrue(result.statusCode() < 500, () -> new String(result.body(), StandardCharsets.UTF_8));
        service.send("DELETE", path, null);
    }

    @Provide
    Arbitrary<String> processIds() {
        return Arbitraries.of(processes.stream().map(AnalysisProcess::id).toList());
    }

    @Provide
    Arbitrary<String> executions() {
        return Arbitraries.of(processes).flatMap(process -> {
            List<String> names = process.inputs().stream().map(Input::name).toList();
            Arbitrary<Map<String, String>> inputs =
                    Arbitraries.maps(Arbitraries.of(names), values()).ofMaxSize(2);
            Arbitrary<String> layer = Arbitraries.of("\"risk-points\"", "\"risk-points\"", "\"grids\"", "7");
            Arbitrary<String> mediaType = Arbitraries.of("", "", "application/json", "text/csv", "x");
            return Combinators.combine(inputs, layer, mediaType, Arbitraries.of("raw", "document"))
                    .as((given, table, type, response) ->
                            process.id() + " " + body(names, given, table, type, response));
        });
    }

    private static String body(
            List<String> names, Map<String, String> given, String layer, String mediaType, String response) {
        Map<String, String> inputs = new LinkedHashMap<>(given);
        if (names.contains("layer")) {
            inputs.put("layer", layer);
        }
        if (names.contains("point") && !inputs.containsKey("geometry")) {
            inputs.putIfAbsent("point", "[120,31]");
        }
        String format = mediaType.isEmpty() ? "" : "\"format\":{\"mediaType\":\"" + mediaType + "\"}";
        return inputs.entrySet().stream()
                .map(input -> "\"" + input.getKey() + "\":" + input.getValue())
                .collect(Collectors.joining(
                        ",",
                        "{\"inputs\":{",
                        "},\"outputs\":{\"result\":{" + format + "}},\"response\":\"" + response + "\"}"));
    }

    @Provide
    Arbitrary<String> values() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(-5, 500).map(String::valueOf),
                Arbitraries.doubles().between(-200, 200).map(String::valueOf),
                Arbitraries.strings().ascii().alpha().ofMaxLength(8).map(text -> "\"" + text + "\""),
                Arbitraries.of("null", "true", "[]", "{}", "1e999", "-0.0", "9".repeat(60), "\"\\ud800\"", "[1,[2]]"),
                Arbitraries.of(
                        "[120,31]",
                        "[119.9,30.9,120.3,31.3]",
                        "[120.3,31.3,119.9,30.9]",
                        "{\"bbox\":[119.9,30.9,120.3,31.3]}",
                        "{\"value\":[120,31]}",
                        "{\"value\":{\"value\":1}}",
                        "{\"href\":\"http://127.0.0.1/\"}",
                        "\"level = 'red'\"",
                        "\"level IN (\"",
                        "{\"op\":\"=\",\"args\":[{\"property\":\"level\"},\"red\"]}",
                        "{\"level\":[\"red\",null]}",
                        "\"likelihood\"",
                        "\"gaussian\"",
                        "\"2026-01-31\"",
                        "{\"name\":\"n\",\"version\":\"1\",\"classes\":[{\"id\":\"a\",\"patrol\":{\"perYear\":9}}]}",
                        "\"community\""),
                geometries());
    }

    private static Arbitrary<String> geometries() {
        return Arbitraries.of(
                "{\"type\":\"Point\",\"coordinates\":[120,31]}",
                "{\"type\":\"Point\",\"coordinates\":[]}",
                "{\"type\":\"LineString\",\"coordinates\":[[120,31],[120,31]]}",
                "{\"type\":\"Polygon\",\"coordinates\":[]}",
                "{\"type\":\"Polygon\",\"coordinates\":[[[120,31],[120.1,31.1],[120.1,31],[120,31.1],[120,31]]]}",
                "{\"type\":\"Polygon\",\"coordinates\":[[[-180,-90],[180,-90],[180,90],[-180,90],[-180,-90]]]}",
                "{\"type\":\"MultiPolygon\",\"coordinates\":[]}",
                "{\"type\":\"GeometryCollection\",\"geometries\":[]}",
                "{\"type\":\"GeometryCollection\",\"geometries\":[{\"type\":\"Point\",\"coordinates\":[120,31]}]}",
                "{\"type\":\"Feature\",\"geometry\":null}");
    }
}
