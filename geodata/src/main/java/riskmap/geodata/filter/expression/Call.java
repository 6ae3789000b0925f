package riskmap.geodata.filter.expression;

import java.util.List;

/**
 * An operator or function with its arguments. {@code AND} and {@code OR} take two or more, {@code IN} a value and an
 * {@link ArrayLiteral}, {@code BETWEEN} a value and its bounds.
 *
 * @throws FilterException when the number of arguments is wrong, or the tree is deeper than {@link Limits#DEEPEST}
 */
public record Call(Operator operator, List<Expression> parts) implements Expression {

    public Call {
        parts = List.copyOf(parts);
        if (parts.size() < operator.fewest() || parts.size() > operator.most()) {
            String most = operator.fewest() == operator.most() ? "" : " to " + operator.most();
            throw new FilterException(
                    operator.text() + " has " + parts.size() + " arguments; it takes " + operator.fewest() + most);
        }
        if (depth(parts) >= Limits.DEEPEST) {
            throw new FilterException("it is deeper than " + Limits.DEEPEST + " levels");
        }
    }

    /** A call with the arguments given one by one. */
    public static Call of(Operator operator, Expression... parts) {
        return new Call(operator, List.of(parts));
    }

    /** Argument by its position, from 0. */
    public Expression part(int position) {
        return parts.get(position);
    }

    private static int depth(List<Expression> parts) {
        return parts.stream().mapToInt(Expression::depth).max().orElse(0);
    }
}
