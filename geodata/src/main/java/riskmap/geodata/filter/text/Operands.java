package riskmap.geodata.filter.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import riskmap.geodata.filter.expression.ArrayLiteral;
import riskmap.geodata.filter.expression.Expression;
import riskmap.geodata.filter.expression.FilterException;
import riskmap.geodata.filter.expression.Interval;
import riskmap.geodata.filter.expression.Literal;
import riskmap.geodata.filter.expression.Operator;
import riskmap.geodata.filter.expression.Property;
import riskmap.geodata.filter.literal.Positions;
import riskmap.geodata.filter.literal.Times;
import riskmap.geodata.filter.text.Tokens.Kind;
import riskmap.geodata.filter.text.Tokens.Token;

/** Reads what stands between operators: literals, properties, functions, brackets. */
final class Operands {

    private static final List<String> RESERVED =
            List.of("AND", "OR", "NOT", "LIKE", "BETWEEN", "IN", "IS", "NULL", "DIV");

    private final Tokens tokens;
    private final TextReader reader;
    private final GeometryText geometries;

    Operands(Tokens tokens, Positions positions, TextReader reader) {
        this.tokens = tokens;
        this.reader = reader;
        this.geometries = new GeometryText(tokens, positions);
    }

    Expression one() {
        Token token = tokens.peek();
        boolean negative = token.is("-") && tokens.second().kind() == Kind.NUMBER;
        if (negative || token.kind() == Kind.NUMBER) {
            return new Literal(number(tokens));
        }
        return switch (token.kind()) {
            case TEXT -> new Literal(tokens.take().text());
            case QUOTED_NAME -> new Property(tokens.take().text());
            case NAME -> named(token);
            default -> bracketed();
        };
    }

    private Expression bracketed() {
        if (tokens.takes("[")) {
            return reader.list("]");
        }
        if (!tokens.takes("(")) {
            throw tokens.expected("a value, a property or a function");
        }
        Expression inner = reader.expression();
        if (tokens.sees(",")) {
            return rest(inner);
        }
        tokens.demand(")");
        return inner;
    }

    /** Of a bracket that turns out to be an array, what comes after the first element. */
    private Expression rest(Expression first) {
        tokens.demand(",");
        List<Expression> elements = new ArrayList<>(List.of(first));
        elements.addAll(reader.list(")").parts());
        return new ArrayLiteral(elements);
    }

    /** A number, with its sign. */
    static double number(Tokens tokens) {
        boolean negative = tokens.takes("-");
        if (!negative) {
            tokens.takes("+");
        }
        Token token = tokens.peek();
        if (token.kind() != Kind.NUMBER) {
            throw tokens.expected("a number");
        }
        double value = Double.parseDouble(tokens.take().text());
        if (Double.isInfinite(value)) {
            throw new FilterException("the number is too great", token.position());
        }
        return negative ? -value : value;
    }

    private Expression named(Token token) {
        String word = token.text().toUpperCase(Locale.ROOT);
        if (tokens.second().is("(") || geometries.opensWithZ()) {
            return called(token, word);
        }
        if (word.equals("TRUE") || word.equals("FALSE")) {
            tokens.take();
            return new Literal(word.equals("TRUE"));
        }
        if (RESERVED.contains(word)) {
            throw tokens.expected("a value, a property or a function");
        }
        return new Property(tokens.take().text());
    }

    private Expression called(Token token, String word) {
        if (geometries.isOne(word)) {
            return at(token, geometries::read);
        }
        return switch (word) {
            case "DATE" -> at(token, () -> new Literal(Times.date(quoted())));
            case "TIMESTAMP" -> at(token, () -> new Literal(Times.timestamp(quoted())));
            case "INTERVAL" -> at(token, this::interval);
            default -> function(token);
        };
    }

    /** Says of what is wrong inside a literal where the literal begins. */
    private static Expression at(Token token, Supplier<Expression> literal) {
        try {
            return literal.get();
        } catch (FilterException e) {
            throw e.position() > 0 ? e : new FilterException(e.getMessage(), token.position());
        }
    }

    private String quoted() {
        tokens.take();
        tokens.demand("(");
        String text = text();
        tokens.demand(")");
        return text;
    }

    private String text() {
        if (tokens.peek().kind() != Kind.TEXT) {
            throw tokens.expected("a text in single quotes");
        }
        return tokens.take().text();
    }

    private Expression interval() {
        tokens.take();
        tokens.demand("(");
        Expression from = bound();
        tokens.demand(",");
        Expression to = bound();
        tokens.demand(")");
        return new Interval(from, to);
    }

    private Expression bound() {
        if (tokens.peek().kind() != Kind.TEXT) {
            return reader.value();
        }
        String text = text();
        return text.equals("..") ? null : new Literal(Times.instant(text));
    }

    private Expression function(Token token) {
        Optional<Operator> operator = Operator.ofText(token.text()).filter(Operator::isCalled);
        if (operator.isEmpty()) {
            throw new FilterException(
                    "there is no function '" + token.text() + "'; there are " + String.join(", ", Operator.callable())
                            + ", DATE, TIMESTAMP, INTERVAL, BBOX and geometries",
                    token.position());
        }
        tokens.take();
        tokens.demand("(");
        List<Expression> arguments = new ArrayList<>();
        if (!tokens.takes(")")) {
            do {
                arguments.add(operator.get().kind() == Operator.Kind.ARRAY ? arrayOrValue() : reader.value());
            } while (tokens.takes(","));
            tokens.demand(")");
        }
        return reader.call(operator.get(), arguments);
    }

    /** As an argument of an array function, a bracket opens an array even around one element. */
    private Expression arrayOrValue() {
        return tokens.sees("(") ? array() : reader.value();
    }

    ArrayLiteral array() {
        tokens.demand("(");
        return reader.list(")");
    }
}
