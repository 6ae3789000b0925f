package riskmap.backend.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import riskmap.geodata.tiles.MvtReader;
import riskmap.geodata.tiles.TileAddress;

/**
 * The abstract tests of OGC API – Tiles 1.0 (20-057) and of Two Dimensional Tile Matrix Set 2.0 (17-083r4) for every class
 * that is declared, each test under the name of its class. A client's way: from the landing page along the links.
 */
class TilesConformanceTest {

    private static final String REL = "http://www.opengis.net/def/rel/ogc/1.0/";
    private static final double PIXEL = 0.00028;
    private static final double DEGREE = Math.PI * 6378137 / 180;
    private static TestService service;

    @BeforeAll
    static void start() {
        service = TestService.start();
        service.city().load("risk-points", TestService.diagonal(50));
        service.city()
                .load(
                        "grids",
                        List.of(TestService.feature(
                                "g",
                                "POLYGON ((120 31, 120.5 31, 120.5 31.5, 120 31.5, 120 31))",
                                "valid_from",
                                LocalDate.of(2024, 1, 1))));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static JsonNode follow(JsonNode document, String rel) {
        return service.json(path(link(document, rel).get("href").asText()));
    }

    private static JsonNode link(JsonNode document, String rel) {
        return StreamSupport.stream(document.get("links").spliterator(), false)
                .filter(link -> link.get("rel").asText().equals(rel))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no link '" + rel + "' in " + document));
    }

    private static String path(String address) {
        URI uri = URI.create(address);
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }

    /** The tilesets a resource lists, each by its own address. */
    private static List<JsonNode> tilesets(JsonNode list) {
        List<JsonNode> tilesets = new ArrayList<>();
        for (JsonNode one : list.get("tilesets")) {
            for (String required : List.of("dataType", "crs", "links")) {
                assertTrue(one.has(required), one.toString());
            }
            link(one, REL + "tiling-scheme");
            tilesets.add(follow(one, "self"));
        }
        return tilesets;
    }

    private static List<JsonNode> everyTileset() {
        List<JsonNode> all = new ArrayList<>(tilesets(follow(service.json("/ogc"), REL + "tilesets-vector")));
        for (JsonNode collection : service.json("/ogc/collections").get("collections")) {
            all.addAll(tilesets(follow(collection, REL + "tilesets-vector")));
        }
        return all;
    }

    private static String tile(JsonNode tileset, Object matrix, Object row, Object column) {
        JsonNode template = link(tileset, "item");
        assertTrue(template.get("templated").asBoolean(), template.toString());
        return path(template.get("href")
                .asText()
                .replace("{tileMatrix}", matrix.toString())
                .replace("{tileRow}", row.toString())
                .replace("{tileCol}", column.toString()));
    }

    @Test
    void everyClassIsDeclaredOnce() {
        List<String> declared = new ArrayList<>();
        service.json("/ogc/conformance").get("conformsTo").forEach(one -> declared.add(one.asText()));
        for (String tiles : List.of(
                "core",
                "tileset",
                "tilesets-list",
                "dataset-tilesets",
                "geodata-tilesets",
                "collections-selection",
                "datetime",
                "oas30",
                "mvt")) {
            assertTrue(declared.contains("http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/" + tiles), tiles);
        }
        for (String tms : List.of("tilematrixset", "json-tilematrixset", "tilesetmetadata", "json-tilesetmetadata")) {
            assertTrue(declared.contains("http://www.opengis.net/spec/tms/2.0/conf/" + tms), tms);
        }
        assertEquals(declared.size(), declared.stream().distinct().count());
    }

    /** /conf/core/tc-success, /conf/mvt/content: a tile of the template is there and in the format it names. */
    @Test
    void tilesOfTheTemplatesAreThere() {
        for (JsonNode tileset : everyTileset()) {
            for (JsonNode limits : tileset.path("tileMatrixSetLimits")) {
                String address = tile(
                        tileset, limits.get("tileMatrix").asText(), limits.get("minTileRow"), limits.get("minTileCol"));
                HttpResponse<byte[]> answer = service.get(address);
                assertTrue(answer.statusCode() == 200 || answer.statusCode() == 204, address);
                if (answer.statusCode() == 200) {
                    assertEquals(
                            "application/vnd.mapbox-vector-tile",
                            answer.headers().firstValue("Content-Type").orElse(""));
                    MvtReader.read(answer.body()).forEach(layer -> assertEquals(4096, layer.extent()));
                }
            }
        }
    }

    /** /conf/core/tc-error: what is no tile of the matrix set is an error that names the range. */
    @Test
    void whatIsNoTileIsAnError() {
        for (JsonNode tileset : tilesets(service.json("/ogc/tiles"))) {
            JsonNode matrices = service.json(
                    path(link(tileset, REL + "tiling-scheme").get("href").asText()));
            for (JsonNode matrix : matrices.get("tileMatrices")) {
                String id = matrix.get("id").asText();
                int width = matrix.get("matrixWidth").asInt();
                int height = matrix.get("matrixHeight").asInt();
                assertEquals(
                        width - 1,
                        refused(tile(tileset, id, 0, width)).get("maximum").asInt());
                assertEquals(
                        height - 1,
                        refused(tile(tileset, id, height, 0)).get("maximum").asInt());
                assertEquals(0, refused(tile(tileset, id, -1, 0)).get("minimum").asInt());
            }
            refused(tile(tileset, matrices.get("tileMatrices").size(), 0, 0));
            refused(tile(tileset, "x", 0, 0));
        }
        assertEquals(404, service.get("/ogc/tiles/NoSuchQuad/0/0/0").statusCode());
        assertEquals(404, service.get("/ogc/tiles/NoSuchQuad").statusCode());
        assertEquals(404, service.get("/ogc/tileMatrixSets/NoSuchQuad").statusCode());
        assertEquals(400, service.get("/ogc/tiles/CGCS2000Quad/0/0/0?nothing=1").statusCode());
    }

    private static JsonNode refused(String address) {
        HttpResponse<byte[]> answer = service.get(address);
        assertEquals(400, answer.statusCode(), address);
        return TestService.json(answer);
    }

    /** /conf/tileset, /conf/tms tilesetmetadata: what a description must say. */
    @Test
    void everyTilesetDescribesItself() {
        List<JsonNode> tilesets = everyTileset();
        assertTrue(tilesets.size() > 20, tilesets.size() + " tilesets");
        for (JsonNode tileset : tilesets) {
            assertEquals("vector", tileset.get("dataType").asText());
            JsonNode set = follow(tileset, REL + "tiling-scheme");
            assertEquals(set.get("id"), tileset.get("tileMatrixSetId"));
            assertEquals(set.get("crs"), tileset.get("crs"));
            assertEquals(set.get("uri"), tileset.get("tileMatrixSetURI"));
            for (JsonNode limits : tileset.path("tileMatrixSetLimits")) {
                JsonNode matrix =
                        set.get("tileMatrices").get(limits.get("tileMatrix").asInt());
                assertTrue(limits.get("minTileRow").asInt()
                        <= limits.get("maxTileRow").asInt());
                assertTrue(limits.get("maxTileRow").asInt()
                        < matrix.get("matrixHeight").asInt());
                assertTrue(limits.get("maxTileCol").asInt()
                        < matrix.get("matrixWidth").asInt());
            }
            for (JsonNode layer : tileset.get("layers")) {
                assertEquals(layer.get("id"), follow(layer, REL + "geodata").get("id"));
            }
        }
    }

    /** /conf/tms tilematrixset and json-tilematrixset: the sizes of a matrix agree with each other and with the world. */
    @Test
    void matrixSetsAreWholeAndConsistent() {
        JsonNode list = follow(service.json("/ogc"), REL + "tiling-schemes").get("tileMatrixSets");
        assertEquals(2, list.size());
        for (JsonNode entry : list) {
            JsonNode set = follow(entry, "self");
            boolean degrees = set.get("id").asText().equals("CGCS2000Quad");
            assertEquals(
                    degrees ? "[\"Lat\",\"Lon\"]" : "[\"X\",\"Y\"]",
                    set.get("orderedAxes").toString());
            for (JsonNode matrix : set.get("tileMatrices")) {
                double cell = matrix.get("cellSize").asDouble();
                double metres = cell * (degrees ? DEGREE : 1);
                assertEquals(1, matrix.get("scaleDenominator").asDouble() * PIXEL / metres, 1e-12);
                double world = degrees ? 360 : 2 * 180 * DEGREE;
                assertEquals(world, cell * 256 * matrix.get("matrixWidth").asInt(), 1e-6);
                double corner = matrix.get("pointOfOrigin").get(degrees ? 1 : 0).asDouble();
                assertEquals(-world / 2, corner, 1e-6);
                assertEquals(
                        degrees ? 90 : world / 2,
                        matrix.get("pointOfOrigin").get(degrees ? 0 : 1).asDouble(),
                        1e-6);
            }
            double first = set.at("/tileMatrices/0/scaleDenominator").asDouble();
            assertEquals(degrees ? 279541132.0143589 : 559082264.0287178, first, 1e-4);
        }
    }

    /** /conf/collections-selection: the layers named, and only they. */
    @Test
    void collectionsAreSelected() {
        String tile = "/ogc/tiles/WebMercatorQuad/6/26/53";
        List<String> both = names(tile + "?collections=grids,risk-points");
        assertEquals(List.of("grids", "risk-points"), both.stream().sorted().toList());
        assertEquals(List.of("grids"), names(tile + "?collections=grids"));
        assertArrayEquals(
                service.get("/ogc/collections/grids/tiles/WebMercatorQuad/6/26/53")
                        .body(),
                service.get(tile + "?collections=grids").body());
        JsonNode tileset = service.json("/ogc/tiles/CGCS2000Quad?collections=grids");
        assertEquals(1, tileset.get("layers").size());
        assertTrue(link(tileset, "item").get("href").asText().endsWith("?collections=grids"));
    }

    private static List<String> names(String address) {
        return MvtReader.read(service.get(address).body()).stream()
                .map(MvtReader.MvtLayer::name)
                .toList();
    }

    /** /conf/datetime: only what holds then; layers without time hold always. */
    @Test
    void timeIsSelected() {
        String tile = "/ogc/tiles/WebMercatorQuad/6/26/53?collections=grids,risk-points&datetime=";
        assertEquals(List.of("risk-points"), names(tile + "2020-01-01T00:00:00Z"));
        assertEquals(2, names(tile + "2025-01-01T00:00:00Z").size());
        assertEquals(2, names(tile + "2020-01-01/2025-01-01").size());
        refused(tile + "2025-01-01/2020-01-01");
    }

    /** /conf/oas30: every tile address is in the document, with its parameters. */
    @Test
    void theApiDocumentNamesEveryTile() {
        JsonNode paths = service.json("/ogc/api").get("paths");
        for (String set : List.of("WebMercatorQuad", "CGCS2000Quad")) {
            for (String base : List.of("/tiles/", "/collections/grids/tiles/")) {
                JsonNode operation = paths.get(base + set + "/{z}/{y}/{x}").get("get");
                String parameters = operation.get("parameters").toString();
                for (String name : List.of("z", "y", "x", "filter", "filter-lang", "datetime")) {
                    assertTrue(parameters.contains("\"name\":\"" + name + "\""), name);
                }
            }
        }
    }

    /** GDAL, which knows the format from elsewhere, reads a tile as it was sent. */
    @Test
    void gdalReadsATile(@TempDir Path folder) throws IOException, InterruptedException {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/ogrinfo")), "GDAL is not installed");
        TileAddress at = TileAddress.of(120.2, 31.2, 6);
        Path file = folder.resolve("tile.pbf");
        String address = "/ogc/tiles/WebMercatorQuad/" + at.z() + "/" + at.y() + "/" + at.x();
        Files.write(
                file,
                service.get(address + "?clusters=false&collections=risk-points,grids")
                        .body());
        Process process = new ProcessBuilder(
                        "/usr/bin/ogrinfo",
                        "-ro",
                        "-al",
                        "-so",
                        "-oo",
                        "Z=" + at.z(),
                        "-oo",
                        "X=" + at.x(),
                        "-oo",
                        "Y=" + at.y(),
                        "MVT:" + file)
                .redirectErrorStream(true)
                .start();
        String report = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), report);
        assertTrue(report.contains("Layer name: risk-points"), report);
        assertTrue(report.contains("Feature Count: 50"), report);
        assertTrue(report.contains("Layer name: grids"), report);
        assertTrue(report.contains("Polygon"), report);
    }
}
