package riskmap.backend.http.tiles;

import static riskmap.backend.http.standard.Operation.integer;
import static riskmap.backend.http.standard.Operation.schema;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import riskmap.backend.http.request.Link;
import riskmap.backend.http.standard.Operation;
import riskmap.backend.http.standard.StandardPart;
import riskmap.geodata.model.Layer;
import riskmap.geodata.model.LayerCatalog;
import riskmap.geodata.model.ZoomRange;

/** What tiles add to the service's self-description. */
@Singleton
class TilesPart implements StandardPart {

    private static final String TILES = "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/";
    private static final String MATRIX = "http://www.opengis.net/spec/tms/2.0/conf/";
    private static final String JSON = "application/json";
    private static final String TILE = "/{z}/{y}/{x}";

    private final LayerCatalog catalog;

    TilesPart(LayerCatalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public List<String> conformance() {
        return List.of(
                TILES + "core",
                TILES + "tileset",
                TILES + "tilesets-list",
                TILES + "dataset-tilesets",
                TILES + "geodata-tilesets",
                TILES + "collections-selection",
                TILES + "oas30",
                TILES + "mvt",
                MATRIX + "tilematrixset",
                MATRIX + "json-tilematrixset",
                MATRIX + "tilesetmetadata",
                MATRIX + "json-tilesetmetadata");
    }

    @Override
    public List<Map<String, Object>> links(String base, String language) {
        return List.of(
                Link.of(base + "/ogc/tiles", "http://www.opengis.net/def/rel/ogc/1.0/tilesets-vector", JSON),
                Link.of(base + "/ogc/tileMatrixSets", "http://www.opengis.net/def/rel/ogc/1.0/tiling-schemes", JSON));
    }

    @Override
    public Map<String, Object> paths(String language) {
        Map<String, Object> paths = new LinkedHashMap<>();
        paths.put("/tileMatrixSets", document("matrixSets", "Tile matrix sets", "tiles"));
        paths.put("/tileMatrixSets/" + MatrixSet.ID, document("matrixSet", MatrixSet.TITLE, "tiles"));
        add(paths, "/tiles", "city", "All layers", "tiles", true);
        for (Layer layer : catalog.layers()) {
            String path = "/collections/" + layer.id() + "/tiles";
            add(paths, path, layer.id(), layer.title().in(language), layer.id(), false);
        }
        return paths;
    }

    private static void add(
            Map<String, Object> paths, String path, String id, String title, String tag, boolean choice) {
        paths.put(path, document("tilesets." + id, title, tag));
        paths.put(path + "/" + MatrixSet.ID, document("tileset." + id, title, tag));
        int last = (1 << ZoomRange.LIMIT) - 1;
        Operation tile = Operation.of("tile." + id, title, tag)
                .inPath("z", "zoom", integer(0, ZoomRange.LIMIT))
                .inPath("y", "row from the north", integer(0, last))
                .inPath("x", "column from the west", integer(0, last))
                .parameter("clusters", "false for every feature at every zoom", schema("boolean"));
        if (choice) {
            tile.parameter("collections", "layers, separated by commas", schema("string"));
        }
        tile.answers(200, "the tile", schema("string"), TileController.MVT)
                .answers(204, "nothing is there", Map.of())
                .answers(304, "the tile is known", Map.of());
        paths.put(path + "/" + MatrixSet.ID + TILE, Map.of("get", tile.build()));
    }

    private static Map<String, Object> document(String id, String summary, String tag) {
        return Map.of(
                "get",
                Operation.of(id, summary, tag)
                        .answers(200, "the document", schema("object"), JSON, "text/html")
                        .build());
    }
}
