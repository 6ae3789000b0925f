package riskmap.geodata.filter.compile;

import java.util.function.Function;
import riskmap.geodata.filter.expression.FilterException;
import riskmap.geodata.model.Attribute;

/**
 * An expression that is ready to be asked for its value.
 *
 * @param words what stands in the filter, for messages
 * @param constant the value where it is the same for all rows, else null
 * @param attribute the attribute it is the value of, else null
 */
record Operand(Type type, String words, Value value, Object constant, Attribute attribute) {

    static Operand constant(Type type, Object constant) {
        String shown = String.valueOf(constant);
        shown = shown.length() <= 60 ? shown : shown.substring(0, 60) + "…";
        return new Operand(type, type == Type.TEXT ? "'" + shown + "'" : shown, row -> constant, constant, null);
    }

    static Operand property(Type type, String name, Value value, Attribute attribute) {
        return new Operand(type, name, value, null, attribute);
    }

    static Operand computed(Type type, String words, Value value) {
        return new Operand(type, words, value, null, null);
    }

    boolean isConstant() {
        return constant != null;
    }

    /** This operand, of which a type is needed. */
    Operand as(Type needed, String by) {
        if (type != needed) {
            throw new FilterException(by + " needs " + needed.words() + ", but " + words + " is " + type.words());
        }
        return this;
    }

    /** The outcome of a function of this operand's value; worked out at once where that is constant. */
    Operand map(Type result, String function, Function<Object, Object> map) {
        if (isConstant()) {
            Object outcome = map.apply(constant);
            if (outcome != null) {
                return constant(result, outcome);
            }
        }
        return computed(result, function + "(" + words + ")", row -> {
            Object given = value.at(row);
            return given == null ? null : map.apply(given);
        });
    }
}
