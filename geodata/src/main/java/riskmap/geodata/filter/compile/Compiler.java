package riskmap.geodata.filter.compile;

import java.util.List;
import org.locationtech.jts.geom.Geometry;
import riskmap.geodata.filter.expression.ArrayLiteral;
import riskmap.geodata.filter.expression.Box;
import riskmap.geodata.filter.expression.Call;
import riskmap.geodata.filter.expression.Expression;
import riskmap.geodata.filter.expression.FilterException;
import riskmap.geodata.filter.expression.Interval;
import riskmap.geodata.filter.expression.Limits;
import riskmap.geodata.filter.expression.Literal;
import riskmap.geodata.filter.expression.Operator;
import riskmap.geodata.filter.expression.Property;
import riskmap.geodata.model.Attribute;
import riskmap.geodata.snapshot.LayerTable;

/** Makes conditions and values of expressions, checking on the way that the types fit. */
public final class Compiler {

    private final Columns columns;
    private final Memory memory;
    private int calls;
    private int spatial;

    private Compiler(LayerTable table, List<Attribute> attributes) {
        this.columns = new Columns(table, attributes);
        this.memory = new Memory(table);
    }

    /**
     * A test of the rows of a table.
     *
     * @param attributes those the asker may read; to the filter there are no others
     * @throws FilterException when the filter means nothing for the table: a property it has not, types that do not fit
     */
    public static RowFilter compile(Expression expression, LayerTable table, List<Attribute> attributes) {
        Condition condition = new Compiler(table, attributes).condition(expression);
        return new RowFilter(table, condition, Windows.of(expression).orElse(null));
    }

    Condition condition(Expression expression) {
        if (expression instanceof Call call && call.operator().kind() == Operator.Kind.LOGIC) {
            count(call.operator());
            List<Condition> parts = call.parts().stream().map(this::condition).toList();
            return switch (call.operator()) {
                case AND -> Condition.allOf(parts);
                case OR -> Condition.anyOf(parts);
                default -> parts.get(0).negate();
            };
        }
        if (expression instanceof Call call && isTest(call)) {
            count(call.operator());
            return memory.of(call, test(call));
        }
        Value value = operand(expression).as(Type.CONDITION, "the filter").value();
        return row -> Truth.of((Boolean) value.at(row));
    }

    private static boolean isTest(Call call) {
        return switch (call.operator().kind()) {
            case LOGIC, ARITHMETIC, FUNCTION -> false;
            default -> true;
        };
    }

    private Condition test(Call call) {
        return switch (call.operator().kind()) {
            case COMPARISON -> Comparisons.of(call.operator(), part(call, 0), part(call, 1));
            case SPATIAL -> new SpatialTest(columns.table(), call.operator()).of(part(call, 0), part(call, 1));
            case TEMPORAL -> TemporalTests.of(call.operator(), part(call, 0), part(call, 1));
            case ARRAY -> Arrays.test(call.operator(), part(call, 0), part(call, 1));
            default -> predicate(call);
        };
    }

    private Condition predicate(Call call) {
        Operand operand = part(call, 0);
        return switch (call.operator()) {
            case IS_NULL -> row -> Truth.of(operand.value().at(row) == null);
            case LIKE -> Texts.like(operand, part(call, 1));
            case BETWEEN ->
                Comparisons.of(Operator.GREATER_OR_EQUAL, operand, part(call, 1))
                        .and(Comparisons.of(Operator.LESS_OR_EQUAL, operand, part(call, 2)));
            default ->
                Membership.in(
                        operand,
                        call.part(1).parts().stream().map(this::operand).toList());
        };
    }

    private Operand part(Call call, int position) {
        return operand(call.part(position));
    }

    Operand operand(Expression expression) {
        if (expression instanceof Literal literal) {
            return literal(literal.value());
        }
        if (expression instanceof Property property) {
            return columns.property(property.name());
        }
        if (expression instanceof ArrayLiteral array) {
            return Arrays.literal(array.parts().stream().map(this::operand).toList());
        }
        if (expression instanceof Interval interval) {
            return TemporalTests.interval(
                    interval.from() == null ? null : operand(interval.from()),
                    interval.to() == null ? null : operand(interval.to()));
        }
        return computed((Call) expression);
    }

    private Operand computed(Call call) {
        if (call.operator().kind() == Operator.Kind.LOGIC || isTest(call)) {
            Condition condition = condition(call);
            return Operand.computed(Type.CONDITION, call.operator().text(), row -> condition
                    .test(row)
                    .value());
        }
        count(call.operator());
        List<Operand> parts = call.parts().stream().map(this::operand).toList();
        return call.operator().kind() == Operator.Kind.ARITHMETIC
                ? Arithmetic.of(call.operator(), parts.get(0), parts.get(1))
                : Functions.of(call.operator(), parts, columns.table());
    }

    private static Operand literal(Object value) {
        if (value instanceof Box box) {
            return Operand.constant(Type.GEOMETRY, SpatialTest.geometry(box));
        }
        Type type = value instanceof String
                ? Type.TEXT
                : value instanceof Double
                        ? Type.NUMBER
                        : value instanceof Boolean
                                ? Type.CONDITION
                                : value instanceof Geometry ? Type.GEOMETRY : Type.TIME;
        return Operand.constant(type, value);
    }

    private void count(Operator operator) {
        if (++calls > Limits.MOST_CALLS) {
            throw new FilterException("it has more than " + Limits.MOST_CALLS + " operators and functions");
        }
        boolean looks = operator.kind() == Operator.Kind.SPATIAL || operator == Operator.DISTANCE_M;
        spatial += looks ? 1 : 0;
        if (spatial > Limits.MOST_SPATIAL) {
            throw new FilterException("it has more than " + Limits.MOST_SPATIAL + " operators on geometries");
        }
    }
}
