package riskmap.geodata.filter.compile;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import riskmap.geodata.filter.expression.Operator;

/** The condition {@code IN}: equal to one of a list. */
final class Membership {

    private Membership() {}

    static Condition in(Operand operand, List<Operand> items) {
        boolean plain = operand.type() == Type.TEXT || operand.type() == Type.NUMBER;
        if (!plain || !items.stream().allMatch(Operand::isConstant)) {
            return Condition.anyOf(items.stream()
                    .map(item -> Comparisons.of(Operator.EQUAL, operand, item))
                    .toList());
        }
        Set<Object> wanted = new HashSet<>();
        for (Operand item : items) {
            wanted.add(key(Comparisons.fitted(item, operand).constant()));
        }
        return row -> {
            Object value = operand.value().at(row);
            return value == null ? Truth.UNKNOWN : Truth.of(wanted.contains(key(value)));
        };
    }

    /** Numbers are equal as doubles, zero with either sign. */
    static Object key(Object value) {
        return value instanceof Number number ? (Object) (number.doubleValue() + 0.0) : value;
    }
}
