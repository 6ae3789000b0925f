package riskmap.geodata.filter.compile;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import riskmap.geodata.filter.expression.FilterException;
import riskmap.geodata.filter.expression.Operator;
import riskmap.geodata.filter.literal.Times;
import riskmap.geodata.model.CodeList;

/**
 * Comparisons of two values of one type. A day and an instant compare by the day the instant lies in, in UTC. A text
 * stands for a date or timestamp where it is compared with one; compared with a coded attribute it must be one of the
 * codes.
 */
final class Comparisons {

    private Comparisons() {}

    static Condition of(Operator operator, Operand left, Operand right) {
        Operand a = fitted(left, right);
        Operand b = fitted(right, left);
        Type type = a.type();
        if (type == Type.GEOMETRY || type == Type.ARRAY || type == Type.INTERVAL) {
            throw new FilterException(operator.text() + " does not compare " + type.words() + " such as " + a.words()
                    + "; there are S_EQUALS, A_EQUALS and T_EQUALS");
        }
        return row -> {
            Object first = a.value().at(row);
            Object second = first == null ? null : b.value().at(row);
            return second == null ? Truth.UNKNOWN : Truth.of(holds(operator, compare(first, second)));
        };
    }

    /** An operand made to fit the one it is compared with, or a fault when it cannot. */
    static Operand fitted(Operand given, Operand other) {
        Operand operand = given;
        if (given.constant() instanceof String text && other.type() == Type.TIME) {
            operand = Operand.constant(Type.TIME, Times.instant(text));
        } else if (given.constant() instanceof String text
                && other.attribute() != null
                && other.attribute().codes() != null) {
            operand = Operand.constant(Type.TEXT, code(text, other.attribute().codes(), other.words()));
        }
        boolean willFit = other.constant() instanceof String && operand.type() == Type.TIME;
        if (operand.type() != other.type() && !willFit) {
            throw new FilterException(given.words() + " is " + given.type().words() + " and " + other.words() + " is "
                    + other.type().words() + "; they cannot be compared");
        }
        return operand;
    }

    private static String code(String text, CodeList codes, String name) {
        return codes.find(text)
                .map(CodeList.Code::value)
                .orElseThrow(() -> new FilterException("'" + (text.length() <= 60 ? text : text.substring(0, 60) + "…")
                        + "' is no value of " + name + "; there are " + String.join(", ", codes.values())));
    }

    private static boolean holds(Operator operator, int order) {
        return switch (operator) {
            case EQUAL -> order == 0;
            case NOT_EQUAL -> order != 0;
            case LESS -> order < 0;
            case LESS_OR_EQUAL -> order <= 0;
            case GREATER -> order > 0;
            default -> order >= 0;
        };
    }

    /** Orders two values of one type. */
    static int compare(Object a, Object b) {
        if (a instanceof Number first) {
            double x = first.doubleValue();
            double y = ((Number) b).doubleValue();
            return x < y ? -1 : x > y ? 1 : 0;
        }
        if (a instanceof String first) {
            return first.compareTo((String) b);
        }
        if (a instanceof Boolean first) {
            return first.compareTo((Boolean) b);
        }
        return a instanceof Instant first && b instanceof Instant second
                ? first.compareTo(second)
                : day(a).compareTo(day(b));
    }

    private static LocalDate day(Object time) {
        return time instanceof Instant instant ? LocalDate.ofInstant(instant, ZoneOffset.UTC) : (LocalDate) time;
    }
}
