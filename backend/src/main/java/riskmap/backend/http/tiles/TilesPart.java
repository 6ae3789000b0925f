package riskmap.backend.http.tiles;

import static riskmap.backend.http.standard.Operation.integer;
import static riskmap.backend.http.standard.Operation.schema;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import riskmap.backend.http.filter.FilterParameter;
import riskmap.backend.http.request.Link;
import riskmap.backend.http.standard.Operation;
import riskmap.backend.http.standard.StandardPart;
import riskmap.geodata.model.Layer;
import riskmap.geodata.model.LayerCatalog;
import riskmap.geodata.tiles.TileScheme;

/** What tiles add to the service's self-description. */
@Singleton
class TilesPart implements StandardPart {

    private static final String TILES = "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/";
    private static final String MATRIX = "http://www.opengis.net/spec/tms/2.0/conf/";
    private static final String JSON = "application/json";
    private static final String TILE = "/{z}/{y}/{x}";
    private static final String COLLECTIONS = "layers, separated by commas";

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
                TILES + "datetime",
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
                Link.of(base + "/ogc/styles", "http://www.opengis.net/def/rel/ogc/1.0/styles", JSON),
                Link.of(base + "/ogc/tileMatrixSets", "http://www.opengis.net/def/rel/ogc/1.0/tiling-schemes", JSON));
    }

    @Override
    public Map<String, Object> paths(String language) {
        Map<String, Object> paths = new LinkedHashMap<>();
        paths.put("/tileMatrixSets", document("matrixSets", "Tile matrix sets", "tiles"));
        for (MatrixSet set : MatrixSet.values()) {
            paths.put("/tileMatrixSets/" + set.id(), document("matrixSet." + set.id(), set.title(), "tiles"));
        }
        paths.put("/styles", Map.of("get", document("styles", "Styles", "tiles", true)));
        Operation style = Operation.of("style", "MapLibre style of the tiles", "tiles")
                .parameter("collections", COLLECTIONS, schema("string"))
                .answers(200, "the style", schema("object"), Styles.MEDIA_TYPE);
        paths.put("/styles/" + Styles.ID, Map.of("get", style.build()));
        add(paths, "/tiles", "city", "All layers", "tiles", true);
        for (Layer layer : catalog.layers()) {
            String path = "/collections/" + layer.id() + "/tiles";
            add(paths, path, layer.id(), layer.title().in(language), layer.id(), false);
        }
        return paths;
    }

    private static void add(
            Map<String, Object> paths, String path, String id, String title, String tag, boolean choice) {
        paths.put(path, Map.of("get", document("tilesets." + id, title, tag, choice)));
        for (MatrixSet set : MatrixSet.values()) {
            String name = id + "." + set.id();
            paths.put(path + "/" + set.id(), Map.of("get", document("tileset." + name, title, tag, choice)));
            Operation tile = tile(Operation.of("tile." + name, title, tag), set.scheme());
            if (choice) {
                tile.parameter("collections", COLLECTIONS, schema("string"));
            }
            paths.put(path + "/" + set.id() + TILE, Map.of("get", tile.build()));
        }
    }

    private static Operation tile(Operation tile, TileScheme scheme) {
        int last = scheme.lastZoom();
        return tile.formats(List.of("mvt"))
                .inPath("z", "zoom", integer(0, last))
                .inPath("y", "row from the north", integer(0, scheme.rows(last) - 1))
                .inPath("x", "column from the west", integer(0, scheme.columns(last) - 1))
                .parameter("clusters", "false for every feature at every zoom", schema("boolean"))
                .parameter("filter", "CQL2; only features for which it holds, counted exactly", schema("string"))
                .parameter(
                        "filter-lang",
                        "encoding of filter",
                        Map.of("type", "string", "enum", FilterParameter.LANGUAGES))
                .parameter("filter-crs", "reference system of the filter's geometries", schema("string"))
                .parameter("datetime", "an instant or interval at which features are valid", schema("string"))
                .answers(200, "the tile", schema("string"), TileController.MVT)
                .answers(204, "nothing is there", Map.of())
                .answers(304, "the tile is known", Map.of());
    }

    private static Map<String, Object> document(String id, String summary, String tag) {
        return Map.of("get", document(id, summary, tag, false));
    }

    private static Map<String, Object> document(String id, String summary, String tag, boolean choice) {
        Operation document = Operation.of(id, summary, tag);
        if (choice) {
            document.parameter("collections", COLLECTIONS, schema("string"));
        }
        return document.answers(200, "the document", schema("object"), JSON, "text/html")
                .build();
    }
}
