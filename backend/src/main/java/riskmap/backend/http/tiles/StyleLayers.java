package riskmap.backend.http.tiles;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import riskmap.geodata.model.Layer;
import riskmap.geodata.model.LayerStyle.Symbol;
import riskmap.geodata.model.RiskLevel;

/**
 * How one layer of the city is drawn, in layers of a style document. Only the scale of risk levels has colours of its own;
 * a gathered cell has the colour of the worst level in it and a size by its count.
 */
final class StyleLayers {

    private static final String RISK_SCALE = "risk-level";
    private static final double AREA_OPACITY = 0.3;
    private static final List<Object> COUNT = List.of("coalesce", List.of("get", "count"), 1);
    private static final List<Object> IS_POINT = List.of("==", List.of("geometry-type"), "Point");
    private static final List<Object> IS_AREA = List.of("==", List.of("geometry-type"), "Polygon");

    private final Layer layer;
    private final String source;
    private final String language;

    StyleLayers(Layer layer, String source, String language) {
        this.layer = layer;
        this.source = source;
        this.language = language;
    }

    List<Map<String, Object>> shapes() {
        List<Map<String, Object>> layers = new ArrayList<>();
        Symbol symbol = layer.style().symbol();
        boolean areas = layer.geometry().allows("Polygon");
        if (areas && symbol != Symbol.OUTLINE) {
            double opacity = layer.role() == Layer.Role.BASEMAP ? 1 : AREA_OPACITY;
            layers.add(layer("fill", "area", IS_AREA, Map.of("fill-color", colour(), "fill-opacity", opacity)));
        }
        if (symbol == Symbol.LINE) {
            layers.add(layer("line", "casing", null, Map.of("line-color", "#cbd5e1", "line-width", width(3))));
            layers.add(layer("line", "line", null, Map.of("line-color", colour(), "line-width", width(2))));
        } else if (areas || layer.geometry().allows("LineString")) {
            layers.add(layer("line", "edge", null, Map.of("line-color", colour(), "line-width", width(1))));
        }
        if (layer.geometry().allows("Point")) {
            layers.add(layer("circle", "point", IS_POINT, circle()));
        }
        return layers;
    }

    /** Names, and how many a gathered cell stands for. */
    List<Map<String, Object>> texts() {
        List<Map<String, Object>> layers = new ArrayList<>();
        if (layer.geometry().allows("Point")) {
            Object many = List.of(">", COUNT, 1);
            layers.add(text("count", many, List.of("to-string", COUNT)));
        }
        String label = layer.style().label();
        if (label != null && layer.findAttribute(label).isPresent()) {
            layers.add(text("name", List.of("has", label), List.of("get", label)));
        }
        return layers;
    }

    private Map<String, Object> text(String part, Object filter, Object field) {
        Map<String, Object> text = layer("symbol", part, filter, Map.of("text-color", "#1e293b"));
        text.put("layout", Map.of("text-field", field, "text-size", 12));
        return text;
    }

    private Map<String, Object> layer(String type, String part, Object filter, Map<String, Object> paint) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", layer.id() + "-" + part);
        tree.put("type", type);
        tree.put("source", source);
        tree.put("source-layer", layer.id());
        tree.put("metadata", Map.of("title", layer.title().in(language)));
        if (layer.zooms().min() > 0) {
            tree.put("minzoom", layer.zooms().min());
        }
        if (filter != null) {
            tree.put("filter", filter);
        }
        tree.put("paint", paint);
        return tree;
    }

    private Map<String, Object> circle() {
        Object radius = List.of("interpolate", List.of("linear"), COUNT, 1, 5, 10, 9, 100, 14, 1000, 20, 10000, 28);
        return Map.of(
                "circle-color",
                colour(),
                "circle-radius",
                radius,
                "circle-stroke-color",
                "#ffffff",
                "circle-stroke-width",
                1);
    }

    private static Object width(double wide) {
        return List.of("interpolate", List.of("exponential", 1.5), List.of("zoom"), 8, wide / 4, 18, wide * 3);
    }

    private Object colour() {
        boolean risk = layer.findAttribute(String.valueOf(layer.style().scale()))
                .flatMap(attribute -> attribute.codeList())
                .filter(list -> list.id().equals(RISK_SCALE))
                .isPresent();
        return risk ? riskColour(layer.style().scale()) : layer.style().colour();
    }

    /** The worst level that is there: of a cell the first with a count, of a feature its own. */
    private static Object riskColour(String scale) {
        List<Object> cases = new ArrayList<>(List.of("case"));
        for (RiskLevel level : RiskLevel.values()) {
            Object counted = List.of(">", List.of("coalesce", List.of("get", level.code()), 0), 0);
            cases.add(List.of("any", List.of("==", List.of("get", scale), level.code()), counted));
            cases.add(level.colour());
        }
        cases.add(RiskLevel.NOT_SURVEYED.colour());
        return cases;
    }
}
