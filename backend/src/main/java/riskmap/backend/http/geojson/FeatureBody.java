package riskmap.backend.http.geojson;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import riskmap.backend.http.problem.Problem;
import riskmap.backend.live.WriteDoor;
import riskmap.geodata.model.Feature;
import riskmap.geodata.model.Layer.Violation;

/**
 * A GeoJSON feature as a client sends it: geometry read, attribute values still raw.
 *
 * @param id the id given, or null
 */
public record FeatureBody(String id, Geometry geometry, Map<String, Object> attributes) {

    private static final int DEEPEST = 40;
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(100_000)
                            .maxNumberLength(100)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /**
     * Parses a body as JSON: at most 40 levels deep, no member twice, nothing after the document.
     *
     * @throws riskmap.backend.http.problem.ProblemException of status 400 with the place of the first fault
     */
    public static JsonNode parse(byte[] body) {
        if (body == null || body.length == 0) {
            throw malformed("the body is empty; a JSON document is needed").toException();
        }
        try {
            JsonNode node = JSON.readTree(body);
            if (node == null || node.isMissingNode()) {
                throw malformed("the body is empty; a JSON document is needed").toException();
            }
            return node;
        } catch (JsonProcessingException e) {
            String place = e.getLocation() == null
                    ? ""
                    : " (line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr() + ")";
            throw malformed("the body is not JSON: " + Problem.shorten(e.getOriginalMessage()) + place)
                    .toException();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Problem malformed(String detail) {
        return Problem.of(400, "malformed-json", "The body is not a JSON document that can be read", detail);
    }

    /**
     * Reads a feature object.
     *
     * @throws WriteDoor.InvalidEdit naming every member that is wrong
     */
    public static FeatureBody read(JsonNode node) {
        List<Violation> wrong = new ArrayList<>();
        if (!node.isObject() || !node.path("type").asText().equals("Feature")) {
            wrong.add(new Violation("type", node.path("type").asText(), "must be Feature"));
            throw refuse(wrong);
        }
        String id = id(node.path("id"), wrong);
        Geometry geometry = geometry(node.path("geometry"), wrong);
        Map<String, Object> attributes = attributes(node.path("properties"), wrong);
        if (!wrong.isEmpty()) {
            throw refuse(wrong);
        }
        return new FeatureBody(id, geometry, attributes);
    }

    private static RuntimeException refuse(List<Violation> wrong) {
        return new WriteDoor.InvalidEdit("the body is not a GeoJSON feature that can be stored", wrong);
    }

    private static String id(JsonNode node, List<Violation> wrong) {
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        if (!node.isValueNode() || !Feature.isId(node.asText())) {
            wrong.add(new Violation("id", node.toString(), "must be 1 to 120 characters of A-Z a-z 0-9 . _ : -"));
        }
        return node.asText();
    }

    private static Geometry geometry(JsonNode node, List<Violation> wrong) {
        if (node.isMissingNode() || node.isNull()) {
            wrong.add(new Violation("geometry", null, "is required"));
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
            wrong.add(new Violation("properties", node.toString(), "must be an object"));
        }
        node.properties().forEach(member -> {
            JsonNode value = member.getValue();
            if (value.isContainerNode()) {
                wrong.add(new Violation(member.getKey(), value.toString(), "must be a single value"));
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
