package riskmap.backend.http.processes.proximity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import riskmap.backend.http.ProcessClient;
import riskmap.backend.http.TestService;
import riskmap.geodata.crs.Geodesic;
import riskmap.geodata.model.Feature;

/** Every kind of question about nearness over HTTP. */
class ProximityProcessTest {

    private static final String LINE = "'geometry': {'type': 'LineString', 'coordinates': [[120, 31], [120.1, 31]]}";

    @AutoClose
    private static TestService service;

    private static ProcessClient proximity;

    @BeforeAll
    static void start() {
        service = TestService.start();
        proximity = service.process("proximity");
        service.city().load("risk-points", TestService.diagonal(50));
        List<Feature> hazards = new ArrayList<>();
        hazards.add(TestService.feature("h1", "POINT (120.0001 31.0001)", "name", "罐区", "level", "1"));
        hazards.add(TestService.feature(
                "h2",
                "POLYGON ((120.002 31, 120.004 31, 120.004 31.002, 120.002 31.002, 120.002 31))",
                "name",
                "厂区",
                "level",
                "none"));
        service.city().load("hazard-sources", hazards);
        service.city()
                .load(
                        "protected-places",
                        List.of(
                                TestService.feature("s", "POINT (120.0045 31.001)", "name", "学校", "kind", "school"),
                                TestService.feature("far", "POINT (121 32)", "name", "医院", "kind", "hospital")));
    }

    @Test
    void nearestIsWhatIsAskedWhenNothingIsSaid() {
        JsonNode answer = proximity.run("{'layer': 'risk-points', 'point': [120.101, 31.1], 'k': 3}");
        assertEquals(List.of("p10", "p11", "p09"), texts(answer.get("features"), "id"));
        assertEquals("geodesic", answer.get("metric").asText());
        assertEquals(
                Geodesic.distance(120.101, 31.1, 120.1, 31.1),
                answer.at("/features/0/properties/distance").asDouble(),
                1e-3);
    }

    @Test
    void insideAPlantTheDistanceIsZeroAndBesideItToItsBorder() {
        JsonNode inside = staff("{'layer': 'hazard-sources', 'point': [120.003, 31.001], 'k': 1}");
        assertEquals(0, inside.at("/features/0/properties/distance").asDouble());
        JsonNode beside = staff("{'layer': 'hazard-sources', 'point': [120.005, 31.001], 'k': 1}");
        assertEquals(
                Geodesic.distance(120.005, 31.001, 120.004, 31.001),
                beside.at("/features/0/properties/distance").asDouble(),
                1e-3);
    }

    @Test
    void theSameAnswerComesAsJsonAndAsATable() {
        String inputs = "{'layer': 'risk-points', 'point': [120, 31], 'k': 2}";
        JsonNode json = TestService.json(proximity.as("application/json", inputs));
        assertEquals(List.of("p00", "p01"), texts(json.get("features"), "id"));
        List<String> lines = lines(proximity.as("text/csv", inputs));
        assertTrue(lines.get(0).startsWith("id,distance,longitude,latitude,name,level"), lines.get(0));
        assertTrue(lines.get(1).startsWith("p00,0.0,120.0,31.0,储罐 0,red"), lines.get(1));
        assertEquals(3, lines.size());
    }

    @ParameterizedTest
    @CsvSource({"180, 0", "-179.995, 31", "179.999, -60"})
    void ringsAcrossTheAntimeridianAreDrawnInTwoParts(double lon, double lat) {
        JsonNode rings = proximity
                .run("{'mode': 'rings', 'radii': [1000, 3000], 'point': [" + lon + ", " + lat + "]}")
                .get("features");
        for (JsonNode ring : rings) {
            JsonNode parts = ring.at("/geometry/coordinates");
            assertEquals("MultiPolygon", ring.at("/geometry/type").asText());
            assertEquals(2, parts.size());
            for (JsonNode part : parts) {
                List<Double> longitudes = new ArrayList<>();
                part.get(0).forEach(corner -> longitudes.add(corner.get(0).asDouble()));
                double width = Collections.max(longitudes) - Collections.min(longitudes);
                assertTrue(width > 0 && width < 0.1, "a part is " + width + " degrees wide");
            }
        }
    }

    @Test
    void ringsCountEveryLayerByLevel() {
        JsonNode answer = staff("{'mode': 'rings', 'point': [120, 31], 'radii': [100, 500, 2000]}");
        JsonNode rings = answer.get("features");
        assertEquals(3, rings.size());
        assertEquals("Polygon", rings.at("/1/geometry/type").asText());
        assertEquals(2, rings.at("/1/geometry/coordinates").size(), "the inner ring is a hole");
        JsonNode first = rings.at("/0/properties");
        assertEquals(1, first.at("/layers/risk-points/levels/red").asInt());
        assertEquals(1, first.at("/layers/hazard-sources/levels/1").asInt());
        assertEquals(2, first.get("count").asInt());
        assertEquals(
                2,
                rings.at("/1/properties/layers")
                                .path("hazard-sources")
                                .path("count")
                                .asInt()
                        + rings.at("/1/properties/layers")
                                .path("protected-places")
                                .path("count")
                                .asInt());
        assertEquals(
                1, rings.at("/2/properties/layers/risk-points/levels/orange").asInt());
        assertEquals(
                4,
                proximity
                        .run("{'mode': 'rings', 'point': [120, 31]}")
                        .get("features")
                        .size());
        List<String> lines = lines(proximity.as(
                "text/csv",
                "{'mode': 'rings', 'layer': 'risk-points', 'filter': 'level = \\'red\\'', 'point': [120, 31]}"));
        assertEquals("from,to,layer,level,count", lines.get(0));
        assertEquals("0.0,100.0,risk-points,red,1", lines.get(1));
        assertEquals(5, lines.size());
    }

    @Test
    void ringsAtThePoleAreCountedAndNotDrawn() {
        JsonNode answer = proximity.run("{'mode': 'rings', 'point': [0, 90]}");
        assertTrue(answer.at("/features/0/geometry").isNull());
        assertEquals(0, answer.at("/features/3/properties/count").asInt());
    }

    @Test
    void alongALineFeaturesComeByChainage() {
        JsonNode answer = staff("{'mode': 'along', 'layer': 'protected-places', 'within': 500, " + LINE + "}");
        assertEquals(List.of("s"), texts(answer.get("features"), "id"));
        JsonNode school = answer.at("/features/0/properties");
        assertEquals(
                Geodesic.distance(120, 31, 120.0045, 31), school.get("chainage").asDouble(), 0.01);
        assertEquals(
                Geodesic.distance(120.0045, 31, 120.0045, 31.001),
                school.get("distance").asDouble(),
                0.01);
        JsonNode plants = staff("{'mode': 'along', 'layer': 'hazard-sources', 'within': 50, " + LINE + "}");
        assertEquals(List.of("h1", "h2"), texts(plants.get("features"), "id"));
    }

    @Test
    void pairsAreListedClosestFirstAndTheirNumberIsTold() {
        String pairs = "{'mode': 'pairs', 'layer': 'hazard-sources', 'other': 'protected-places', 'within': 1000";
        JsonNode answer = staff(pairs + "}");
        assertEquals(2, answer.get("numberMatched").asInt());
        assertEquals(List.of("h2", "h1"), properties(answer, "first"));
        assertEquals(1000, answer.get("limit").asInt());
        JsonNode one = staff(pairs + ", 'k': 1}");
        assertEquals(2, one.get("numberMatched").asInt());
        assertEquals(1, one.get("numberReturned").asInt());
        JsonNode filtered = staff(pairs + ", 'filter': 'level = \\'1\\'', 'otherFilter': {'kind': 'school'}}");
        assertEquals(List.of("h1"), properties(filtered, "first"));
        JsonNode dominoes = staff("{'mode': 'pairs', 'layer': 'hazard-sources', 'within': 1000}");
        assertEquals(1, dominoes.get("numberMatched").asInt());
        List<String> lines = lines(proximity.as("text/csv", pairs + "}", service.asAdmin()));
        assertEquals("distance,first,first_name,first_level,second,second_name,second_level", lines.get(0));
        assertTrue(lines.get(1).endsWith("h2,厂区,none,s,学校,"), lines.get(1));
    }

    @Test
    void thePublicIsAnsweredFromCoarsePositions() {
        String inputs = "{'layer': 'hazard-sources', 'point': [120, 31], 'k': 1}";
        JsonNode staff = staff(inputs).at("/features/0");
        JsonNode everyone = proximity.run(inputs).at("/features/0");
        assertEquals(120.0001, staff.at("/geometry/coordinates/0").asDouble());
        assertNotEquals(120.0001, everyone.at("/geometry/coordinates/0").asDouble());
        assertEquals(
                Geodesic.distance(
                        120,
                        31,
                        everyone.at("/geometry/coordinates/0").asDouble(),
                        everyone.at("/geometry/coordinates/1").asDouble()),
                everyone.at("/properties/distance").asDouble(),
                0.05);
        JsonNode pairs = proximity.run(
                "{'mode': 'pairs', 'layer': 'hazard-sources', 'other': 'protected-places', 'within': 2000}");
        pairs.get("features").forEach(pair -> {
            assertNotEquals(120.0001, pair.at("/geometry/coordinates/0/0").asDouble());
            assertNotEquals(120.004, pair.at("/geometry/coordinates/0/0").asDouble());
        });
    }

    @Test
    void anEmptyLayerHasNothingNear() {
        assertEquals(
                0,
                proximity
                        .run("{'layer': 'incidents', 'point': [120, 31]}")
                        .get("numberReturned")
                        .asInt());
        assertEquals(
                0,
                proximity
                        .run("{'mode': 'pairs', 'layer': 'incidents', 'within': 10}")
                        .get("numberMatched")
                        .asInt());
        assertEquals(
                0,
                proximity
                        .run("{'mode': 'along', 'layer': 'incidents', 'within': 10, " + LINE + "}")
                        .get("numberReturned")
                        .asInt());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {'point': [120, 31]} | 'layer'
            {'mode': 'far', 'layer': 'risk-points'} | nearest, rings, along, pairs
            {'layer': 'risk-points', 'point': [120, 31], 'k': 1000000} | from 1 to 100000
            {'layer': 'risk-points', 'point': [120, 31], 'within': 2000000} | to 1000000
            {'layer': 'risk-points', 'point': [120, 31], 'metric': 'road'} | geodesic
            {'layer': 'risk-points', 'point': [120, 31], 'radii': [100]} | mode nearest takes
            {'layer': 'risk-points', 'geometry': {'type': 'MultiPoint', 'coordinates': []}} | a geometry with a position
            {'mode': 'rings', 'point': [120, 31], 'radii': [500, 100]} | ascending
            {'mode': 'rings', 'point': [120, 31], 'radii': []} | an array of 1 to 20 numbers
            {'mode': 'rings', 'point': [120, 31], 'filter': 'level = 1'} | on one layer
            {'mode': 'along', 'layer': 'risk-points', 'within': 10} | a GeoJSON line
            {'mode': 'along', 'layer': 'risk-points', 'within': 10, 'geometry': {'type': 'Point', 'coordinates': [1, 2]}} | LineString
            {'mode': 'along', 'layer': 'risk-points', 'geometry': {'type': 'LineString', 'coordinates': [[1, 2], [2, 3]]}} | 'within'
            {'mode': 'pairs', 'layer': 'risk-points'} | 'within'
            {'mode': 'pairs', 'layer': 'risk-points', 'within': 60000} | at most 50000
            {'mode': 'pairs', 'layer': 'risk-points', 'other': 'nothing', 'within': 6} | hazard-sources
            """)
    void badInputsSayWhatIsAllowed(String inputs, String part) {
        proximity.assertRefuses(inputs, part);
    }

    private static JsonNode staff(String inputs) {
        return proximity.run(inputs, service.asAdmin());
    }

    private static List<String> lines(HttpResponse<byte[]> answer) {
        assertEquals(200, answer.statusCode());
        return new String(answer.body(), StandardCharsets.UTF_8).lines().toList();
    }

    private static List<String> texts(JsonNode list, String member) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(node -> node.get(member).asText())
                .toList();
    }

    private static List<String> properties(JsonNode collection, String member) {
        return StreamSupport.stream(collection.get("features").spliterator(), false)
                .map(node -> node.at("/properties/" + member).asText())
                .toList();
    }
}
