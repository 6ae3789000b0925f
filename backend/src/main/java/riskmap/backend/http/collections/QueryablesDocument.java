package riskmap.backend.http.collections;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import riskmap.backend.http.standard.AttributeSchema;
import riskmap.geodata.model.Attribute;
import riskmap.geodata.model.CodeList;
import riskmap.geodata.model.Layer;

/** What a layer can be filtered or sorted by, as a JSON Schema (2020-12) with titles, units and enumerations. */
final class QueryablesDocument {

    private QueryablesDocument() {}

    /** What it can be filtered by: its geometry and the attributes the asker may read. */
    static Map<String, Object> of(Layer layer, List<Attribute> attributes, String self, String language) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("geometry", geometry(layer));
        attributes.forEach(attribute -> properties.put(attribute.name(), property(attribute, language)));
        return schema(layer, properties, self, language);
    }

    /** What it can be sorted by: every attribute the asker may read. */
    static Map<String, Object> sortables(Layer layer, List<Attribute> attributes, String self, String language) {
        Map<String, Object> properties = new LinkedHashMap<>();
        attributes.forEach(attribute -> properties.put(attribute.name(), property(attribute, language)));
        return schema(layer, properties, self, language);
    }

    private static Map<String, Object> schema(
            Layer layer, Map<String, Object> properties, String self, String language) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        tree.put("$id", self);
        tree.put("type", "object");
        tree.put("title", layer.title().in(language));
        tree.put("description", layer.description().in(language));
        tree.put("properties", properties);
        tree.put("additionalProperties", false);
        return tree;
    }

    private static Map<String, Object> geometry(Layer layer) {
        String format =
                switch (layer.geometry()) {
                    case POINT -> "geometry-point";
                    case LINE -> "geometry-linestring-or-multilinestring";
                    case POLYGON -> "geometry-polygon-or-multipolygon";
                    default -> "geometry-any";
                };
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("x-ogc-role", "primary-geometry");
        tree.put("format", format);
        return tree;
    }

    private static Map<String, Object> property(Attribute attribute, String language) {
        Map<String, Object> tree = AttributeSchema.of(attribute, language);
        attribute.codeList().ifPresent(list -> tree.put("x-enum-titles", titles(list, language)));
        return tree;
    }

    private static Map<String, Object> titles(CodeList list, String language) {
        Map<String, Object> titles = new LinkedHashMap<>();
        list.codes().forEach(code -> titles.put(code.value(), code.title().in(language)));
        return titles;
    }
}
