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
import riskmap.geodata.tiles.TileScheme;

/** The metadata of a tileset, as OGC API – Tiles and as TileJSON 3.0 say it. */
record TilesetDocument(Tilesets of, MatrixSet set) {

    private static final String CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";
    private static final String SCHEME = "http://www.opengis.net/def/rel/ogc/1.0/tiling-scheme";
    private static final String GEODATA = "http://www.opengis.net/def/rel/ogc/1.0/geodata";
    private static final String JSON = "application/json";

    /** What a list of tilesets says of this one. */
    Map<String, Object> summary() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("title", of.title() + " (" + set.id() + ")");
        tree.put("tileMatrixSetId", set.id());
        if (set.uri() != null) {
            tree.put("tileMatrixSetURI", set.uri());
        }
        tree.put("crs", set.crs());
        tree.put("dataType", "vector");
        tree.put("links", links());
        return tree;
    }

    Map<String, Object> describe() {
        Map<String, Object> tree = summary();
        Envelope bounds = of.bounds();
        if (!bounds.isNull()) {
            tree.put("boundingBox", box(bounds));
            tree.put("tileMatrixSetLimits", limits(bounds));
        }
        tree.put("layers", of.tables().stream().map(this::layer).toList());
        if (set == MatrixSet.WEB_MERCATOR_QUAD) {
            tree.put("style", Styles.summary(of.base(), ids(), of.language()));
        }
        return tree;
    }

    private List<String> ids() {
        return of.tables().stream().map(table -> table.layer().id()).toList();
    }

    private String self() {
        return of.path() + "/" + set.id();
    }

    private List<Map<String, Object>> links() {
        Map<String, Object> tile =
                Link.of(self() + "/{tileMatrix}/{tileRow}/{tileCol}" + of.query(), "item", TileController.MVT);
        tile.put("templated", true);
        List<Map<String, Object>> links = new ArrayList<>();
        links.add(Link.of(self() + of.query(), "self", JSON));
        links.add(Link.of(of.base() + "/ogc/tileMatrixSets/" + set.id(), SCHEME, JSON, set.title()));
        links.add(tile);
        for (LayerTable table : of.tables()) {
            Layer layer = table.layer();
            links.add(Link.of(
                    of.base() + "/ogc/collections/" + layer.id(),
                    GEODATA,
                    JSON,
                    layer.title().in(of.language())));
        }
        return links;
    }

    private static Map<String, Object> box(Envelope bounds) {
        Map<String, Object> box = new LinkedHashMap<>();
        box.put("lowerLeft", List.of(bounds.getMinX(), bounds.getMinY()));
        box.put("upperRight", List.of(bounds.getMaxX(), bounds.getMaxY()));
        box.put("crs", CRS84);
        return box;
    }

    private List<Map<String, Object>> limits(Envelope bounds) {
        List<Map<String, Object>> limits = new ArrayList<>();
        for (int zoom = minZoom(); zoom <= maxZoom(); zoom++) {
            TileAddress first = TileAddress.of(set.scheme(), bounds.getMinX(), bounds.getMaxY(), zoom);
            TileAddress last = TileAddress.of(set.scheme(), bounds.getMaxX(), bounds.getMinY(), zoom);
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
        TileScheme scheme = set.scheme();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", layer.id());
        tree.put("title", layer.title().in(of.language()));
        tree.put("dataType", "vector");
        tree.put(
                "geometryDimension",
                layer.geometry().allows("Polygon") ? 2 : layer.geometry().isPoint() ? 0 : 1);
        tree.put("minTileMatrix", String.valueOf(scheme.zoomLike(layer.zooms().min())));
        tree.put("maxTileMatrix", String.valueOf(scheme.zoomLike(layer.zooms().max())));
        tree.put("links", List.of(Link.of(of.base() + "/ogc/collections/" + layer.id(), GEODATA, JSON)));
        return tree;
    }

    /** The same as TileJSON, for clients such as MapLibre. */
    Map<String, Object> tileJson() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("tilejson", "3.0.0");
        tree.put("name", of.title());
        tree.put("scheme", "xyz");
        tree.put("tiles", List.of(self() + "/{z}/{y}/{x}" + of.query()));
        tree.put("minzoom", minZoom());
        tree.put("maxzoom", maxZoom());
        Envelope bounds = of.bounds();
        if (!bounds.isNull()) {
            tree.put("bounds", List.of(bounds.getMinX(), bounds.getMinY(), bounds.getMaxX(), bounds.getMaxY()));
        }
        tree.put("vector_layers", of.tables().stream().map(this::vectorLayer).toList());
        return tree;
    }

    private Map<String, Object> vectorLayer(LayerTable table) {
        Layer layer = table.layer();
        Map<String, Object> fields = new LinkedHashMap<>();
        for (Attribute attribute : layer.attributes()) {
            fields.put(attribute.name(), attribute.title().in(of.language()));
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", layer.id());
        tree.put("description", layer.description().in(of.language()));
        tree.put("minzoom", set.scheme().zoomLike(layer.zooms().min()));
        tree.put("maxzoom", set.scheme().zoomLike(layer.zooms().max()));
        tree.put("fields", fields);
        return tree;
    }

    private int minZoom() {
        return set.scheme()
                .zoomLike(of.tables().stream()
                        .mapToInt(table -> table.layer().zooms().min())
                        .min()
                        .orElse(0));
    }

    private int maxZoom() {
        return set.scheme()
                .zoomLike(of.tables().stream()
                        .mapToInt(table -> table.layer().zooms().max())
                        .max()
                        .orElse(0));
    }
}
