package riskmap.geodata.filter.compile;

import java.time.temporal.Temporal;
import java.util.Set;
import riskmap.geodata.filter.expression.FilterException;
import riskmap.geodata.filter.expression.Operator;
import riskmap.geodata.filter.literal.Times;

/** Conditions on time. */
final class TemporalTests {

    /** The relations that instants may stand in too; the others are of intervals only. */
    private static final Set<Operator> OF_INSTANTS =
            Set.of(Operator.T_AFTER, Operator.T_BEFORE, Operator.T_DISJOINT, Operator.T_EQUALS, Operator.T_INTERSECTS);

    private TemporalTests() {}

    static Condition of(Operator relation, Operand left, Operand right) {
        Value a = checked(relation, left).value();
        Value b = checked(relation, right).value();
        return row -> {
            Object first = a.at(row);
            Object second = first == null ? null : b.at(row);
            return second == null ? Truth.UNKNOWN : Truth.of(Span.of(first).relates(relation, Span.of(second)));
        };
    }

    private static Operand checked(Operator relation, Operand given) {
        Operand operand = time(given);
        if (operand.type() == Type.TIME && OF_INSTANTS.contains(relation)) {
            return operand;
        }
        return operand.as(Type.INTERVAL, relation.text());
    }

    private static Operand time(Operand given) {
        return given.constant() instanceof String text ? Operand.constant(Type.TIME, Times.instant(text)) : given;
    }

    /** An interval; unknown where an end is, or where it ends before it begins. */
    static Operand interval(Operand from, Operand to) {
        Operand first = from == null ? null : time(from).as(Type.TIME, "INTERVAL");
        Operand last = to == null ? null : time(to).as(Type.TIME, "INTERVAL");
        if ((first == null || first.isConstant()) && (last == null || last.isConstant())) {
            Span span = new Span(
                    first == null ? null : (Temporal) first.constant(),
                    last == null ? null : (Temporal) last.constant());
            if (span.isReversed()) {
                throw new FilterException("an interval ends, " + span.to() + ", before it begins, " + span.from());
            }
            return Operand.constant(Type.INTERVAL, span);
        }
        return Operand.computed(Type.INTERVAL, "INTERVAL", row -> {
            Object begin = first == null ? null : first.value().at(row);
            Object end = last == null ? null : last.value().at(row);
            if (first != null && begin == null || last != null && end == null) {
                return null;
            }
            Span span = new Span((Temporal) begin, (Temporal) end);
            return span.isReversed() ? null : span;
        });
    }
}
