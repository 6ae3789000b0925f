package riskmap.geodata.filter.compile;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import riskmap.geodata.filter.expression.Operator;

/**
 * Arrays are compared as sets: neither order nor repetition counts. An array with an unknown element is unknown. No layer
 * has attributes that are arrays; arrays are written in the filter, of literals and properties, or made by {@code split}.
 */
final class Arrays {

    private Arrays() {}

    static Operand literal(List<Operand> elements) {
        if (elements.stream().allMatch(Operand::isConstant)) {
            return Operand.constant(Type.ARRAY, set(elements, 0));
        }
        return Operand.computed(Type.ARRAY, "an array", row -> set(elements, row));
    }

    private static Set<Object> set(List<Operand> elements, int row) {
        Set<Object> values = new LinkedHashSet<>();
        for (Operand element : elements) {
            Object value = element.value().at(row);
            if (value == null) {
                return null;
            }
            values.add(Membership.key(value));
        }
        return values;
    }

    static Condition test(Operator operator, Operand left, Operand right) {
        Value a = left.as(Type.ARRAY, operator.text()).value();
        Value b = right.as(Type.ARRAY, operator.text()).value();
        return row -> {
            Set<?> first = (Set<?>) a.at(row);
            Set<?> second = (Set<?>) b.at(row);
            return first == null || second == null ? Truth.UNKNOWN : Truth.of(holds(operator, first, second));
        };
    }

    private static boolean holds(Operator operator, Set<?> first, Set<?> second) {
        return switch (operator) {
            case A_EQUALS -> first.equals(second);
            case A_CONTAINS -> first.containsAll(second);
            case A_CONTAINEDBY -> second.containsAll(first);
            default -> !Collections.disjoint(first, second);
        };
    }
}
