package riskmap.backend.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import riskmap.geodata.snapshot.LayerTable;
import riskmap.geodata.tiles.TileAddress;
import riskmap.geodata.tiles.TileContent;
import riskmap.geodata.tiles.TileEncoder;
import riskmap.geodata.tiles.TileOptions;

/** Vector tiles as clients get them. */
class TilesTest {

    private static final String TILES = "/ogc/collections/risk-points/tiles/WebMercatorQuad";

    @AutoClose
    private static TestService service;

    @BeforeAll
    static void start() {
        service = TestService.start();
        service.city().load("risk-points", TestService.diagonal(50));
        service.city()
                .load(
                        "roads",
                        List.of(TestService.feature(
                                "r1", "LINESTRING (120 31, 120.5 31.5)", "name", "路", "road_class", "primary")));
    }

    private static String path(double lon, double lat, int zoom) {
        TileAddress address = TileAddress.of(lon, lat, zoom);
        return "/" + address.z() + "/" + address.y() + "/" + address.x();
    }

    private static String tag(HttpResponse<byte[]> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private static byte[] encode(double lon, double lat, int zoom, TileOptions options, String... layers) {
        List<LayerTable> tables = java.util.Arrays.stream(layers)
                .map(service.city().live().snapshot()::table)
                .toList();
        return new TileEncoder()
                .encode(tables.stream().map(TileContent::all).toList(), TileAddress.of(lon, lat, zoom), options)
                .bytes();
    }

    @Test
    void aTileIsWhatTheEncoderMakes() throws IOException {
        HttpResponse<byte[]> plain = service.get(TILES + path(120.2, 31.2, 8));
        assertEquals(200, plain.statusCode());
        assertEquals(
                "application/vnd.mapbox-vector-tile",
                plain.headers().firstValue("Content-Type").orElse(""));
        assertArrayEquals(encode(120.2, 31.2, 8, TileOptions.open(), "risk-points"), plain.body());
        HttpResponse<byte[]> zipped = service.get(TILES + path(120.2, 31.2, 8), "Accept-Encoding", "br, gzip;q=0.5");
        assertEquals("gzip", zipped.headers().firstValue("Content-Encoding").orElse(""));
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(zipped.body()))) {
            assertArrayEquals(plain.body(), in.readAllBytes());
        }
        assertNotEquals(tag(plain), tag(zipped));
    }

    @Test
    void everyFeatureWhenClustersAreNotWanted() {
        TileOptions all = new TileOptions(TileOptions.Aggregation.NONE, false);
        assertArrayEquals(
                encode(120.2, 31.2, 6, all, "risk-points"),
                service.get(TILES + path(120.2, 31.2, 6) + "?clusters=false").body());
        assertEquals(
                400, service.get(TILES + path(120.2, 31.2, 6) + "?clusters=no").statusCode());
    }

    @Test
    void severalLayersInOneTile() {
        String address = "/ogc/tiles/WebMercatorQuad" + path(120.2, 31.2, 10);
        assertArrayEquals(
                encode(120.2, 31.2, 10, TileOptions.open(), "roads", "risk-points"),
                service.get(address + "?collections=roads,risk-points").body());
        assertTrue(service.get(address).body().length > 0);
        assertEquals(404, service.get(address + "?collections=roads,nothing").statusCode());
    }

    @Test
    void anEditElsewhereLeavesATileUnchanged() {
        String near = TILES + path(120.05, 31.05, 14);
        String far = TILES + path(120.30, 31.30, 14);
        String nearTag = tag(service.get(near));
        String farTag = tag(service.get(far));
        assertEquals(304, service.get(near, "If-None-Match", nearTag).statusCode());
        service.city()
                .load(
                        "risk-points",
                        List.of(TestService.feature(
                                "p05", "POINT (120.0501 31.0501)", "name", "moved", "level", "blue")));
        assertEquals(200, service.get(near, "If-None-Match", nearTag).statusCode());
        assertEquals(304, service.get(far, "If-None-Match", farTag).statusCode());
        assertNotEquals(nearTag, tag(service.get(near)));
        assertEquals(farTag, tag(service.get(far)));
    }

    @Test
    void anEmptyTileHasNoContent() {
        HttpResponse<byte[]> empty = service.get(TILES + path(0, 0, 12));
        assertEquals(204, empty.statusCode());
        assertEquals(
                304,
                service.get(TILES + path(0, 0, 12), "If-None-Match", tag(empty)).statusCode());
    }

    @Test
    void addressesOutsideTheRangeAreNamed() {
        for (String bad : List.of("/23/0/0", "/-1/0/0", "/3/8/0", "/3/0/8", "/x/0/0", "/3/0/1.5", "/3/0/99999999999")) {
            HttpResponse<byte[]> answer = service.get(TILES + bad);
            assertEquals(400, answer.statusCode(), bad);
            JsonNode problem = TestService.json(answer);
            assertTrue(problem.has("minimum") && problem.has("maximum"), problem.toString());
        }
        assertEquals(400, service.get(TILES + "/3/0/0?zoom=3").statusCode());
    }

    @Test
    void tilesetsDescribeThemselves() {
        JsonNode set = service.json(TILES);
        assertEquals("WebMercatorQuad", set.get("tileMatrixSetId").asText());
        assertEquals("vector", set.get("dataType").asText());
        assertTrue(set.toString().contains("{tileMatrix}/{tileRow}/{tileCol}"));
        JsonNode json = service.json(TILES + "?f=tilejson");
        assertEquals("3.0.0", json.get("tilejson").asText());
        assertTrue(json.at("/vector_layers/0/fields").has("level"));
        assertEquals(
                2, service.json("/ogc/collections/roads/tiles").get("tilesets").size());
        assertEquals(
                23,
                service.json("/ogc/tileMatrixSets/WebMercatorQuad")
                        .get("tileMatrices")
                        .size());
        assertTrue(service.json("/ogc/tiles/WebMercatorQuad").get("layers").size() > 10);
    }
}
