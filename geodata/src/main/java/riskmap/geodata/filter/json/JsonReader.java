package riskmap.geodata.filter.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import riskmap.geodata.filter.expression.ArrayLiteral;
import riskmap.geodata.filter.expression.Call;
import riskmap.geodata.filter.expression.Expression;
import riskmap.geodata.filter.expression.FilterException;
import riskmap.geodata.filter.expression.Interval;
import riskmap.geodata.filter.expression.Limits;
import riskmap.geodata.filter.expression.Literal;
import riskmap.geodata.filter.expression.Operator;
import riskmap.geodata.filter.expression.Property;
import riskmap.geodata.filter.literal.Positions;
import riskmap.geodata.filter.literal.Times;

/** Makes the model of a filter in CQL2 JSON. Faults name the place as a JSON pointer (RFC 6901). */
public final class JsonReader {

    private final GeometryJson geometries;

    private JsonReader(Positions positions) {
        this.geometries = new GeometryJson(positions);
    }

    /**
     * Reads a filter.
     *
     * @throws FilterException with the place of the first fault
     */
    public static Expression read(String text, Positions positions) {
        return new JsonReader(positions).expression(JsonTree.read(text), "");
    }

    private Expression expression(Object node, String path) {
        if (node instanceof List<?> list) {
            return array(list, path);
        }
        if (!(node instanceof Map<?, ?> map)) {
            return new Literal(node);
        }
        try {
            return map.containsKey("op") ? call(map, path) : leaf(map, path);
        } catch (FilterException e) {
            boolean placed = e.getMessage().startsWith("at ");
            throw placed ? e : new FilterException("at " + (path.isEmpty() ? "the top" : path) + ": " + e.getMessage());
        }
    }

    private Expression call(Map<?, ?> map, String path) {
        demandMembers(map, Set.of("op", "args"));
        Operator operator = Operator.ofJson(String.valueOf(map.get("op")))
                .orElseThrow(() -> new FilterException("there is no operator '" + shorten(map.get("op"))
                        + "'; there are and, or, not, =, <>, <, <=, >, >=, like, between, in, isNull, +, -, *, /, %, div,"
                        + " ^, "
                        + String.join(
                                ", ",
                                Operator.callable().stream()
                                        .map(name -> Operator.ofText(name)
                                                .orElseThrow()
                                                .json())
                                        .toList())));
        if (!(map.get("args") instanceof List<?> args)) {
            throw new FilterException("the member args must be an array");
        }
        List<Expression> parts = new ArrayList<>();
        for (int i = 0; i < args.size(); i++) {
            parts.add(expression(args.get(i), path + "/args/" + i));
        }
        if (operator == Operator.IN && parts.size() == 2 && !(parts.get(1) instanceof ArrayLiteral)) {
            throw new FilterException("the second argument of in must be an array");
        }
        return new Call(operator, parts);
    }

    private ArrayLiteral array(List<?> list, String path) {
        if (list.size() > Limits.MOST_ITEMS) {
            throw new FilterException("at " + path + ": a list has " + list.size() + " items; at most "
                    + Limits.MOST_ITEMS + " are read");
        }
        List<Expression> elements = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            elements.add(expression(list.get(i), path + "/" + i));
        }
        return new ArrayLiteral(elements);
    }

    private Expression leaf(Map<?, ?> map, String path) {
        if (map.containsKey("type")) {
            return geometries.read(map);
        }
        if (map.size() != 1) {
            throw new FilterException(
                    "an object must have op and args, or one of property, date, timestamp, interval, bbox, or be a"
                            + " GeoJSON geometry, but has "
                            + shorten(map.keySet()));
        }
        String member = String.valueOf(map.keySet().iterator().next());
        Object value = map.get(member);
        return switch (member) {
            case "property" -> new Property(text(member, value));
            case "date" -> new Literal(Times.date(text(member, value)));
            case "timestamp" -> new Literal(Times.timestamp(text(member, value)));
            case "interval" -> interval(value, path);
            case "bbox" -> geometries.box(value);
            default ->
                throw new FilterException("there is no member '" + shorten(member)
                        + "'; there are op, property, date, timestamp, interval, bbox and GeoJSON geometries");
        };
    }

    private Interval interval(Object value, String path) {
        if (!(value instanceof List<?> ends) || ends.size() != 2) {
            throw new FilterException("an interval must be an array of two ends");
        }
        return new Interval(bound(ends.get(0), path + "/interval/0"), bound(ends.get(1), path + "/interval/1"));
    }

    private Expression bound(Object node, String path) {
        if (node instanceof String text) {
            return text.equals("..") ? null : new Literal(Times.instant(text));
        }
        return expression(node, path);
    }

    private static String text(String member, Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw new FilterException("the member " + member + " must be a text");
    }

    private static void demandMembers(Map<?, ?> map, Set<String> known) {
        for (Object name : map.keySet()) {
            if (!known.contains(name)) {
                throw new FilterException("there is no member '" + shorten(name) + "' beside op; there is args");
            }
        }
    }

    private static String shorten(Object value) {
        String text = String.valueOf(value);
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
