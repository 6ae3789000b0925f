package riskmap.backend.http.geojson;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import riskmap.backend.live.InvalidEdit;
import riskmap.geodata.model.Feature;
import riskmap.geodata.model.Layer;
import riskmap.geodata.model.Layer.Violation;
import riskmap.geodata.model.LocalizedText;

/**
 * A GeoJSON feature as a client sends it: geometry read, attribute values still raw.
 *
 * @param id the id given, or null
 */
public record FeatureBody(String id, Geometry geometry, Map<String, Object> attributes) {

    /**
     * Reads a feature object.
     *
     * @param layer the layer it is meant for; asked only when something is wrong, so that everything wrong is said at once
     * @throws InvalidEdit naming every member that is wrong
     */
    public static FeatureBody read(JsonNode node, Layer layer) {
        List<Violation> wrong = new ArrayList<>();
        if (!node.isObject() || !node.path("type").asText().equals("Feature")) {
            wrong.add(new Violation(
                    "type",
                    node.path("type").asText(),
                    LocalizedText.of("应为 Feature", "must be Feature"),
                    List.of("Feature")));
            throw refuse(wrong);
        }
        String id = id(node.path("id"), wrong);
        Geometry geometry = geometry(node.path("geometry"), wrong);
        Map<String, Object> attributes = attributes(node.path("properties"), wrong);
        if (!wrong.isEmpty()) {
            wrong.addAll(layer.check(attributes).violations());
            throw refuse(wrong);
        }
        return new FeatureBody(id, geometry, attributes);
    }

    private static RuntimeException refuse(List<Violation> wrong) {
        return new InvalidEdit(
                LocalizedText.of("内容不是可以保存的 GeoJSON 要素", "the body is not a GeoJSON feature that can be stored"),
                wrong);
    }

    private static String id(JsonNode node, List<Violation> wrong) {
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        if (!node.isValueNode() || !Feature.isId(node.asText())) {
            wrong.add(new Violation(
                    "id",
                    node.toString(),
                    LocalizedText.of(
                            "应为 1 至 120 个 A-Z a-z 0-9 . _ : - 中的字符",
                            "must be 1 to 120 characters of A-Z a-z 0-9 . _ : -")));
        }
        return node.asText();
    }

    private static Geometry geometry(JsonNode node, List<Violation> wrong) {
        if (node.isMissingNode() || node.isNull()) {
            wrong.add(new Violation("geometry", null, LocalizedText.of("为必填项", "is required")));
            return null;
        }
        try {
            return GeometryReader.read(node, "geometry");
        } catch (GeometryReader.Unreadable e) {
            wrong.add(e.violation());
            return null;
        }
    }

    private static Map<String, Object> attributes(JsonNode node, List<Violation> wrong) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        if (!node.isMissingNode() && !node.isNull() && !node.isObject()) {
            wrong.add(new Violation("properties", node.toString(), LocalizedText.of("应为对象", "must be an object")));
        }
        node.properties().forEach(member -> {
            JsonNode value = member.getValue();
            if (value.isContainerNode()) {
                wrong.add(new Violation(
                        member.getKey(), value.toString(), LocalizedText.of("应为单个值", "must be a single value")));
            } else {
                attributes.put(member.getKey(), value(value));
            }
        });
        return attributes;
    }

    private static Object value(JsonNode node) {
        if (node.isNull()) {
            return null;
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        return node.isNumber() ? node.decimalValue() : node.asText();
    }
}
