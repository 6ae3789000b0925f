package riskmap.backend.http.filter;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import riskmap.backend.http.filter.Tokens.Kind;
import riskmap.backend.http.filter.Tokens.Token;
import riskmap.geodata.model.Attribute;
import riskmap.geodata.model.AttributeType;

/** Reads CQL2 text: OR binds weakest, then AND, then NOT. */
final class Cql2Text {

    static final int DEEPEST = 50;
    private static final List<String> OPERATORS = List.of("=", "<>", "<", "<=", ">", ">=");

    private final Tokens tokens;
    private final Columns columns;
    private int depth;

    Cql2Text(String text, Columns columns) {
        this.tokens = new Tokens(text);
        this.columns = columns;
    }

    RowCondition read() {
        RowCondition condition = anyOf();
        if (!tokens.isAtEnd()) {
            throw tokens.refuse("there is '" + tokens.take().text() + "' after its end");
        }
        return condition;
    }

    private RowCondition anyOf() {
        RowCondition condition = allOf();
        while (tokens.takes("OR")) {
            condition = condition.or(allOf());
        }
        return condition;
    }

    private RowCondition allOf() {
        RowCondition condition = one();
        while (tokens.takes("AND")) {
            condition = condition.and(one());
        }
        return condition;
    }

    private RowCondition one() {
        if (++depth > DEEPEST) {
            throw tokens.refuse("it is deeper than " + DEEPEST + " levels");
        }
        RowCondition condition;
        if (tokens.takes("NOT")) {
            condition = one().negate();
        } else if (tokens.takes("(")) {
            condition = anyOf();
            tokens.demand(")");
        } else {
            condition = predicate();
        }
        depth--;
        return condition;
    }

    private RowCondition predicate() {
        Attribute attribute = attribute();
        if (tokens.takes("IS")) {
            boolean not = tokens.takes("NOT");
            tokens.demand("NULL");
            RowCondition isNull = Comparison.isNull(columns, attribute);
            return not ? isNull.negate() : isNull;
        }
        boolean not = tokens.takes("NOT");
        if (!not && OPERATORS.stream().anyMatch(tokens::sees)) {
            return Comparison.compare(columns, attribute, tokens.take().text(), literal(attribute));
        }
        RowCondition condition = listed(attribute);
        return not ? condition.negate() : condition;
    }

    private RowCondition listed(Attribute attribute) {
        if (tokens.takes("BETWEEN")) {
            Object low = literal(attribute);
            tokens.demand("AND");
            return Comparison.between(columns, attribute, low, literal(attribute));
        }
        if (tokens.takes("LIKE")) {
            Token pattern = tokens.take();
            if (pattern.kind() != Kind.TEXT || attribute.type() != AttributeType.TEXT) {
                throw tokens.refuse("LIKE compares a text attribute with a quoted text");
            }
            return Comparison.like(columns, attribute, pattern.text());
        }
        tokens.demand("IN");
        tokens.demand("(");
        Set<Object> wanted = new HashSet<>();
        do {
            wanted.add(literal(attribute));
        } while (tokens.takes(","));
        tokens.demand(")");
        return Comparison.in(columns, attribute, wanted);
    }

    private Attribute attribute() {
        Token name = tokens.take();
        if (name.kind() != Kind.NAME) {
            throw tokens.refuse("there is '" + name.text() + "' where an attribute is needed");
        }
        return columns.find(name.text())
                .orElseThrow(() ->
                        tokens.refuse("there is no attribute '" + name.text() + "'; there are " + columns.names()));
    }

    private Object literal(Attribute attribute) {
        boolean wrapped = tokens.takes("DATE") || tokens.takes("TIMESTAMP");
        if (wrapped) {
            tokens.demand("(");
        }
        Token token = tokens.take();
        boolean plain = token.kind() == Kind.TEXT
                || token.kind() == Kind.NUMBER && !wrapped
                || token.kind() == Kind.NAME && token.text().matches("(?i)true|false");
        if (!plain) {
            throw tokens.refuse("there is '" + token.text() + "' where a value is needed");
        }
        if (wrapped) {
            tokens.demand(")");
        }
        return value(attribute, token.text());
    }

    private Object value(Attribute attribute, String text) {
        // Any text may be compared with a code: it is not an error to ask for what no feature has.
        try {
            Object value = attribute.type().read(text);
            if (value != null || attribute.type() == AttributeType.TEXT) {
                return value == null ? text : value;
            }
        } catch (IllegalArgumentException e) {
            throw tokens.refuse("attribute " + attribute.name() + ": " + e.getMessage());
        }
        throw tokens.refuse("attribute " + attribute.name() + " cannot be compared with an empty text");
    }
}
