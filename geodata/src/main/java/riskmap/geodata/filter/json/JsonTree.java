package riskmap.geodata.filter.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import riskmap.geodata.filter.expression.FilterException;
import riskmap.geodata.filter.expression.Limits;

/** Reads a document into maps, lists, texts, finite doubles and booleans. */
final class JsonTree {

    /** An operator takes two levels of JSON, a geometry up to six. */
    private static final int DEEPEST = 2 * Limits.DEEPEST + 10;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();

    private JsonTree() {}

    static Object read(String text) {
        try (JsonParser parser = FACTORY.createParser(Limits.checkLength(text))) {
            if (parser.nextToken() == null) {
                throw new FilterException("the JSON document is empty");
            }
            Object tree = value(parser);
            if (parser.nextToken() != null) {
                throw new FilterException(
                        "something follows the JSON document",
                        (int) parser.currentTokenLocation().getCharOffset() + 1);
            }
            return tree;
        } catch (JsonProcessingException e) {
            int position = e.getLocation() == null ? 0 : (int) e.getLocation().getCharOffset() + 1;
            throw new FilterException("not JSON: " + shorten(e.getOriginalMessage()), Math.max(0, position));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String shorten(String text) {
        return text.length() <= 160 ? text : text.substring(0, 160) + "…";
    }

    private static Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> map(parser);
            case START_ARRAY -> list(parser);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser);
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> throw fault("null is no value here; there is the operator isNull", parser);
            default -> parser.getText();
        };
    }

    private static Double number(JsonParser parser) throws IOException {
        double value = parser.getDoubleValue();
        if (!Double.isFinite(value)) {
            throw fault("the number is too great", parser);
        }
        return value;
    }

    private static FilterException fault(String message, JsonParser parser) {
        return new FilterException(message, (int) parser.currentTokenLocation().getCharOffset() + 1);
    }

    private static Map<String, Object> map(JsonParser parser) throws IOException {
        Map<String, Object> map = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            map.put(name, value(parser));
        }
        return map;
    }

    private static List<Object> list(JsonParser parser) throws IOException {
        List<Object> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            list.add(value(parser));
        }
        return list;
    }
}
