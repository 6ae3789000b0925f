package riskmap.backend.http.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two Dimensional Tile Matrix Set 2.0 (17-083r4): tilesets and the matrix sets they lie on. */
class TileMatrixSetTest {

    /** Metres a pixel is wide where a scale is told. */
    private static final double PIXEL = 0.00028;

    /** Metres of a degree at the equator. */
    private static final double DEGREE = Math.PI * 6378137 / 180;

    /** /conf/tileset, /conf/tms tilesetmetadata: what a description must say. */
    @Test
    void everyTilesetDescribesItself() {
        List<JsonNode> tilesets = TileWalk.everyTileset();
        assertTrue(tilesets.size() > 20, tilesets.size() + " tilesets");
        for (JsonNode tileset : tilesets) {
            assertEquals("vector", tileset.get("dataType").asText());
            JsonNode set = TileWalk.follow(tileset, TileWalk.REL + "tiling-scheme");
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
                assertEquals(
                        layer.get("id"),
                        TileWalk.follow(layer, TileWalk.REL + "geodata").get("id"));
            }
        }
    }

    /** /conf/tms tilematrixset and json-tilematrixset: the sizes of a matrix agree with each other and with the world. */
    @Test
    void matrixSetsAreWholeAndConsistent() {
        JsonNode list = TileWalk.follow(TileWalk.SERVICE.json("/ogc"), TileWalk.REL + "tiling-schemes")
                .get("tileMatrixSets");
        assertEquals(2, list.size());
        for (JsonNode entry : list) {
            JsonNode set = TileWalk.follow(entry, "self");
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
}
