package riskmap.backend.http.conformance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import riskmap.geodata.tiles.MvtReader;

/** OGC API – Tiles 1.0 (20-057): the abstract tests of every class that is declared, each under the name of its class. */
class TilesCoreTest {

    @Test
    void everyClassIsDeclaredOnce() {
        List<String> declared = new ArrayList<>();
        TileWalk.SERVICE.json("/ogc/conformance").get("conformsTo").forEach(one -> declared.add(one.asText()));
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
        for (JsonNode tileset : TileWalk.everyTileset()) {
            for (JsonNode limits : tileset.path("tileMatrixSetLimits")) {
                String address = TileWalk.tile(
                        tileset, limits.get("tileMatrix").asText(), limits.get("minTileRow"), limits.get("minTileCol"));
                HttpResponse<byte[]> answer = TileWalk.SERVICE.get(address);
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
        for (JsonNode tileset : TileWalk.tilesets(TileWalk.SERVICE.json("/ogc/tiles"))) {
            JsonNode matrices =
                    TileWalk.SERVICE.json(TileWalk.path(TileWalk.link(tileset, TileWalk.REL + "tiling-scheme")
                            .get("href")
                            .asText()));
            for (JsonNode matrix : matrices.get("tileMatrices")) {
                String id = matrix.get("id").asText();
                int width = matrix.get("matrixWidth").asInt();
                int height = matrix.get("matrixHeight").asInt();
                assertEquals(
                        width - 1,
                        TileWalk.refused(TileWalk.tile(tileset, id, 0, width))
                                .get("maximum")
                                .asInt());
                assertEquals(
                        height - 1,
                        TileWalk.refused(TileWalk.tile(tileset, id, height, 0))
                                .get("maximum")
                                .asInt());
                assertEquals(
                        0,
                        TileWalk.refused(TileWalk.tile(tileset, id, -1, 0))
                                .get("minimum")
                                .asInt());
            }
            TileWalk.refused(TileWalk.tile(tileset, matrices.get("tileMatrices").size(), 0, 0));
            TileWalk.refused(TileWalk.tile(tileset, "x", 0, 0));
        }
        assertEquals(404, TileWalk.SERVICE.get("/ogc/tiles/NoSuchQuad/0/0/0").statusCode());
        assertEquals(404, TileWalk.SERVICE.get("/ogc/tiles/NoSuchQuad").statusCode());
        assertEquals(404, TileWalk.SERVICE.get("/ogc/tileMatrixSets/NoSuchQuad").statusCode());
        assertEquals(
                400,
                TileWalk.SERVICE.get("/ogc/tiles/CGCS2000Quad/0/0/0?nothing=1").statusCode());
    }

    /** /conf/collections-selection: the layers named, and only they. */
    @Test
    void collectionsAreSelected() {
        String tile = "/ogc/tiles/WebMercatorQuad/6/26/53";
        List<String> both = TileWalk.names(tile + "?collections=grids,risk-points");
        assertEquals(List.of("grids", "risk-points"), both.stream().sorted().toList());
        assertEquals(List.of("grids"), TileWalk.names(tile + "?collections=grids"));
        assertArrayEquals(
                TileWalk.SERVICE
                        .get("/ogc/collections/grids/tiles/WebMercatorQuad/6/26/53")
                        .body(),
                TileWalk.SERVICE.get(tile + "?collections=grids").body());
        JsonNode tileset = TileWalk.SERVICE.json("/ogc/tiles/CGCS2000Quad?collections=grids");
        assertEquals(1, tileset.get("layers").size());
        assertTrue(TileWalk.link(tileset, "item").get("href").asText().endsWith("?collections=grids"));
    }

    /** /conf/datetime: only what holds then; layers without time hold always. */
    @Test
    void timeIsSelected() {
        String tile = "/ogc/tiles/WebMercatorQuad/6/26/53?collections=grids,risk-points&datetime=";
        assertEquals(List.of("risk-points"), TileWalk.names(tile + "2020-01-01T00:00:00Z"));
        assertEquals(2, TileWalk.names(tile + "2025-01-01T00:00:00Z").size());
        assertEquals(2, TileWalk.names(tile + "2020-01-01/2025-01-01").size());
        TileWalk.refused(tile + "2025-01-01/2020-01-01");
    }

    /** /conf/oas30: every tile address is in the document, with its parameters. */
    @Test
    void theApiDocumentNamesEveryTile() {
        JsonNode paths = TileWalk.SERVICE.json("/ogc/api").get("paths");
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
}
