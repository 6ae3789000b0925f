package riskmap.backend.http.processes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import riskmap.backend.http.TestService;

/** What processes answer for cities at the edge of what there can be. */
class EdgeAnswersTest {

    private static final String GEOJSON = "application/geo+json";

    @AutoClose
    private TestService service;

    private EdgeCity city;

    private void start(String name) {
        city = EdgeCity.ALL.get(name);
        service = city.start();
    }

    @Test
    void coincidentPointsAreEachCounted() {
        start("coincident points");
        JsonNode pairs = answer("proximity", "'mode': 'pairs', 'layer': 'risk-points', 'within': 1");
        assertEquals(3, pairs.get("numberMatched").asInt());
        assertEquals(List.of(0.0, 0.0, 0.0), numbers(pairs, "distance"));
        assertEquals(
                List.of(0.0, 0.0, 0.0), numbers(answer("proximity", "'layer': 'risk-points', 'point': @"), "distance"));
        JsonNode cells = answer("density", "'layer': 'risk-points', 'weight': 'score', 'features': 'hexagon'");
        assertEquals(List.of(2.0), numbers(cells, "count"));
        assertEquals(5, cells.get("totalWeight").asDouble());
        assertEquals(1, cells.get("skippedCount").asInt());
        JsonNode clusters = answer("detect-clusters", "'minCount': 3");
        assertEquals(1, clusters.get("numberReturned").asInt());
        assertEquals(0, clusters.get("noise").asInt());
    }

    @Test
    void aPlaceInAHoleIsOutside() {
        start("a hole");
        List<Double> metres = numbers(answer("proximity", "'layer': 'risk-points', 'point': @"), "distance");
        assertEquals(0.0, metres.get(0));
        // The nearest side of the hole is 0.02 degrees of longitude away.
        assertEquals(0.02 * 111_320 * Math.cos(Math.toRadians(31.05)), metres.get(1), 5);
        JsonNode covered = TestService.json(city.ask(service, "grid-coverage", "application/json", ""));
        assertEquals(1, covered.at("/summary/coveredShare").asDouble(), 1e-9);
        // One of each of the three layers.
        assertEquals(3, covered.at("/summary/unassignedFeatures").asInt());
    }

    @Test
    void aPlaceOnOneOfSeveralIslandsIsInside() {
        start("islands");
        JsonNode found = answer("proximity", "'layer': 'risk-points', 'point': [120.16, 31.01], 'k': 1");
        assertEquals(List.of(0.0), numbers(found, "distance"));
        JsonNode covered = answer("grid-coverage", "");
        assertEquals(1, covered.at("/summary/coveredShare").asDouble(), 1e-9);
    }

    @Test
    void acrossTheAntimeridianIsNear() {
        start("the antimeridian");
        JsonNode found = answer("proximity", "'layer': 'risk-points', 'point': @");
        assertEquals(3, found.get("features").size());
        // A hundredth of a degree to either side and to the north.
        numbers(found, "distance").forEach(metres -> assertTrue(metres > 900 && metres < 1200, metres + " m"));
        JsonNode pairs = answer("proximity", "'mode': 'pairs', 'layer': 'risk-points', 'within': 2000");
        assertEquals(3, pairs.get("numberMatched").asInt());
        assertEquals(
                1,
                answer("detect-clusters", "'minCount': 3, 'distance': 2000")
                        .get("numberReturned")
                        .asInt());
    }

    @Test
    void noCellReachesAroundTheGlobe() {
        start("the antimeridian");
        for (String process : List.of("density", "hot-spots")) {
            JsonNode cells = answer(
                    process,
                    "'layer': 'risk-points', 'cellSize': 500"
                            + (process.equals("density") ? ", 'features': 'hexagon'" : ""));
            assertTrue(cells.get("features").size() > 1, process);
            boolean cut = false;
            for (JsonNode cell : cells.get("features")) {
                JsonNode geometry = cell.get("geometry");
                boolean parts = geometry.get("type").asText().equals("MultiPolygon");
                cut |= parts;
                for (JsonNode part : parts ? geometry.get("coordinates") : List.of(geometry.get("coordinates"))) {
                    part.get(0)
                            .forEach(position -> assertEquals(
                                    Math.signum(part.at("/0/1/0").asDouble()),
                                    Math.signum(position.get(0).asDouble()),
                                    process + " " + geometry));
                }
            }
            assertTrue(cut, process);
        }
        HttpResponse<byte[]> even = city.ask(service, "even-grids", GEOJSON, "'cellSize': 2000");
        assertEquals(400, even.statusCode());
        assertEquals("jurisdiction", TestService.json(even).get("parameter").asText());
    }

    private JsonNode answer(String process, String inputs) {
        HttpResponse<byte[]> answer = city.ask(service, process, GEOJSON, inputs);
        JsonNode document = TestService.json(answer);
        assertEquals(200, answer.statusCode(), document::toString);
        return document;
    }

    private static List<Double> numbers(JsonNode collection, String property) {
        List<Double> numbers = new ArrayList<>();
        collection
                .get("features")
                .forEach(feature ->
                        numbers.add(feature.at("/properties/" + property).asDouble()));
        return numbers;
    }
}
