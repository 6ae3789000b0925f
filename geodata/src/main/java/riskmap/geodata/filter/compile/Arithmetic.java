package riskmap.geodata.filter.compile;

import riskmap.geodata.filter.expression.Operator;

/**
 * Calculations with doubles. What has no finite outcome, such as a division by zero, is unknown. {@code DIV} drops the
 * fraction, {@code %} has the sign of its left side.
 */
final class Arithmetic {

    private Arithmetic() {}

    static Operand of(Operator operator, Operand left, Operand right) {
        Value a = left.as(Type.NUMBER, operator.text()).value();
        Value b = right.as(Type.NUMBER, operator.text()).value();
        String words = left.words() + " " + operator.text() + " " + right.words();
        return Operand.computed(Type.NUMBER, words, row -> {
            Object x = a.at(row);
            Object y = x == null ? null : b.at(row);
            return y == null ? null : finite(apply(operator, ((Number) x).doubleValue(), ((Number) y).doubleValue()));
        });
    }

    private static double apply(Operator operator, double x, double y) {
        return switch (operator) {
            case PLUS -> x + y;
            case MINUS -> x - y;
            case TIMES -> x * y;
            case DIVIDE -> x / y;
            case MODULO -> x % y;
            case POWER -> Math.pow(x, y);
            default -> truncated(x / y);
        };
    }

    private static double truncated(double quotient) {
        return quotient < 0 ? Math.ceil(quotient) : Math.floor(quotient);
    }

    private static Double finite(double value) {
        return Double.isFinite(value) ? (Double) value : null;
    }
}
