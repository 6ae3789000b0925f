package riskmap.geodata.intake.geojson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import riskmap.geodata.model.LocalizedText;

/** Reads the {@code properties} of a feature; lists and objects among them become JSON text. */
final class Properties {

    private static final int MOST = 2000;
    private static final int LONGEST = 4_000_000;

    private final JsonParser parser;
    private final Map<String, Object> values = new LinkedHashMap<>();
    private int characters;
    private LocalizedText problem;

    Properties(JsonParser parser) {
        this.parser = parser;
    }

    /** What is wrong with them; null when nothing is. */
    LocalizedText problem() {
        return problem;
    }

    /** The values by name. The parser stands on the object and comes out at its end. */
    Map<String, Object> read() throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            if (problem != null) {
                parser.skipChildren();
            } else {
                keep(name, value());
            }
        }
        return values;
    }

    private void keep(String name, Object value) {
        values.put(name, value);
        characters += name.length() + (value instanceof String text ? text.length() : 0);
        if (values.size() > MOST) {
            problem = LocalizedText.of("要素超过 " + MOST + " 个属性", "the feature has more than " + MOST + " properties");
        } else if (characters > LONGEST) {
            problem = tooLong();
        }
    }

    private static LocalizedText tooLong() {
        return LocalizedText.of(
                "要素的属性超过 " + LONGEST + " 个字符",
                "the properties of the feature have more than " + LONGEST + " characters");
    }

    private Object value() throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_NULL -> null;
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NUMBER_INT -> integer();
            case VALUE_NUMBER_FLOAT -> decimal();
            case START_OBJECT, START_ARRAY -> nested();
            default -> parser.getText();
        };
    }

    private Object integer() throws IOException {
        return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER ? parser.getText() : parser.getLongValue();
    }

    /** As written, so that 0.10 stays a decimal and NaN is refused later, by name. */
    private Object decimal() throws IOException {
        return Double.isFinite(parser.getDoubleValue()) ? new BigDecimal(parser.getText()) : parser.getText();
    }

    private String nested() throws IOException {
        StringWriter text = new StringWriter();
        int depth = 0;
        try (JsonGenerator json = Json.FACTORY.createGenerator(text)) {
            do {
                JsonToken token = parser.currentToken();
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                if (problem == null) {
                    json.copyCurrentEvent(parser);
                    json.flush();
                }
                if (text.getBuffer().length() > LONGEST) {
                    problem = tooLong();
                }
            } while (depth > 0 && parser.nextToken() != null);
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);
        }
        return text.toString();
    }
}
