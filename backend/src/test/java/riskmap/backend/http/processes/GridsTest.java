package riskmap.backend.http.processes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import riskmap.backend.http.TestService;

/** Grids over HTTP, checked and made, on a small city in words. */
class GridsTest {

    @AutoClose
    private static TestService service;

    @BeforeAll
    static void start() {
        service = SmallCity.start();
    }

    @Test
    void gridCoverageFindsTheGap() {
        JsonNode answer = service.process("grid-coverage").run("{}");
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
        JsonNode whole = service.process("grid-coverage").run("{'level': 'zone'}");
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
        JsonNode answer = service.process("grid-coverage").run("{}");
        assertEquals("riskmap-inspection", answer.at("/workloadModel/name").asText());
        JsonNode load = answer.at("/grids/0/workload");
        assertEquals(6, load.get("patrolsDue").asInt());
        assertEquals(4, load.get("inspectionsDue").asInt());
        assertEquals(6 * 40 / 60.0 + 4 * 150 / 60.0, load.get("siteHours").asDouble(), 1e-9);
        double km = 0.7124 * Math.sqrt(answer.at("/grids/0/area").asDouble()) / 1000;
        assertEquals(10 * km * 1.3 / 20, load.get("travelHours").asDouble(), 1e-9);
        assertEquals(1, load.get("classNotKnown").asInt());
        String rules = "{'name': 'n', 'version': '1', 'classes': [{'id': 'all', 'patrol': {'perYear': 1}}]}";
        JsonNode other = service.process("grid-coverage").run("{'rules': " + rules + "}");
        assertEquals(2, other.at("/grids/0/workload/patrolsDue").asInt());
    }

    @Test
    void aSiteThatReachesIntoSeveralGridsIsListed() {
        service.city()
                .load(
                        "protected-places",
                        List.of(
                                SmallCity.area(
                                        "across", 120.19, 31.05, 120.22, 31.06, "name", "across", "kind", "school"),
                                SmallCity.area(
                                        "inside", 120.05, 31.05, 120.06, 31.06, "name", "inside", "kind", "school")));
        JsonNode answer = service.process("grid-coverage").run("{}");
        assertEquals(1, answer.at("/summary/spanningFeatures").asInt());
        assertEquals("across", answer.at("/spanning/features/0/id").asText());
    }

    @Test
    void theTableOfGridsHasALineForEach() {
        HttpResponse<byte[]> answer = service.process("grid-coverage")
                .execute("{'inputs': {}, 'outputs': {'result': {'format': {'mediaType': 'text/csv'}}}}");
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
        JsonNode cells = service.process("even-grids").run("{'shape': 'hexagon', 'cellSize': 4000}");
        assertEquals("FeatureCollection", cells.get("type").asText());
        JsonNode answer =
                service.process("grid-coverage").run("{'generate': 'hexagon', 'cellSize': 4000, 'counts': false}");
        assertEquals(
                cells.get("numberReturned").asInt(),
                answer.at("/summary/gridCount").asInt());
        assertEquals(
                0, answer.get("problems").size(), () -> answer.get("problems").toString());
        assertEquals(1, answer.at("/summary/coveredShare").asDouble(), 1e-9);
        assertEquals(
                "Polygon", answer.at("/grids/0/geometry/type").asText(), "cells are in no layer, so they come along");
        JsonNode whole =
                service.process("grid-coverage").run("{'generate': 'square', 'cellSize': 4000, 'clipped': false}");
        assertTrue(whole.at("/summary/outsideArea").asDouble() > 0);
    }
}
