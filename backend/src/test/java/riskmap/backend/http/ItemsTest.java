package riskmap.backend.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Reading features page by page. */
class ItemsTest {

    private static final String ITEMS = "/ogc/collections/risk-points/items";

    @AutoClose
    private static TestService service;

    @BeforeAll
    static void start() {
        service = TestService.start();
        service.city().load("risk-points", TestService.diagonal(50));
        service.city()
                .load(
                        "grids",
                        List.of(TestService.feature(
                                "g1",
                                "POLYGON ((120 31, 121 31, 120 32, 120 31))",
                                "name",
                                "Área Ä",
                                "code",
                                "G-001",
                                "valid_from",
                                java.time.LocalDate.parse("2026-01-01"))));
    }

    private static List<String> ids(JsonNode page) {
        return StreamSupport.stream(page.get("features").spliterator(), false)
                .map(feature -> feature.get("id").asText())
                .toList();
    }

    @Test
    void aPageSaysHowManyThereAre() {
        HttpResponse<byte[]> answer = service.get(ITEMS + "?limit=3");
        assertEquals(200, answer.statusCode());
        assertEquals(
                "application/geo+json",
                answer.headers().firstValue("Content-Type").orElse(""));
        JsonNode page = TestService.json(answer);
        assertEquals(50, page.get("numberMatched").asInt());
        assertEquals(3, page.get("numberReturned").asInt());
        assertEquals(List.of("p00", "p01", "p02"), ids(page));
        assertEquals("储罐 0", page.at("/features/0/properties/name").asText());
        assertEquals("[120,31]", page.at("/features/0/geometry/coordinates").toString());
    }

    @Test
    void nextLeadsThroughEverything() {
        List<String> seen = new ArrayList<>();
        String address = ITEMS + "?limit=7&bbox=120,31,121,32";
        while (address != null) {
            JsonNode page = service.json(address);
            seen.addAll(ids(page));
            assertEquals(50, page.get("numberMatched").asInt());
            address = null;
            for (JsonNode link : page.get("links")) {
                if (link.get("rel").asText().equals("next")) {
                    address = link.get("href").asText().replaceFirst("http://[^/]+", "");
                }
            }
        }
        assertEquals(50, seen.size());
        assertEquals(seen.stream().sorted().distinct().toList(), seen);
    }

    @Test
    void aLargePageIsOneDocumentCompressedOrNot() throws java.io.IOException {
        service.city()
                .load(
                        "sensors",
                        TestService.diagonal(90).stream()
                                .flatMap(feature -> java.util.stream.IntStream.range(0, 100)
                                        .mapToObj(i -> TestService.feature(
                                                feature.id() + "-" + i, "POINT (120.5 31.5)", "name", "测点 " + i)))
                                .toList());
        String address = "/ogc/collections/sensors/items?limit=10000";
        HttpResponse<byte[]> plain = service.get(address);
        assertTrue(plain.body().length > 500_000);
        assertEquals(9000, ids(TestService.json(plain)).size());
        HttpResponse<byte[]> zipped = service.get(address, "Accept-Encoding", "gzip");
        assertEquals("gzip", zipped.headers().firstValue("Content-Encoding").orElse(""));
        try (java.util.zip.GZIPInputStream in =
                new java.util.zip.GZIPInputStream(new java.io.ByteArrayInputStream(zipped.body()))) {
            assertEquals(
                    9000,
                    ids(new com.fasterxml.jackson.databind.ObjectMapper().readTree(in))
                            .size());
        }
    }

    @Test
    void boxesFiltersAndNamesSelect() {
        assertEquals(List.of("p10", "p11"), ids(service.json(ITEMS + "?bbox=120.1,31.1,120.11,31.11")));
        assertEquals(10, service.json(ITEMS + "?level=red").get("numberMatched").asInt());
        assertEquals(
                20, service.json(ITEMS + "?level=red,blue").get("numberMatched").asInt());
        assertEquals(List.of("p49"), ids(service.json(ITEMS + "?q=" + "%E7%BD%90%2049")));
        assertEquals(
                1,
                service.json("/ogc/collections/grids/items?q=area%20a")
                        .get("numberMatched")
                        .asInt());
        assertEquals(
                1,
                service.json("/ogc/collections/grids/items?q=g-0")
                        .get("numberMatched")
                        .asInt());
    }

    @Test
    void aPolygonFitsABoxOnlyWhenItTouchesIt() {
        String grids = "/ogc/collections/grids/items?bbox=";
        assertEquals(
                1,
                service.json(grids + "120.1,31.1,120.2,31.2")
                        .get("numberMatched")
                        .asInt());
        assertEquals(
                0,
                service.json(grids + "120.9,31.9,121,32").get("numberMatched").asInt());
        assertEquals(
                1, service.json(grids + "179,-90,121,90").get("numberMatched").asInt());
        assertEquals(
                1,
                service.json(grids + "120.1,31.1,120.1,31.1")
                        .get("numberMatched")
                        .asInt());
    }

    @Test
    void filtersInCql2() {
        String red = "?filter=level%20%3D%20%27red%27";
        assertEquals(10, service.json(ITEMS + red).get("numberMatched").asInt());
        assertEquals(
                1,
                service.json(ITEMS + red + "&bbox=120,31,120.01,31.01")
                        .get("numberMatched")
                        .asInt());
        assertEquals(400, service.get(ITEMS + red + "&filter-lang=cql2-json").statusCode());
        // What anyone may not read, nobody may search by either.
        assertEquals(400, service.get(ITEMS + "?filter=owner%20IS%20NULL").statusCode());
    }

    @Test
    void datetimeMeansValidity() {
        String grids = "/ogc/collections/grids/items?datetime=";
        assertEquals(
                1,
                service.json(grids + "2026-06-01T00:00:00Z")
                        .get("numberMatched")
                        .asInt());
        assertEquals(
                0, service.json(grids + "../2025-12-31").get("numberMatched").asInt());
        assertEquals(
                50,
                service.json(ITEMS + "?datetime=2020-01-01")
                        .get("numberMatched")
                        .asInt());
        assertEquals(400, service.get(grids + "yesterday").statusCode());
    }

    @Test
    void propertiesChooseWhatIsWritten() {
        JsonNode feature = service.json(ITEMS + "?limit=1&properties=level").at("/features/0/properties");
        assertEquals("{\"level\":\"red\"}", feature.toString());
    }

    @Test
    void aParameterNobodyKnowsIsNamed() {
        HttpResponse<byte[]> answer = service.get(ITEMS + "?colour=red");
        assertEquals(400, answer.statusCode());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElse(""));
        JsonNode problem = TestService.json(answer);
        assertEquals("colour", problem.get("parameter").asText());
        assertTrue(problem.get("allowed").toString().contains("\"level\""), problem.toString());
    }

    @Test
    void wrongValuesComeWithWhatIsAllowed() {
        for (String query : List.of(
                "limit=0",
                "limit=unlimited",
                "limit=",
                "offset=-1",
                "bbox=1,2,3",
                "bbox=1,2,3,x",
                "bbox=120,40,121,30",
                "bbox=NaN,0,1,1",
                "level=purple",
                "limit=1&limit=2",
                "properties=nothing",
                "f=xml",
                "lang=fr",
                "score=high",
                "after=%20")) {
            HttpResponse<byte[]> answer = service.get(ITEMS + "?" + query);
            assertEquals(400, answer.statusCode(), query);
            assertTrue(TestService.json(answer).has("allowed"), query);
        }
    }

    @Test
    void oneFeatureHasAStrongTag() {
        HttpResponse<byte[]> answer = service.get(ITEMS + "/p07");
        String tag = answer.headers().firstValue("ETag").orElse("");
        assertTrue(tag.matches("\"[^\"]+\""), tag);
        assertEquals("p07", TestService.json(answer).get("id").asText());
        assertEquals(304, service.get(ITEMS + "/p07", "If-None-Match", tag).statusCode());
        assertEquals(404, service.get(ITEMS + "/p99").statusCode());
        assertEquals(404, service.get("/ogc/collections/nothing/items").statusCode());
    }

    @Test
    void peopleGetAPage() {
        HttpResponse<byte[]> answer = service.get(ITEMS, "Accept", "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8");
        assertEquals(200, answer.statusCode());
        String page = new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8);
        assertTrue(page.startsWith("<!doctype html>") && page.contains("储罐 0"), page);
        assertEquals(406, service.get(ITEMS, "Accept", "application/xml").statusCode());
    }
}
