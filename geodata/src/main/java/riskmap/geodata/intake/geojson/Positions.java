package riskmap.geodata.intake.geojson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import riskmap.geodata.model.LocalizedText;

/**
 * Reads a {@code coordinates} member, whose type may be told only later: nested lists whose leaves are positions. Whatever
 * it holds, the parser comes out behind it.
 */
final class Positions {

    /** Positions one feature may have. */
    static final int MOST = 1_000_000;

    /** A multi-polygon: list of polygons of rings of positions of numbers. */
    private static final int DEEPEST = 4;

    private final JsonParser parser;
    private int count;
    private LocalizedText problem;
    private boolean tooMany;

    Positions(JsonParser parser) {
        this.parser = parser;
    }

    /** What is wrong with them; null when nothing is. */
    LocalizedText problem() {
        return problem;
    }

    /** Whether the problem is their number. */
    boolean tooMany() {
        return tooMany;
    }

    /** A {@code double[2]} for a position, else a list; null when there is a problem. The parser stands on the value. */
    Object read() throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            wrong("“coordinates”不是列表", "'coordinates' is " + shape(parser.currentToken()) + ", not a list");
            parser.skipChildren();
            return null;
        }
        Object tree = list(1);
        return problem == null ? tree : null;
    }

    private Object list(int depth) throws IOException {
        if (depth > DEEPEST) {
            wrong("“coordinates”嵌套超过 " + DEEPEST + " 层", "'coordinates' is nested more than " + DEEPEST + " deep");
            parser.skipChildren();
            return null;
        }
        JsonToken first = parser.nextToken();
        if (first != null && first.isNumeric()) {
            return position();
        }
        List<Object> members = new ArrayList<>();
        for (JsonToken token = first; token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token == JsonToken.START_ARRAY) {
                Object member = list(depth + 1);
                if (problem == null) {
                    members.add(member);
                }
            } else {
                wrong("“coordinates”的列表之间夹有其他内容", "'coordinates' holds " + shape(token) + " among lists");
                parser.skipChildren();
            }
        }
        return members;
    }

    private double[] position() throws IOException {
        double[] position = {Double.NaN, Double.NaN};
        int n = 0;
        for (JsonToken token = parser.currentToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token.isNumeric() && n < 2) {
                position[n] = parser.getDoubleValue();
            } else if (!token.isNumeric()) {
                wrong("位置中应为数字之处不是数字", "a position holds " + shape(token) + " where a number belongs");
                parser.skipChildren();
            }
            n++;
        }
        if (n < 2) {
            wrong("位置只有 " + n + " 个数字，需要经度和纬度", "a position has " + n + " number; it needs longitude and latitude");
        }
        if (++count > MOST && problem == null) {
            tooMany = true;
            problem = LocalizedText.of("几何超过 " + MOST + " 个点", "the geometry has more than " + MOST + " points");
        }
        return position;
    }

    private void wrong(String zh, String en) {
        if (problem == null) {
            problem = LocalizedText.of(zh, en);
        }
    }

    private static String shape(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "a list";
            case VALUE_STRING -> "a text";
            case VALUE_NULL -> "null";
            case VALUE_TRUE, VALUE_FALSE -> "true or false";
            default -> "a number";
        };
    }
}
