package riskmap.backend.http.processes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import riskmap.backend.http.TestService;
import riskmap.geodata.model.Feature;

/** The processes over HTTP, on a small city in words. */
class ProcessesTest {

    private static TestService service;

    @BeforeAll
    static void start() {
        service = TestService.start();
        service.city().load("risk-points", TestService.diagonal(50));
        service.city().load("jurisdiction", List.of(area("j", 120, 31, 120.4, 31.2, "name", "园区")));
        List<Feature> grids = new ArrayList<>();
        grids.add(area("z", 120, 31, 120.4, 31.2, "code", "Z", "name", "z", "grid_level", "zone"));
        grids.add(area("a", 120, 31, 120.2, 31.2, "code", "A", "name", "a", "grid_level", "community", "parent", "Z"));
        grids.add(
                area("b", 120.21, 31, 120.4, 31.2, "code", "B", "name", "b", "grid_level", "community", "parent", "Z"));
        service.city().load("grids", grids);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void everyProcessIsListedAndDescribed() {
        JsonNode list = service.json("/ogc/processes").get("processes");
        List<String> ids = texts(list, "id");
        assertTrue(
                ids.containsAll(
                        List.of("density", "echo", "even-grids", "grid-coverage", "inspection-coverage", "proximity")),
                ids.toString());
        for (String id : ids) {
            JsonNode description = service.json("/ogc/processes/" + id + "?lang=en");
            assertEquals(id, description.get("id").asText());
            assertFalse(description.get("description").asText().isBlank());
            description
                    .get("inputs")
                    .forEach(input ->
                            assertFalse(input.get("title").asText().isBlank(), id + " has an input without a title"));
            assertTrue(description.has("outputs"));
        }
        assertEquals(
                100_000,
                service.json("/ogc/processes/density")
                        .at("/inputs/bandwidth/schema/maximum")
                        .asInt());
    }

    @Test
    void echoAnswersWhatItGets() {
        JsonNode answer = run("echo", "{'message': {'a': [1, '二']}}");
        assertEquals("二", answer.at("/message/a/1").asText());
        assertEquals("echo", answer.at("/provenance/process").asText());
    }

    @Test
    void densityAnswersAGridFromTheNorthWest() {
        JsonNode answer = run(
                "density",
                "{'layer': 'risk-points', 'bbox': [119.99, 31.19, 120.01, 31.21], 'width': 4, 'height': 2,"
                        + " 'bandwidth': 3000}");
        assertEquals(8, answer.get("values").size());
        JsonNode south = run(
                "density",
                "{'layer': 'risk-points', 'bbox': [119.995, 30.995, 120.005, 31.005], 'width': 1, 'height': 1,"
                        + " 'bandwidth': 1000, 'kernel': 'quartic'}");
        assertEquals(3 / Math.PI, south.at("/values/0").asDouble(), 1e-3);
        assertEquals("per km²", south.get("unit").asText());
        assertEquals(50, south.get("totalWeight").asInt());
        assertEquals("EPSG:4549", south.get("crs").asText());
        assertTrue(south.at("/provenance/snapshotVersion").asLong() > 0);
        assertTrue(south.at("/provenance/method").asText().contains("kernel density"));
        assertEquals(1000, south.at("/provenance/inputs/bandwidth").asInt());
    }

    @Test
    void densityHeedsTheFilter() {
        String rest = "'bbox': [119.99, 30.99, 120.01, 31.01], 'width': 1, 'height': 1, 'bandwidth': 500}";
        JsonNode text = run("density", "{'layer': 'risk-points', 'filter': 'level = \\'orange\\'', " + rest);
        assertEquals(10, text.get("featureCount").asInt());
        JsonNode object = run("density", "{'layer': 'risk-points', 'filter': {'level': ['red', 'blue']}, " + rest);
        assertEquals(20, object.get("featureCount").asInt());
        JsonNode mixed = run(
                "density",
                "{'layer': 'risk-points', 'filter': 'NOT (level IN (\\'red\\', \\'blue\\') OR theme IS NOT NULL)', "
                        + rest);
        assertEquals(30, mixed.get("featureCount").asInt());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'level': []} | 0
            {'level': ['red'], 'name': '储罐 5'} | 1
            {'op': '=', 'args': [{'property': 'level'}, 'red']} | 10
            'S_INTERSECTS(geometry, BBOX(120.095, 31.095, 120.145, 31.145))' | 5
            'NOT likelihood > 1' | 0
            true | 50
            """)
    void filtersOfProcessesAreThoseOfItems(String filter, int expected) {
        String rest = ", 'bbox': [119.99, 30.99, 120.01, 31.01], 'width': 1, 'height': 1, 'bandwidth': 500}";
        JsonNode answer = run("density", "{'layer': 'risk-points', 'filter': " + filter + rest);
        assertEquals(expected, answer.get("featureCount").asInt());
    }

    @Test
    void proximityAnswersNearestFirst() {
        JsonNode answer = run("proximity", "{'layer': 'risk-points', 'point': [120.101, 31.1], 'k': 3}");
        assertEquals("FeatureCollection", answer.get("type").asText());
        assertEquals(List.of("p10", "p11", "p09"), texts(answer.get("features"), "id"));
        double expected = riskmap.geodata.crs.Geodesic.distance(120.101, 31.1, 120.1, 31.1);
        assertEquals(expected, answer.at("/features/0/properties/distance").asDouble(), 1e-3);
        JsonNode within = run(
                "proximity",
                "{'layer': 'risk-points', 'within': 1500, 'filter': 'level = \\'red\\'',"
                        + " 'geometry': {'type': 'LineString', 'coordinates': [[120, 31], [120.5, 31.5]]}}");
        assertEquals(10, within.get("numberReturned").asInt());
    }

    @Test
    void gridCoverageFindsTheGap() {
        JsonNode answer = run("grid-coverage", "{}");
        JsonNode summary = answer.get("summary");
        assertEquals(2, summary.get("gridCount").asInt());
        assertEquals(1, summary.get("gapCount").asInt());
        assertEquals(0.975, summary.get("coveredShare").asDouble(), 1e-9);
        assertEquals(0, summary.get("overlapCount").asInt());
        JsonNode gap = answer.at("/problems/0/properties");
        assertEquals("gap", gap.get("kind").asText());
        assertEquals("[\"A\",\"B\"]", gap.get("grids").toString());
        assertEquals(summary.get("gapArea").asDouble(), gap.get("area").asDouble(), 1e-6);
        assertEquals(29, summary.get("unassignedFeatures").asInt());
        assertEquals(21, answer.at("/grids/0/counts/risk-points/count").asInt());
        JsonNode whole = run("grid-coverage", "{'level': 'zone'}");
        assertEquals(0, whole.get("problems").size());
        assertEquals(1, whole.at("/summary/coveredShare").asDouble(), 1e-12);
    }

    @Test
    void everyGridHasItsWorkload() {
        service.city()
                .load(
                        "enterprises",
                        List.of(
                                TestService.feature("e1", "POINT(120.05 31.05)", "name", "e1", "trade", "chemical"),
                                TestService.feature("e2", "POINT(120.06 31.05)", "name", "e2")));
        JsonNode answer = run("grid-coverage", "{}");
        assertEquals("riskmap-inspection", answer.at("/workloadModel/name").asText());
        JsonNode load = answer.at("/grids/0/workload");
        assertEquals(6, load.get("patrolsDue").asInt());
        assertEquals(4, load.get("inspectionsDue").asInt());
        assertEquals(6 * 40 / 60.0 + 4 * 150 / 60.0, load.get("siteHours").asDouble(), 1e-9);
        double km = 0.7124 * Math.sqrt(answer.at("/grids/0/area").asDouble()) / 1000;
        assertEquals(10 * km * 1.3 / 20, load.get("travelHours").asDouble(), 1e-9);
        assertEquals(1, load.get("classNotKnown").asInt());
        String rules = "{'name': 'n', 'version': '1', 'classes': [{'id': 'all', 'patrol': {'perYear': 1}}]}";
        JsonNode other = run("grid-coverage", "{'rules': " + rules + "}");
        assertEquals(2, other.at("/grids/0/workload/patrolsDue").asInt());
    }

    @Test
    void aSiteThatReachesIntoSeveralGridsIsListed() {
        service.city()
                .load(
                        "protected-places",
                        List.of(
                                area("across", 120.19, 31.05, 120.22, 31.06, "name", "across", "kind", "school"),
                                area("inside", 120.05, 31.05, 120.06, 31.06, "name", "inside", "kind", "school")));
        JsonNode answer = run("grid-coverage", "{}");
        assertEquals(1, answer.at("/summary/spanningFeatures").asInt());
        assertEquals("across", answer.at("/spanning/features/0/id").asText());
    }

    @Test
    void theTableOfGridsHasALineForEach() {
        HttpResponse<byte[]> answer =
                post("grid-coverage", "{'inputs': {}, 'outputs': {'result': {'format': {'mediaType': 'text/csv'}}}}");
        List<String> lines = new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertEquals(3, lines.size(), lines::toString);
        List<String> header = List.of(lines.get(0).split(","));
        List<String> first = List.of(lines.get(1).split(","));
        assertEquals("A", first.get(header.indexOf("code")));
        assertEquals("21", first.get(header.indexOf("risk-points")));
        assertEquals(
                21,
                header.stream()
                        .filter(name -> name.startsWith("risk-points."))
                        .mapToInt(name -> Integer.parseInt(first.get(header.indexOf(name))))
                        .sum());
    }

    @Test
    void evenGridsAreMadeAndCompared() {
        JsonNode cells = run("even-grids", "{'shape': 'hexagon', 'cellSize': 4000}");
        assertEquals("FeatureCollection", cells.get("type").asText());
        JsonNode answer = run("grid-coverage", "{'generate': 'hexagon', 'cellSize': 4000, 'counts': false}");
        assertEquals(
                cells.get("numberReturned").asInt(),
                answer.at("/summary/gridCount").asInt());
        assertEquals(
                0, answer.get("problems").size(), () -> answer.get("problems").toString());
        assertEquals(1, answer.at("/summary/coveredShare").asDouble(), 1e-9);
        JsonNode whole = run("grid-coverage", "{'generate': 'square', 'cellSize': 4000, 'clipped': false}");
        assertTrue(whole.at("/summary/outsideArea").asDouble() > 0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            even-grids | {'cellSize': 1} | from 20 to 100000
            even-grids | {'cellSize': 20} | up to 20000 cells
            even-grids | {'shape': 'circle'} | square, hexagon
            grid-coverage | {'generate': 'hexagon', 'cellSize': 0} | from 20 to 100000
            density | {} | 'layer'
            density | {'layer': 'nothing'} | risk-points
            density | {'layer': 'risk-points', 'bandwidth': 0} | from 1 to 100000
            density | {'layer': 'risk-points', 'bandwidth': 'wide'} | from 1 to 100000
            density | {'layer': 'risk-points', 'width': 100000} | from 1 to 4096
            density | {'layer': 'risk-points', 'width': 1.5} | a whole number
            density | {'layer': 'risk-points', 'kernel': 'box'} | quartic, gaussian
            density | {'layer': 'risk-points', 'bbox': [1, 2, 1, 3]} | west below east
            density | {'layer': 'risk-points', 'bbox': 'here'} | [west, south, east, north]
            density | {'layer': 'risk-points', 'weight': 'name'} | likelihood
            density | {'layer': 'risk-points', 'weight': 'owner'} | likelihood
            density | {'layer': 'risk-points', 'speed': 1} | there is no parameter 'speed'
            density | {'layer': 'risk-points', 'filter': 'level ='} | filter
            density | {'layer': 'risk-points', 'filter': 'level = \\'pink\\''} | red, orange
            density | {'layer': 'risk-points', 'filter': 'colour = 1'} | there is no property 'colour'; there are geometry, name
            density | {'layer': 'risk-points', 'filter': 3} | filter
            proximity | {'layer': 'risk-points'} | exactly one of point and geometry
            proximity | {'layer': 'risk-points', 'point': [200, 0]} | -180 to 180
            proximity | {'layer': 'risk-points', 'point': [120, 31], 'k': 0} | from 1 to 100000
            proximity | {'layer': 'risk-points', 'point': [120, 31], 'within': -1} | within
            proximity | {'layer': 'risk-points', 'geometry': {'type': 'Cube'}} | geometry.type
            grid-coverage | {'tolerance': 5000} | from 0 to 1000
            grid-coverage | {'level': 'planet'} | zone, street, community
            grid-coverage | {'jurisdiction': {'type': 'Point', 'coordinates': [1, 2]}} | Polygon
            grid-coverage | {'counts': 1} | true or false
            echo | {} | 'message'
            """)
    void badInputsSayWhatIsAllowed(String process, String inputs, String part) {
        HttpResponse<byte[]> answer = post(process, "{'inputs': " + inputs + "}");
        JsonNode problem = TestService.json(answer);
        assertEquals(400, answer.statusCode(), problem::toString);
        assertTrue(problem.get("detail").asText().contains(part), problem::toString);
    }

    @Test
    void badRequestsAreProblemsToo() {
        assertEquals(404, post("nothing", "{}").statusCode());
        assertEquals(404, service.get("/ogc/processes/nothing").statusCode());
        assertEquals(400, post("echo", "{'inputs': [1]}").statusCode());
        assertEquals(400, post("echo", "[]").statusCode());
        assertEquals(400, post("echo", "{'inputs'").statusCode());
    }

    private static JsonNode run(String process, String inputs) {
        HttpResponse<byte[]> answer = post(process, "{'inputs': " + inputs + "}");
        JsonNode document = TestService.json(answer);
        assertEquals(200, answer.statusCode(), document::toString);
        return document;
    }

    private static HttpResponse<byte[]> post(String process, String body) {
        String json = body.replace("\\'", "\u0000").replace('\'', '"').replace('\u0000', '\'');
        return service.send(
                "POST", "/ogc/processes/" + process + "/execution", json, "Content-Type", "application/json");
    }

    private static List<String> texts(JsonNode list, String member) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(node -> node.get(member).asText())
                .toList();
    }

    private static Feature area(String id, double west, double south, double east, double north, Object... attributes) {
        String wkt =
                "POLYGON ((%1$s %2$s, %3$s %2$s, %3$s %4$s, %1$s %4$s, %1$s %2$s))".formatted(west, south, east, north);
        return TestService.feature(id, wkt, attributes);
    }
}
