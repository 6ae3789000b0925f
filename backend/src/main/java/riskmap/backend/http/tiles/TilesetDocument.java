package riskmap.backend.http.tiles;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;
import riskmap.backend.http.request.Link;
import riskmap.geodata.model.Attribute;
import riskmap.geodata.model.Layer;
import riskmap.geodata.snapshot.LayerTable;
import riskmap.geodata.tiles.TileAddress;

/**
 * The metadata of a tileset, as OGC API – Tiles and as TileJSON 3.0 say it.
 *
 * @param path address of the list of tilesets
 * @param query query string of its tiles, with the question mark, or empty
 */
record TilesetDocument(String path, String query, String title, List<LayerTable> tables, String language, String base) {

    private static final String CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";
    private static final String SCHEME = "http://www.opengis.net/def/rel/ogc/1.0/tiling-scheme";

    Map<String, Object> list() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("links", List.of(Link.of(path + "?f=json", "self", "application/json")));
        tree.put("tilesets", List.of(describe()));
        return tree;
    }

    Map<String, Object> describe() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("title", title);
        tree.put("tileMatrixSetId", MatrixSet.ID);
        tree.put("tileMatrixSetURI", MatrixSet.URI);
        tree.put("crs", MatrixSet.CRS);
        tree.put("dataType", "vector");
        Envelope bounds = bounds();
        if (!bounds.isNull()) {
            tree.put("boundingBox", box(bounds));
            tree.put("tileMatrixSetLimits", limits(bounds));
        }
        tree.put("layers", tables.stream().map(this::layer).toList());
        tree.put("links", links());
        return tree;
    }

    private List<Map<String, Object>> links() {
        String self = path + "/" + MatrixSet.ID;
        Map<String, Object> tile =
                Link.of(self + "/{tileMatrix}/{tileRow}/{tileCol}" + query, "item", TileController.MVT);
        tile.put("templated", true);
        return List.of(
                Link.of(self + query, "self", "application/json"),
                Link.of(base + "/ogc/tileMatrixSets/" + MatrixSet.ID, SCHEME, "application/json"),
                tile);
    }

    private Map<String, Object> box(Envelope bounds) {
        Map<String, Object> box = new LinkedHashMap<>();
        box.put("lowerLeft", List.of(bounds.getMinX(), bounds.getMinY()));
        box.put("upperRight", List.of(bounds.getMaxX(), bounds.getMaxY()));
        box.put("crs", CRS84);
        return box;
    }

    private List<Map<String, Object>> limits(Envelope bounds) {
        List<Map<String, Object>> limits = new ArrayList<>();
        for (int zoom = minZoom(); zoom <= maxZoom(); zoom++) {
            TileAddress first = TileAddress.of(bounds.getMinX(), bounds.getMaxY(), zoom);
            TileAddress last = TileAddress.of(bounds.getMaxX(), bounds.getMinY(), zoom);
            Map<String, Object> limit = new LinkedHashMap<>();
            limit.put("tileMatrix", String.valueOf(zoom));
            limit.put("minTileRow", first.y());
            limit.put("maxTileRow", last.y());
            limit.put("minTileCol", first.x());
            limit.put("maxTileCol", last.x());
            limits.add(limit);
        }
        return limits;
    }

    private Map<String, Object> layer(LayerTable table) {
        Layer layer = table.layer();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", layer.id());
        tree.put("title", layer.title().in(language));
        tree.put("dataType", "vector");
        tree.put("minTileMatrix", String.valueOf(layer.zooms().min()));
        tree.put("maxTileMatrix", String.valueOf(layer.zooms().max()));
        tree.put(
                "links",
                List.of(Link.of(
                        base + "/ogc/collections/" + layer.id(),
                        "http://www.opengis.net/def/rel/ogc/1.0/geodata",
                        "application/json")));
        return tree;
    }

    /** The same as TileJSON, for clients such as MapLibre. */
    Map<String, Object> tileJson() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("tilejson", "3.0.0");
        tree.put("name", title);
        tree.put("scheme", "xyz");
        tree.put("tiles", List.of(path + "/" + MatrixSet.ID + "/{z}/{y}/{x}" + query));
        tree.put("minzoom", minZoom());
        tree.put("maxzoom", maxZoom());
        Envelope bounds = bounds();
        if (!bounds.isNull()) {
            tree.put("bounds", List.of(bounds.getMinX(), bounds.getMinY(), bounds.getMaxX(), bounds.getMaxY()));
        }
        tree.put("vector_layers", tables.stream().map(this::vectorLayer).toList());
        return tree;
    }

    private Map<String, Object> vectorLayer(LayerTable table) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (Attribute attribute : table.layer().attributes()) {
            if (!attribute.restricted()) {
                fields.put(attribute.name(), attribute.title().in(language));
            }
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", table.layer().id());
        tree.put("description", table.layer().description().in(language));
        tree.put("minzoom", table.layer().zooms().min());
        tree.put("maxzoom", table.layer().zooms().max());
        tree.put("fields", fields);
        return tree;
    }

    private Envelope bounds() {
        Envelope bounds = new Envelope();
        tables.forEach(table -> bounds.expandToInclude(table.bounds()));
        return bounds;
    }

    private int minZoom() {
        return tables.stream()
                .mapToInt(table -> table.layer().zooms().min())
                .min()
                .orElse(0);
    }

    private int maxZoom() {
        return tables.stream()
                .mapToInt(table -> table.layer().zooms().max())
                .max()
                .orElse(0);
    }
}
