package riskmap.geodata.filter.text;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKTWriter;
import riskmap.geodata.filter.expression.ArrayLiteral;
import riskmap.geodata.filter.expression.Box;
import riskmap.geodata.filter.expression.Call;
import riskmap.geodata.filter.expression.Expression;
import riskmap.geodata.filter.expression.FilterException;
import riskmap.geodata.filter.expression.Interval;
import riskmap.geodata.filter.expression.Literal;
import riskmap.geodata.filter.expression.Operator;
import riskmap.geodata.filter.expression.Property;

/** Writes a model as CQL2 text, with brackets only where they are needed; reading it gives the same model. */
public final class TextWriter {

    private static final int VALUE = 5;
    private static final int SINGLE = 8;
    private static final Set<String> RESERVED =
            Set.of("and", "or", "not", "like", "between", "in", "is", "null", "div", "true", "false");

    private TextWriter() {}

    /**
     * The text of a filter.
     *
     * @throws FilterException when a text in it has a backslash at its end or before a quote: CQL2 text cannot say that
     */
    public static String write(Expression expression) {
        return write(expression, 1);
    }

    private static String write(Expression expression, int loosest) {
        String text = plain(expression);
        return level(expression) < loosest ? "(" + text + ")" : text;
    }

    /** How strongly an expression holds together: 1 for OR up to 8 for what cannot be taken apart. */
    private static int level(Expression expression) {
        if (!(expression instanceof Call call)) {
            return SINGLE;
        }
        return switch (call.operator()) {
            case OR -> 1;
            case AND -> 2;
            case NOT -> 3;
            case PLUS, MINUS -> VALUE;
            case TIMES, DIVIDE, MODULO, DIV -> 6;
            case POWER -> 7;
            default -> call.operator().isCalled() ? SINGLE : 4;
        };
    }

    private static String plain(Expression expression) {
        if (expression instanceof Property property) {
            return name(property.name());
        }
        if (expression instanceof Literal literal) {
            return literal(literal.value());
        }
        if (expression instanceof ArrayLiteral array) {
            return array.parts().size() > 1 ? list(array.parts()) : "[" + joined(array.parts()) + "]";
        }
        if (expression instanceof Interval interval) {
            return "INTERVAL(" + bound(interval.from()) + ", " + bound(interval.to()) + ")";
        }
        return call((Call) expression);
    }

    private static String call(Call call) {
        String word = call.operator().text();
        int level = level(call);
        return switch (call.operator()) {
            case OR, AND ->
                call.parts().stream().map(part -> write(part, level + 1)).collect(Collectors.joining(" " + word + " "));
            case NOT -> "NOT " + write(call.part(0), level);
            case IS_NULL -> write(call.part(0), VALUE) + " IS NULL";
            case BETWEEN ->
                write(call.part(0), VALUE) + " BETWEEN " + write(call.part(1), VALUE) + " AND "
                        + write(call.part(2), VALUE);
            case IN -> write(call.part(0), VALUE) + " IN " + list(call.part(1).parts());
            case POWER -> between(call, SINGLE, level);
            default ->
                call.operator().isCalled()
                        ? word + "(" + arguments(call) + ")"
                        : between(call, Math.max(level, VALUE), level + 1);
        };
    }

    private static String between(Call call, int left, int right) {
        return write(call.part(0), left) + " " + call.operator().text() + " " + write(call.part(1), right);
    }

    private static String arguments(Call call) {
        boolean arrays = call.operator().kind() == Operator.Kind.ARRAY;
        return call.parts().stream()
                .map(part -> arrays && part instanceof ArrayLiteral array ? list(array.parts()) : write(part, VALUE))
                .collect(Collectors.joining(", "));
    }

    private static String list(List<Expression> elements) {
        return "(" + joined(elements) + ")";
    }

    private static String joined(List<Expression> elements) {
        return elements.stream().map(element -> write(element, VALUE)).collect(Collectors.joining(", "));
    }

    private static String bound(Expression bound) {
        if (bound == null) {
            return "'..'";
        }
        return bound instanceof Literal literal ? "'" + literal.value() + "'" : write(bound, VALUE);
    }

    private static String name(String name) {
        boolean word = name.matches("[a-z][a-z0-9_]*") && !RESERVED.contains(name);
        return word ? name : quoted(name, '"');
    }

    private static String literal(Object value) {
        if (value instanceof String text) {
            return quoted(text, '\'');
        }
        if (value instanceof Double number) {
            return number(number);
        }
        if (value instanceof LocalDate) {
            return "DATE('" + value + "')";
        }
        if (value instanceof Instant) {
            return "TIMESTAMP('" + value + "')";
        }
        if (value instanceof Box box) {
            return "BBOX(" + number(box.west()) + ", " + number(box.south()) + ", " + number(box.east()) + ", "
                    + number(box.north()) + ")";
        }
        return value instanceof Geometry geometry ? new WKTWriter().write(geometry) : String.valueOf(value);
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15 && !isNegativeZero(value)
                ? String.valueOf((long) value)
                : String.valueOf(value);
    }

    private static boolean isNegativeZero(double value) {
        return value == 0 && 1 / value < 0;
    }

    private static String quoted(String text, char quote) {
        String sign = String.valueOf(quote);
        if ((text + sign).contains("\\" + sign)) {
            throw new FilterException("a text with a backslash at its end or before a quote cannot be written");
        }
        return sign + text.replace(sign, sign + sign) + sign;
    }
}
