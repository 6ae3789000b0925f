package riskmap.backend.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import riskmap.geodata.model.Feature;
import riskmap.geodata.tiles.MvtReader;
import riskmap.geodata.tiles.TileAddress;
import riskmap.geodata.tiles.TileScheme;

/** Tiles of some features only, in either tile matrix set. */
class TileSelectionTest {

    @AutoClose
    private static TestService service;

    @BeforeAll
    static void start() {
        service = TestService.start(Map.of("riskmap.tile-cache-bytes", 400_000));
        service.city().load("risk-points", TestService.diagonal(50));
        service.city().load("grids", List.of(grid("old", 2020, 2024), grid("new", 2024, 2099)));
    }

    private static Feature grid(String id, int from, int to) {
        return TestService.feature(
                id,
                "POLYGON ((120 31, 120.5 31, 120.5 31.5, 120 31.5, 120 31))",
                "name",
                id,
                "valid_from",
                LocalDate.of(from, 1, 1),
                "valid_to",
                LocalDate.of(to, 1, 1));
    }

    private static String text(String filter) {
        return URLEncoder.encode(filter, StandardCharsets.UTF_8);
    }

    private static String tile(String base, TileScheme scheme, double lon, double lat, int zoom) {
        TileAddress at = TileAddress.of(scheme, lon, lat, zoom);
        return "/ogc/" + base + "tiles/" + scheme.id() + "/" + at.z() + "/" + at.y() + "/" + at.x();
    }

    /** Number in the tiles of a zoom: the sum of the counts. */
    private static long counted(TileScheme scheme, int zoom, String query) {
        return java.util.stream.IntStream.range(0, 50)
                .mapToObj(i -> tile("collections/risk-points/", scheme, 120 + i / 100.0, 31 + i / 100.0, zoom) + query)
                .distinct()
                .flatMap(address -> MvtReader.read(service.get(address).body()).stream())
                .flatMap(layer -> layer.features().stream())
                .mapToLong(MvtReader.MvtFeature::count)
                .sum();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4, 8, 12, 16})
    void countsStayExactWithAFilter(int zoom) {
        for (TileScheme scheme : TileScheme.values()) {
            assertEquals(50, counted(scheme, zoom, ""));
            assertEquals(10, counted(scheme, zoom, "?filter=" + text("level = 'red'")));
            assertEquals(20, counted(scheme, zoom, "?filter=" + text("level IN ('red','blue')")));
            assertEquals(0, counted(scheme, zoom, "?filter=" + text("level = 'red' AND level = 'blue'")));
        }
    }

    @Test
    void aChangeTheFilterDoesNotSeeLeavesTheTileAsItWas() {
        String red = tile("collections/risk-points/", TileScheme.WEB_MERCATOR_QUAD, 120.1, 31.1, 9) + "?filter="
                + text("level = 'red'");
        String tag = service.get(red).headers().firstValue("ETag").orElseThrow();
        service.city()
                .load(
                        "risk-points",
                        List.of(TestService.feature("p11", "POINT (120.11 31.11)", "name", "n", "level", "yellow")));
        assertEquals(304, service.get(red, "If-None-Match", tag).statusCode());
        service.city()
                .load(
                        "risk-points",
                        List.of(TestService.feature("p12", "POINT (120.12 31.12)", "name", "n", "level", "red")));
        HttpResponse<byte[]> changed = service.get(red, "If-None-Match", tag);
        assertEquals(200, changed.statusCode());
        assertNotEquals(tag, changed.headers().firstValue("ETag").orElseThrow());
        service.city().load("risk-points", TestService.diagonal(50));
    }

    @Test
    void gridsOfATime() {
        String tile = tile("collections/grids/", TileScheme.WEB_MERCATOR_QUAD, 120.2, 31.2, 9);
        assertTrue(names(tile + "?datetime=2022-06-01").contains("old"));
        assertEquals("new", names(tile + "?datetime=2030-06-01/..").strip());
        assertEquals("old new", names(tile));
        assertEquals(204, service.get(tile + "?datetime=../2010-01-01").statusCode());
        assertEquals(400, service.get(tile + "?datetime=yesterday").statusCode());
    }

    private static String names(String address) {
        String body = new String(service.get(address).body(), StandardCharsets.UTF_8);
        return (body.contains("old") ? "old " : "") + (body.contains("new") ? "new" : "");
    }

    @Test
    void aFilterThatDoesNotFitIsNamed() {
        String layer = tile("collections/risk-points/", TileScheme.CGCS2000_QUAD, 120.2, 31.2, 9);
        String city = tile("", TileScheme.WEB_MERCATOR_QUAD, 120.2, 31.2, 9);
        for (String bad : List.of(
                layer + "?filter=" + text("owner = 'a'"),
                layer + "?filter=" + text("level ="),
                layer + "?filter=" + text("level = 'red'") + "&filter-lang=sql",
                layer + "?collections=roads",
                city + "?collections=roads,risk-points&filter=" + text("level = 'red'"))) {
            HttpResponse<byte[]> answer = service.get(bad);
            assertEquals(400, answer.statusCode(), bad);
            JsonNode problem = TestService.json(answer);
            assertTrue(problem.get("type").asText().startsWith("urn:riskmap:problem:"), problem.toString());
        }
        assertEquals(
                200,
                service.get(city + "?collections=risk-points&filter=" + text("level = 'red'"))
                        .statusCode());
    }

    @Test
    void filtersSpeakOfPlacesAndComeAsJsonToo() {
        TileScheme web = TileScheme.WEB_MERCATOR_QUAD;
        String box = "S_INTERSECTS(geometry, BBOX(120.095, 31.095, 120.145, 31.145))";
        assertEquals(5, counted(web, 9, "?filter=" + text(box)));
        assertEquals(1, counted(web, 9, "?filter=" + text(box + " AND level = 'red'")));
        String north = "S_INTERSECTS(geometry, BBOX(31.095, 120.095, 31.145, 120.145))";
        String wgs = "&filter-crs=" + text("http://www.opengis.net/def/crs/EPSG/0/4326");
        assertEquals(5, counted(TileScheme.CGCS2000_QUAD, 9, "?filter=" + text(north) + wgs));
        String json = "{\"op\":\"=\",\"args\":[{\"property\":\"level\"},\"red\"]}";
        assertEquals(10, counted(web, 9, "?filter-lang=cql2-json&filter=" + text(json)));
    }

    @Test
    void manyFiltersDoNotFillTheMemory() {
        String tile = tile("collections/risk-points/", TileScheme.WEB_MERCATOR_QUAD, 120.2, 31.2, 6);
        String padding = " OR name = '" + "长".repeat(400) + "'";
        for (int i = 0; i < 1_000; i++) {
            service.get(tile + "?filter=" + text("level = 'red' OR name = 'n" + i + "'" + padding));
        }
        String metrics = new String(service.get("/metrics").body(), StandardCharsets.UTF_8);
        double bytes = metrics.lines()
                .filter(line -> line.startsWith("riskmap_tile_cache_bytes"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .findFirst()
                .orElseThrow();
        assertTrue(bytes > 0 && bytes <= 400_000, bytes + " bytes are kept");
    }
}
