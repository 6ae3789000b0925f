package riskmap.geodata.filter.text;

import static riskmap.geodata.filter.expression.Operator.AND;
import static riskmap.geodata.filter.expression.Operator.BETWEEN;
import static riskmap.geodata.filter.expression.Operator.DIV;
import static riskmap.geodata.filter.expression.Operator.DIVIDE;
import static riskmap.geodata.filter.expression.Operator.EQUAL;
import static riskmap.geodata.filter.expression.Operator.GREATER;
import static riskmap.geodata.filter.expression.Operator.GREATER_OR_EQUAL;
import static riskmap.geodata.filter.expression.Operator.IN;
import static riskmap.geodata.filter.expression.Operator.IS_NULL;
import static riskmap.geodata.filter.expression.Operator.LESS;
import static riskmap.geodata.filter.expression.Operator.LESS_OR_EQUAL;
import static riskmap.geodata.filter.expression.Operator.LIKE;
import static riskmap.geodata.filter.expression.Operator.MINUS;
import static riskmap.geodata.filter.expression.Operator.MODULO;
import static riskmap.geodata.filter.expression.Operator.NOT;
import static riskmap.geodata.filter.expression.Operator.NOT_EQUAL;
import static riskmap.geodata.filter.expression.Operator.OR;
import static riskmap.geodata.filter.expression.Operator.PLUS;
import static riskmap.geodata.filter.expression.Operator.POWER;
import static riskmap.geodata.filter.expression.Operator.TIMES;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import riskmap.geodata.filter.expression.ArrayLiteral;
import riskmap.geodata.filter.expression.Call;
import riskmap.geodata.filter.expression.Expression;
import riskmap.geodata.filter.expression.FilterException;
import riskmap.geodata.filter.expression.Limits;
import riskmap.geodata.filter.expression.Operator;
import riskmap.geodata.filter.literal.Positions;

/**
 * Reads CQL2 text by descent through its levels of binding: OR, AND, NOT, predicates, sums, products, powers. Which
 * values may stand where is left to the compiler, which knows their types.
 */
public final class TextReader {

    private static final List<Operator> COMPARISONS =
            List.of(EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL);

    private final Tokens tokens;
    private final Operands operands;
    private int depth;

    private TextReader(String text, Positions positions) {
        this.tokens = new Tokens(text);
        this.operands = new Operands(tokens, positions, this);
    }

    /**
     * Reads a filter.
     *
     * @throws FilterException with the place of the first fault
     */
    public static Expression read(String text, Positions positions) {
        TextReader reader = new TextReader(text, positions);
        Expression whole = reader.expression();
        if (reader.tokens.peek().kind() != Tokens.Kind.END) {
            throw reader.tokens.expected("the end, AND or OR");
        }
        return whole;
    }

    /** An expression of any level; the one place where brackets and arguments come back to. */
    Expression expression() {
        return deeper(() -> joined(OR, () -> joined(AND, this::factor)));
    }

    /** A value without comparison. */
    Expression value() {
        return deeper(this::sum);
    }

    private Expression deeper(Supplier<Expression> level) {
        if (++depth > Limits.DEEPEST) {
            throw new FilterException(
                    "it is deeper than " + Limits.DEEPEST + " levels",
                    tokens.peek().position());
        }
        Expression expression = level.get();
        depth--;
        return expression;
    }

    private Expression joined(Operator operator, Supplier<Expression> level) {
        Expression first = level.get();
        if (!tokens.sees(operator.text())) {
            return first;
        }
        List<Expression> all = new ArrayList<>(List.of(first));
        while (tokens.takes(operator.text())) {
            all.add(level.get());
        }
        return call(operator, all);
    }

    private Expression factor() {
        if (tokens.takes(NOT.text())) {
            return deeper(() -> call(NOT, List.of(factor())));
        }
        return predicate();
    }

    private Expression predicate() {
        Expression left = sum();
        for (Operator operator : COMPARISONS) {
            if (tokens.takes(operator.text())) {
                return call(operator, List.of(left, sum()));
            }
        }
        if (tokens.takes("IS")) {
            boolean not = tokens.takes("NOT");
            tokens.demand("NULL");
            return negated(not, call(IS_NULL, List.of(left)));
        }
        boolean not = tokens.takes("NOT");
        boolean more = not || tokens.sees("LIKE") || tokens.sees("BETWEEN") || tokens.sees("IN");
        return more ? negated(not, worded(left)) : left;
    }

    private Expression worded(Expression left) {
        if (tokens.takes("LIKE")) {
            return call(LIKE, List.of(left, sum()));
        }
        if (tokens.takes("BETWEEN")) {
            Expression low = sum();
            tokens.demand("AND");
            return call(BETWEEN, List.of(left, low, sum()));
        }
        if (tokens.takes("IN")) {
            return call(IN, List.of(left, operands.array()));
        }
        throw tokens.expected("LIKE, BETWEEN or IN");
    }

    private Expression negated(boolean not, Expression condition) {
        return not ? call(NOT, List.of(condition)) : condition;
    }

    private Expression sum() {
        return chain(this::product, PLUS, MINUS);
    }

    private Expression product() {
        return chain(this::power, TIMES, DIVIDE, MODULO, DIV);
    }

    private Expression chain(Supplier<Expression> level, Operator... operators) {
        Expression left = level.get();
        for (Operator operator = taken(operators); operator != null; operator = taken(operators)) {
            left = call(operator, List.of(left, level.get()));
        }
        return left;
    }

    private Operator taken(Operator... operators) {
        for (Operator operator : operators) {
            if (tokens.takes(operator.text())) {
                return operator;
            }
        }
        return null;
    }

    /** To the right first: 2 ^ 3 ^ 2 is 2 ^ 9. */
    private Expression power() {
        Expression base = operands.one();
        return tokens.takes(POWER.text()) ? call(POWER, List.of(base, deeper(this::power))) : base;
    }

    /** Makes a call; what is wrong with it is said of the place reading has come to. */
    Expression call(Operator operator, List<Expression> parts) {
        try {
            return new Call(operator, parts);
        } catch (FilterException e) {
            throw new FilterException(e.getMessage(), tokens.peek().position());
        }
    }

    /** A list in brackets, whose opening one is already taken. */
    ArrayLiteral list(String closing) {
        List<Expression> elements = new ArrayList<>();
        if (!tokens.takes(closing)) {
            do {
                elements.add(value());
                if (elements.size() > Limits.MOST_ITEMS) {
                    throw new FilterException(
                            "a list has more than " + Limits.MOST_ITEMS + " items",
                            tokens.peek().position());
                }
            } while (tokens.takes(","));
            tokens.demand(closing);
        }
        return new ArrayLiteral(elements);
    }
}
