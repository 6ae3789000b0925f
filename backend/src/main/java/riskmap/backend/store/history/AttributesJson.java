package riskmap.backend.store.history;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import riskmap.geodata.model.Attribute;
import riskmap.geodata.model.Layer;

/** The attributes of a past version as JSON, which outlives changes of the catalogue. */
final class AttributesJson {

    private static final JsonFactory JSON = new JsonFactory();

    private AttributesJson() {}

    static String write(Map<String, Object> attributes) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            for (var entry : attributes.entrySet()) {
                json.writeFieldName(entry.getKey());
                writeValue(json, entry.getValue());
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot be written", e);
        }
        return text.toString();
    }

    private static void writeValue(JsonGenerator json, Object value) throws IOException {
        if (value instanceof Long number) {
            json.writeNumber(number);
        } else if (value instanceof Double number) {
            json.writeNumber(number);
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else {
            json.writeString(value.toString());
        }
    }

    /** Typed values of the attributes the layer still has. */
    static Map<String, Object> read(Layer layer, String text) {
        Map<String, String> raw = parse(text);
        Map<String, Object> values = new LinkedHashMap<>();
        for (Attribute attribute : layer.attributes()) {
            Object value = attribute.type().read(raw.get(attribute.name()));
            if (value != null) {
                values.put(attribute.name(), value);
            }
        }
        return values;
    }

    private static Map<String, String> parse(String text) {
        Map<String, String> raw = new LinkedHashMap<>();
        try (JsonParser json = JSON.createParser(text)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                json.nextToken();
                raw.put(name, json.getText());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("history holds attributes that are not JSON: " + text, e);
        }
        return raw;
    }
}
