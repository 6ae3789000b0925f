package riskmap.geodata.filter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Geometry;
import riskmap.geodata.filter.expression.Call;
import riskmap.geodata.filter.expression.Expression;
import riskmap.geodata.filter.expression.Literal;
import riskmap.geodata.filter.expression.Property;
import riskmap.geodata.model.Feature;

/** Filters as the standard words them, on one feature at a time: no columns, no memory, no index. */
record NaiveFilter(Feature feature) {

    /** The value, or null when it is not known. */
    Object value(Expression expression) {
        if (expression instanceof Literal literal) {
            return literal.value();
        }
        if (expression instanceof Property property) {
            return property.name().equals(Property.GEOMETRY) ? feature.geometry() : feature.value(property.name());
        }
        Call call = (Call) expression;
        return switch (call.operator()) {
            case AND -> joined(call, false);
            case OR -> joined(call, true);
            case IS_NULL -> value(call.part(0)) == null;
            case IN -> in(value(call.part(0)), call.part(1).parts());
            case BETWEEN -> between(call);
            default -> strict(call);
        };
    }

    /** One part that decides is enough; without it one unknown part makes all unknown. */
    private Boolean joined(Call call, boolean deciding) {
        boolean unknown = false;
        for (Expression part : call.parts()) {
            Object value = value(part);
            if (value == null) {
                unknown = true;
            } else if (value.equals(deciding)) {
                return deciding;
            }
        }
        return unknown ? null : (Boolean) !deciding;
    }

    private Boolean in(Object value, List<Expression> items) {
        boolean unknown = value == null;
        for (Expression item : items) {
            Object other = value(item);
            unknown |= other == null;
            if (value != null && other != null && order(value, other) == 0) {
                return true;
            }
        }
        return unknown ? null : (Boolean) false;
    }

    private Boolean between(Call call) {
        Object value = value(call.part(0));
        Object low = value(call.part(1));
        Object high = value(call.part(2));
        Boolean above = value == null || low == null ? null : (Boolean) (order(value, low) >= 0);
        Boolean below = value == null || high == null ? null : (Boolean) (order(value, high) <= 0);
        if (Boolean.FALSE.equals(above) || Boolean.FALSE.equals(below)) {
            return false;
        }
        return above == null || below == null ? null : (Boolean) true;
    }

    /** What is unknown as soon as one of its parts is. */
    private Object strict(Call call) {
        List<Object> values = new ArrayList<>();
        for (Expression part : call.parts()) {
            Object value = value(part);
            if (value == null) {
                return null;
            }
            values.add(value);
        }
        Object a = values.get(0);
        Object b = values.get(values.size() - 1);
        return switch (call.operator()) {
            case NOT -> !(Boolean) a;
            case EQUAL -> order(a, b) == 0;
            case NOT_EQUAL -> order(a, b) != 0;
            case LESS -> order(a, b) < 0;
            case LESS_OR_EQUAL -> order(a, b) <= 0;
            case GREATER -> order(a, b) > 0;
            case GREATER_OR_EQUAL -> order(a, b) >= 0;
            case LIKE -> like((String) a, (String) b);
            case PLUS -> number(a) + number(b);
            case MINUS -> number(a) - number(b);
            case TIMES -> number(a) * number(b);
            case DIVIDE -> number(b) == 0 ? null : (Double) (number(a) / number(b));
            case LOWER -> ((String) a).toLowerCase(Locale.ROOT);
            case LENGTH -> (double) ((String) a).length();
            default -> relation(call, (Geometry) a, (Geometry) b);
        };
    }

    private static boolean relation(Call call, Geometry a, Geometry b) {
        return switch (call.operator()) {
            case S_INTERSECTS -> a.intersects(b);
            case S_DISJOINT -> a.disjoint(b);
            case S_WITHIN -> a.within(b);
            case S_CONTAINS -> a.contains(b);
            case S_TOUCHES -> a.touches(b);
            case S_OVERLAPS -> a.overlaps(b);
            case S_CROSSES -> a.crosses(b);
            case S_EQUALS -> a.equalsTopo(b);
            default -> throw new IllegalArgumentException(call.toString());
        };
    }

    private static boolean like(String text, String pattern) {
        StringBuilder regex = new StringBuilder();
        for (char c : pattern.toCharArray()) {
            regex.append(c == '%' ? ".*" : c == '_' ? "." : Pattern.quote(String.valueOf(c)));
        }
        return text.matches("(?s)" + regex);
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }

    @SuppressWarnings("unchecked")
    private static int order(Object a, Object b) {
        if (a instanceof Number) {
            return number(a) == number(b) ? 0 : number(a) < number(b) ? -1 : 1;
        }
        if (a instanceof Instant ^ b instanceof Instant) {
            return day(a).compareTo(day(b));
        }
        return ((Comparable<Object>) a).compareTo(b);
    }

    private static LocalDate day(Object time) {
        return time instanceof Instant instant
                ? instant.atOffset(ZoneOffset.UTC).toLocalDate()
                : (LocalDate) time;
    }
}
