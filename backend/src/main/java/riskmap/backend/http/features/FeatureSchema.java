package riskmap.backend.http.features;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import riskmap.backend.http.standard.AttributeSchema;
import riskmap.geodata.model.Attribute;
import riskmap.geodata.model.Layer;

/** The schema of a layer's features in the OpenAPI document. */
final class FeatureSchema {

    private FeatureSchema() {}

    static Map<String, Object> of(Layer layer, String language) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        layer.attributes()
                .forEach(attribute -> attributes.put(attribute.name(), AttributeSchema.of(attribute, language)));
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("type", "object");
        List<String> required = layer.attributes().stream()
                .filter(Attribute::required)
                .map(Attribute::name)
                .toList();
        if (!required.isEmpty()) {
            properties.put("required", required);
        }
        properties.put("properties", attributes);
        properties.put("additionalProperties", false);
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", Map.of("type", "string", "enum", List.of("Feature")));
        members.put("id", Map.of("type", "string", "pattern", "^[A-Za-z0-9._:-]{1,120}$"));
        members.put("geometry", geometry(layer));
        members.put("properties", properties);
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("type", "object");
        tree.put("title", layer.title().in(language));
        tree.put("required", List.of("type", "geometry", "properties"));
        tree.put("properties", members);
        return tree;
    }

    private static Map<String, Object> geometry(Layer layer) {
        Map<String, Object> type = new LinkedHashMap<>();
        type.put("type", "string");
        type.put("enum", layer.geometry().types().stream().sorted().toList());
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", type);
        members.put("coordinates", Map.of("type", "array", "items", Map.of()));
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("type", "object");
        tree.put("required", List.of("type", "coordinates"));
        tree.put("properties", members);
        return tree;
    }
}
