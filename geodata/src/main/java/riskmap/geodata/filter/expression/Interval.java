package riskmap.geodata.filter.expression;

import java.util.List;
import java.util.stream.Stream;

/**
 * The time between two instants, both included.
 *
 * @param from first instant or day; null when open
 * @param to last instant or day; null when open
 */
public record Interval(Expression from, Expression to) implements Expression {

    @Override
    public List<Expression> parts() {
        return Stream.of(from, to).filter(java.util.Objects::nonNull).toList();
    }
}
