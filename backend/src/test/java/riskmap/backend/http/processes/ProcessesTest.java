package riskmap.backend.http.processes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import riskmap.backend.http.TestService;

/** The processes over HTTP, on a small city in words. */
class ProcessesTest {

    private static TestService service;

    @BeforeAll
    static void start() {
        service = SmallCity.start();
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
        JsonNode answer = service.process("echo").run("{'message': {'a': [1, '二']}}");
        assertEquals("二", answer.at("/message/a/1").asText());
        assertEquals("echo", answer.at("/provenance/process").asText());
    }

    @Test
    void densityAnswersAGridFromTheNorthWest() {
        JsonNode answer = service.process("density")
                .run("{'layer': 'risk-points', 'bbox': [119.99, 31.19, 120.01, 31.21], 'width': 4, 'height': 2,"
                        + " 'bandwidth': 3000}");
        assertEquals(8, answer.get("values").size());
        JsonNode south = service.process("density")
                .run("{'layer': 'risk-points', 'bbox': [119.995, 30.995, 120.005, 31.005], 'width': 1, 'height': 1,"
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
        JsonNode text =
                service.process("density").run("{'layer': 'risk-points', 'filter': 'level = \\'orange\\'', " + rest);
        assertEquals(10, text.get("featureCount").asInt());
        JsonNode object = service.process("density")
                .run("{'layer': 'risk-points', 'filter': {'level': ['red', 'blue']}, " + rest);
        assertEquals(20, object.get("featureCount").asInt());
        JsonNode mixed = service.process("density")
                .run(
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
        JsonNode answer = service.process("density").run("{'layer': 'risk-points', 'filter': " + filter + rest);
        assertEquals(expected, answer.get("featureCount").asInt());
    }

    @Test
    void proximityAnswersNearestFirst() {
        JsonNode answer =
                service.process("proximity").run("{'layer': 'risk-points', 'point': [120.101, 31.1], 'k': 3}");
        assertEquals("FeatureCollection", answer.get("type").asText());
        assertEquals(List.of("p10", "p11", "p09"), texts(answer.get("features"), "id"));
        double expected = riskmap.geodata.crs.Geodesic.distance(120.101, 31.1, 120.1, 31.1);
        assertEquals(expected, answer.at("/features/0/properties/distance").asDouble(), 1e-3);
        JsonNode within = service.process("proximity")
                .run("{'layer': 'risk-points', 'within': 1500, 'filter': 'level = \\'red\\'',"
                        + " 'geometry': {'type': 'LineString', 'coordinates': [[120, 31], [120.5, 31.5]]}}");
        assertEquals(10, within.get("numberReturned").asInt());
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
        service.process(process).assertRefuses(inputs, part);
    }

    @Test
    void badRequestsAreProblemsToo() {
        assertEquals(404, service.process("nothing").execute("{}").statusCode());
        assertEquals(404, service.get("/ogc/processes/nothing").statusCode());
        assertEquals(400, service.process("echo").execute("{'inputs': [1]}").statusCode());
        assertEquals(400, service.process("echo").execute("[]").statusCode());
        assertEquals(400, service.process("echo").execute("{'inputs'").statusCode());
    }

    private static List<String> texts(JsonNode list, String member) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(node -> node.get(member).asText())
                .toList();
    }
}
