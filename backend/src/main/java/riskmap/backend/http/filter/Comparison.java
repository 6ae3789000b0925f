package riskmap.backend.http.filter;

import java.util.Set;
import riskmap.geodata.model.Attribute;

/** Conditions on the value of one attribute; unknown for rows without a value, except where said. */
final class Comparison {

    private Comparison() {}

    /** One of {@code = <> < <= > >=}. */
    static RowCondition compare(Columns columns, Attribute attribute, String operator, Object other) {
        return known(columns, attribute, value -> {
            int order = order(value, other);
            return switch (operator) {
                case "=" -> order == 0;
                case "<>" -> order != 0;
                case "<" -> order < 0;
                case "<=" -> order <= 0;
                case ">" -> order > 0;
                default -> order >= 0;
            };
        });
    }

    static RowCondition between(Columns columns, Attribute attribute, Object low, Object high) {
        return known(columns, attribute, value -> order(value, low) >= 0 && order(value, high) <= 0);
    }

    static RowCondition in(Columns columns, Attribute attribute, Set<Object> wanted) {
        return known(columns, attribute, wanted::contains);
    }

    /** True or false for every row. */
    static RowCondition isNull(Columns columns, Attribute attribute) {
        return row -> Truth.of(columns.value(row, attribute) == null);
    }

    /** {@code %} stands for any text, {@code _} for one character, a backslash takes the meaning of the next. */
    static RowCondition like(Columns columns, Attribute attribute, String pattern) {
        Wildcards wildcards = new Wildcards(pattern);
        return known(columns, attribute, value -> wildcards.match(value.toString()));
    }

    private interface ValueTest {
        boolean test(Object value);
    }

    private static RowCondition known(Columns columns, Attribute attribute, ValueTest test) {
        return row -> {
            Object value = columns.value(row, attribute);
            return value == null ? Truth.UNKNOWN : Truth.of(test.test(value));
        };
    }

    @SuppressWarnings("unchecked")
    private static int order(Object a, Object b) {
        return ((Comparable<Object>) a).compareTo(b);
    }
}
