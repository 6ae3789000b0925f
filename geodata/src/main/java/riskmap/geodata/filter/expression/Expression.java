package riskmap.geodata.filter.expression;

import java.util.List;

/** A part of a filter. Immutable. */
public sealed interface Expression permits Call, Literal, Property, Interval, ArrayLiteral {

    /** The parts this one is made of, in order; empty for a leaf. */
    List<Expression> parts();

    /** Levels of this tree: 1 for a leaf. */
    default int depth() {
        int deepest = 0;
        for (Expression part : parts()) {
            deepest = Math.max(deepest, part.depth());
        }
        return deepest + 1;
    }
}
