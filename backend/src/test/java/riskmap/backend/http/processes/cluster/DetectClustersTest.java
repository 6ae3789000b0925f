package riskmap.backend.http.processes.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;
import riskmap.backend.http.ProcessClient;
import riskmap.backend.http.TestService;
import riskmap.backend.http.geojson.GeometryReader;
import riskmap.geodata.model.Feature;

/** Industrial clusters over HTTP: one undeclared, one grown beyond its line, one declared and empty. */
class DetectClustersTest {

    @AutoClose
    private static TestService service;

    private static ProcessClient clusters;

    @BeforeAll
    static void start() {
        service = TestService.start();
        clusters = service.process("detect-clusters");
        List<Feature> firms = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            firms.add(firm("a" + i, 120.70 + i * 0.0005, 31.3, i < 15 ? "chemical" : "metal", i < 5 ? "red" : "blue"));
        }
        for (int i = 0; i < 12; i++) {
            firms.add(firm("b" + i, 120.80 + i * 0.0005, 31.3, "textile", "yellow"));
        }
        firms.add(firm("alone", 120.75, 31.35, "food", "blue"));
        firms.add(firm("shop", 120.701, 31.3, "retail", "blue"));
        service.city().load("enterprises", firms);
        service.city()
                .load(
                        "industrial-clusters",
                        List.of(declared("west", 120.69, 120.70525), declared("empty", 120.90, 120.91)));
        service.city()
                .load(
                        "hazard-sources",
                        List.of(
                                TestService.feature("h1", "POINT (120.8021 31.3)", "name", "罐区", "level", "2"),
                                TestService.feature("h2", "POINT (120.8031 31.3)", "name", "库房", "level", "none"),
                                TestService.feature("h3", "POINT (120.9 31.3)", "name", "远处", "level", "1")));
    }

    private static Feature firm(String id, double lon, double lat, String trade, String level) {
        return TestService.feature(
                id, "POINT (" + lon + " " + lat + ")", "name", "企业 " + id, "trade", trade, "level", level);
    }

    private static Feature declared(String id, double west, double east) {
        String wkt = "POLYGON ((%1$s 31.29, %2$s 31.29, %2$s 31.31, %1$s 31.31, %1$s 31.29))".formatted(west, east);
        return TestService.feature(id, wkt, "name", id, "origin", "declared");
    }

    @Test
    void clustersAreOutlinedDescribedAndCompared() {
        JsonNode answer = clusters.run("{'distance': 100, 'minCount': 3}");
        assertEquals(2, answer.get("numberReturned").asInt());
        assertEquals(33, answer.get("enterprises").asInt());
        assertEquals(1, answer.get("noise").asInt());
        JsonNode west = answer.at("/features/0/properties");
        assertEquals("Polygon", answer.at("/features/0/geometry/type").asText());
        assertEquals(20, west.get("enterprise_count").asInt());
        assertEquals(20, west.get("members").size());
        assertEquals("chemical", west.get("trade").asText());
        assertEquals(0.75, west.at("/trades/chemical").asDouble());
        assertEquals(5, west.at("/levels/red").asInt());
        assertEquals("grown", west.get("standing").asText());
        assertEquals(9, west.get("members_outside").asInt());
        assertTrue(west.get("area_outside").asDouble() > 0);
        assertTrue(west.get("area_outside").asDouble() < west.get("area").asDouble());
        JsonNode east = answer.at("/features/1/properties");
        assertEquals("undeclared", east.get("standing").asText());
        assertEquals(east.get("area").asLong(), east.get("area_outside").asLong());
        assertTrue(answer.at("/provenance/method").asText().contains("DBSCAN"));
        JsonNode declared = answer.get("declared");
        assertEquals(2, declared.size());
        declared.forEach(one -> assertEquals(
                one.get("id").asText().equals("empty") ? "empty" : "found",
                one.get("standing").asText()));
    }

    @Test
    void withoutADistanceTheDataTellItAndTheProvenanceSaysSo() {
        JsonNode answer = clusters.run("{'minCount': 3}");
        double distance = answer.at("/provenance/inputs/distance").asDouble();
        assertTrue(distance >= 50 && distance < 100, distance + " m");
        assertEquals(2, answer.get("numberReturned").asInt());
        assertEquals(distance, answer.at("/features/0/properties/reach").asDouble());
    }

    @Test
    void staffSeeTheMajorHazardsInsideAndThePublicCountsThemWhereItSeesThem() {
        JsonNode east = TestService.json(
                        clusters.as("application/json", "{'distance': 100, 'minCount': 3}", service.asAdmin()))
                .at("/features/1/properties");
        assertEquals(2, east.at("/hazard-sources/count").asInt());
        assertEquals(1, east.get("major_hazard_sources").asInt());
        JsonNode feature = clusters.run("{'distance': 100, 'minCount': 3}").at("/features/1");
        Geometry outline = GeometryReader.read(feature.get("geometry"), "outline");
        int seen = 0;
        for (JsonNode hazard :
                service.json("/ogc/collections/hazard-sources/items?f=json").get("features")) {
            assertNotEquals(31.3, hazard.at("/geometry/coordinates/1").asDouble());
            seen += outline.covers(GeometryReader.read(hazard.get("geometry"), "place")) ? 1 : 0;
        }
        assertEquals(seen, feature.at("/properties/hazard-sources/count").asInt());
    }

    /** The lone enterprise joins the western cluster over a shorter way than the eastern one does, so it is of it. */
    @Test
    void hdbscanNeedsNoDistance() {
        JsonNode answer = clusters.run("{'method': 'hdbscan', 'minCount': 5}");
        assertEquals(2, answer.get("numberReturned").asInt());
        assertEquals(21, answer.at("/features/0/properties/enterprise_count").asInt());
        assertEquals(12, answer.at("/features/1/properties/enterprise_count").asInt());
    }

    @Test
    void theFilterHoldsForMembersAndForDeclaredClusters() {
        JsonNode answer = clusters.run("{'distance': 100, 'minCount': 3, 'filter': 'trade = \\'textile\\''}");
        assertEquals(1, answer.get("numberReturned").asInt());
        answer.get("declared")
                .forEach(one -> assertEquals("empty", one.get("standing").asText()));
    }

    @Test
    void shopsCountOnlyWhereAllTradesAreAskedFor() {
        JsonNode industrial = clusters.run("{'distance': 100, 'minCount': 3}");
        JsonNode all = clusters.run("{'distance': 100, 'minCount': 3, 'trades': 'all'}");
        assertEquals(33, industrial.get("enterprises").asInt());
        assertEquals(34, all.get("enterprises").asInt());
        assertEquals(21, all.at("/features/0/properties/enterprise_count").asInt());
    }

    @Test
    void membersComeAsATable() {
        HttpResponse<byte[]> answer = clusters.as("text/csv", "{'distance': 100, 'minCount': 3}");
        List<String> lines =
                new String(answer.body(), StandardCharsets.UTF_8).lines().toList();
        assertEquals("cluster,standing,id,name,trade,level,longitude,latitude", lines.get(0));
        assertEquals(34, lines.size());
        assertEquals(
                20, lines.stream().filter(line -> line.startsWith("1,grown,a")).count());
        assertEquals("0,noise,alone,企业 alone,food,blue,120.75,31.35", lines.get(33));
    }

    @Test
    void anEmptyLayerHasNoClusters() {
        JsonNode answer = clusters.run("{'filter': 'trade = \\'other\\''}");
        assertEquals(0, answer.get("numberReturned").asInt());
        assertEquals(0, answer.get("enterprises").asInt());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {'distance': 0} | from 0.1 to 10000
            {'distance': 20000} | from 0.1 to 10000
            {'minCount': 1} | from 2 to 1000
            {'minCount': 2.5} | a whole number
            {'method': 'kmeans'} | dbscan, hdbscan
            {'trades': 'shops'} | industrial, all
            {'filter': 'colour = 1'} | there is no property 'colour'
            {'layer': 'enterprises'} | there is no parameter 'layer'
            """)
    void badInputsSayWhatIsAllowed(String inputs, String part) {
        clusters.assertRefuses(inputs, part);
    }
}
