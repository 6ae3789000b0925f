package riskmap.backend.wall.scene;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import riskmap.geodata.model.LocalizedText;

/**
 * What a screen shows.
 *
 * @param id lower case with hyphens
 * @param seconds how long it stands in the rotation
 * @param extent west, south, east, north in degrees; null for the whole city
 * @param layers what the map shows, in the order of the list
 * @param heat density of a layer under the map; null for none
 * @param left panels from top to bottom
 * @param right panels from top to bottom
 * @param ticker whether notices run along the foot
 */
public record Scene(
        String id,
        LocalizedText title,
        int seconds,
        List<Double> extent,
        List<Shown> layers,
        Heat heat,
        List<Panel> left,
        List<Panel> right,
        boolean ticker) {

    /**
     * One layer of the map.
     *
     * @param theme only features of this theme; null for all
     * @param filter only features for which this CQL2 text holds; null for all
     */
    public record Shown(String id, String theme, String filter) {

        private Map<String, Object> toDocument() {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("id", id);
            putIfAny(tree, "theme", theme);
            putIfAny(tree, "filter", filter);
            return tree;
        }
    }

    /**
     * A density.
     *
     * @param bandwidth metres
     * @param weight numeric attribute; null for counting
     */
    public record Heat(String layer, int bandwidth, String weight) {

        private Map<String, Object> toDocument() {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("layer", layer);
            tree.put("bandwidth", bandwidth);
            putIfAny(tree, "weight", weight);
            return tree;
        }
    }

    private static void putIfAny(Map<String, Object> tree, String name, Object value) {
        if (value != null) {
            tree.put(name, value);
        }
    }

    /** The scene as {@link SceneReader} reads it. */
    public Map<String, Object> toDocument() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", id);
        tree.put("title", Map.of("zh", title.in("zh"), "en", title.in("en")));
        tree.put("seconds", seconds);
        tree.put("extent", extent == null ? "city" : extent);
        tree.put("layers", layers.stream().map(Shown::toDocument).toList());
        putIfAny(tree, "heat", heat == null ? null : heat.toDocument());
        tree.put("left", left.stream().map(Panel::id).toList());
        tree.put("right", right.stream().map(Panel::id).toList());
        tree.put("ticker", ticker);
        return tree;
    }
}
