package riskmap.backend.http.tiles;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import riskmap.geodata.model.Layer;
import riskmap.geodata.snapshot.LayerTable;

/**
 * A style document of the MapLibre style specification, version 8: one source, the tileset as TileJSON, and the layers in
 * the drawing order they declare.
 *
 * @param glyphs address template of fonts, or null for a style without text
 */
record StyleDocument(Tilesets of, String glyphs) {

    private static final String SOURCE = "city";
    private static final String PAPER = "#eef1f5";
    private static final double USUAL_ZOOM = 11;

    Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("version", 8);
        tree.put("name", Styles.title(of.language()));
        Coordinate middle = of.bounds().centre();
        if (middle != null) {
            tree.put("center", List.of(middle.x, middle.y));
            tree.put("zoom", USUAL_ZOOM);
        }
        if (glyphs != null) {
            tree.put("glyphs", glyphs);
        }
        tree.put("sources", Map.of(SOURCE, Map.of("type", "vector", "url", tileJson())));
        List<Map<String, Object>> layers = new ArrayList<>();
        layers.add(Map.of("id", "paper", "type", "background", "paint", Map.of("background-color", PAPER)));
        List<Layer> drawn = of.tables().stream()
                .map(LayerTable::layer)
                .sorted(Comparator.comparingInt(layer -> layer.style().order()))
                .toList();
        drawn.forEach(layer -> layers.addAll(new StyleLayers(layer, SOURCE, of.language()).shapes()));
        if (glyphs != null) {
            drawn.forEach(layer -> layers.addAll(new StyleLayers(layer, SOURCE, of.language()).texts()));
        }
        tree.put("layers", layers);
        return tree;
    }

    private String tileJson() {
        String query = of.query().isEmpty() ? "?" : of.query() + "&";
        return of.path() + "/" + MatrixSet.WEB_MERCATOR_QUAD.id() + query + "f=tilejson&lang=" + of.language();
    }
}
