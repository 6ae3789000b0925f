package riskmap.backend.http.processes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import riskmap.backend.http.problem.Problem;
import riskmap.geodata.model.Attribute;

/**
 * Reads the basic part of CQL2 text: comparisons, {@code IN}, {@code IS NULL}, {@code AND}, {@code OR}, {@code NOT} and
 * brackets.
 */
final class FilterText {

    private static final int LONGEST = 4000;
    private static final int DEEPEST = 50;
    private static final Pattern TOKEN =
            Pattern.compile("\\s*(?:('(?:[^']|'')*')|([A-Za-z_][A-Za-z0-9_]*)|([-+]?[0-9.]+(?:[eE][-+]?[0-9]+)?)"
                    + "|(<=|>=|<>|[=<>(),]))\\s*");
    private static final String ALLOWED =
            "conditions such as level = 'red', employees >= 100, trade IN ('chemical', 'fuel'), officer IS NULL,"
                    + " joined by AND, OR, NOT and brackets, at most " + LONGEST + " characters and " + DEEPEST
                    + " brackets deep";

    private final String text;
    private final RowFilter.Columns columns;
    private final List<String> tokens = new ArrayList<>();
    private int next;
    private int depth;

    FilterText(String text, RowFilter.Columns columns) {
        this.text = text;
        this.columns = columns;
        Matcher matcher = TOKEN.matcher(text);
        int at = 0;
        while (text.length() <= LONGEST && at < text.length() && matcher.find(at) && matcher.start() == at) {
            tokens.add(matcher.group().strip());
            at = matcher.end();
        }
        if (at < text.length() || tokens.isEmpty()) {
            throw refuse();
        }
    }

    IntPredicate read() {
        IntPredicate filter = anyOf();
        if (next < tokens.size()) {
            throw refuse();
        }
        return filter;
    }

    private IntPredicate anyOf() {
        IntPredicate filter = allOf();
        while (takes("OR")) {
            filter = filter.or(allOf());
        }
        return filter;
    }

    private IntPredicate allOf() {
        IntPredicate filter = one();
        while (takes("AND")) {
            filter = filter.and(one());
        }
        return filter;
    }

    private IntPredicate one() {
        depth++;
        if (depth > DEEPEST) {
            throw refuse();
        }
        IntPredicate filter;
        if (takes("NOT")) {
            filter = one().negate();
        } else if (takes("(")) {
            filter = anyOf();
            demand(")");
        } else {
            filter = condition();
        }
        depth--;
        return filter;
    }

    private IntPredicate condition() {
        Attribute attribute = columns.attribute(token());
        if (takes("IS")) {
            boolean not = takes("NOT");
            demand("NULL");
            return not ? columns.isNull(attribute).negate() : columns.isNull(attribute);
        }
        if (takes("NOT")) {
            demand("IN");
            return list(attribute).negate();
        }
        if (takes("IN")) {
            return list(attribute);
        }
        String operator = token();
        if (!List.of("=", "<>", "<", "<=", ">", ">=").contains(operator)) {
            throw refuse();
        }
        return columns.compare(attribute, operator, literal(attribute));
    }

    private IntPredicate list(Attribute attribute) {
        Set<Object> values = new HashSet<>();
        demand("(");
        do {
            values.add(literal(attribute));
        } while (takes(","));
        demand(")");
        return columns.oneOf(attribute, values);
    }

    private Object literal(Attribute attribute) {
        String token = token();
        boolean quoted = token.startsWith("'");
        boolean plain = token.matches("[-+0-9.].*") || token.matches("(?i)true|false");
        if (!quoted && !plain) {
            throw refuse();
        }
        return columns.value(
                attribute, quoted ? token.substring(1, token.length() - 1).replace("''", "'") : token);
    }

    private String token() {
        if (next == tokens.size()) {
            throw refuse();
        }
        return tokens.get(next++);
    }

    private boolean takes(String word) {
        boolean here = next < tokens.size()
                && tokens.get(next).toUpperCase(Locale.ROOT).equals(word);
        next += here ? 1 : 0;
        return here;
    }

    private void demand(String word) {
        if (!takes(word)) {
            throw refuse();
        }
    }

    private RuntimeException refuse() {
        return Problem.badParameter("filter", text, ALLOWED).toException();
    }
}
