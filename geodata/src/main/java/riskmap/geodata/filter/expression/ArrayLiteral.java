package riskmap.geodata.filter.expression;

import java.util.List;

/** An array written in the filter; its elements may be properties and calls. */
public record ArrayLiteral(List<Expression> parts) implements Expression {

    public ArrayLiteral {
        parts = List.copyOf(parts);
    }
}
