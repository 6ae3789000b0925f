package riskmap.backend.http.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import riskmap.backend.http.problem.Problem;

/** The words of a filter, read from left to right. */
final class Tokens {

    static final int LONGEST = 4000;
    private static final String ALLOWED = "CQL2 text such as level = 'red' AND score BETWEEN 70 AND 320, of at most "
            + LONGEST + " characters and " + Cql2Text.DEEPEST + " levels";
    /** Quantifiers are possessive: no text makes the pattern try again. */
    private static final Pattern WORD = Pattern.compile(
            "\\s*+(?:(?<text>'(?:[^']|'')*+')|(?<name>[A-Za-z_][A-Za-z0-9_]*+)"
                    + "|(?<number>[-+]?(?:[0-9]++(?:\\.[0-9]*+)?|\\.[0-9]++)(?:[eE][-+]?[0-9]++)?)|(?<sign><=|>=|<>|[=<>(),]))\\s*+");

    /** What a word is. */
    enum Kind {
        TEXT,
        NAME,
        NUMBER,
        SIGN
    }

    /** One word; of a text the content without its quotes. */
    record Token(Kind kind, String text) {}

    private final String whole;
    private final List<Token> tokens = new ArrayList<>();
    private int next;

    Tokens(String whole) {
        this.whole = whole;
        if (whole.length() > LONGEST) {
            throw refuse("it has " + whole.length() + " characters");
        }
        Matcher matcher = WORD.matcher(whole);
        int at = 0;
        while (at < whole.length()) {
            if (!matcher.region(at, whole.length()).lookingAt()) {
                throw refuse("it cannot be read from '" + Problem.shorten(whole.substring(at)) + "' on");
            }
            tokens.add(token(matcher));
            at = matcher.end();
        }
    }

    private static Token token(Matcher matcher) {
        if (matcher.group("text") != null) {
            String quoted = matcher.group("text");
            return new Token(Kind.TEXT, quoted.substring(1, quoted.length() - 1).replace("''", "'"));
        }
        if (matcher.group("name") != null) {
            return new Token(Kind.NAME, matcher.group("name"));
        }
        return matcher.group("number") != null
                ? new Token(Kind.NUMBER, matcher.group("number"))
                : new Token(Kind.SIGN, matcher.group("sign"));
    }

    boolean isAtEnd() {
        return next == tokens.size();
    }

    Token take() {
        if (isAtEnd()) {
            throw refuse("it ends too early");
        }
        return tokens.get(next++);
    }

    /** Whether the next word is this one, whatever its case; a quoted text never is. */
    boolean sees(String word) {
        return !isAtEnd()
                && tokens.get(next).kind() != Kind.TEXT
                && tokens.get(next).text().toUpperCase(Locale.ROOT).equals(word);
    }

    boolean takes(String word) {
        boolean here = sees(word);
        next += here ? 1 : 0;
        return here;
    }

    void demand(String word) {
        if (!takes(word)) {
            String found = isAtEnd() ? "its end" : "'" + tokens.get(next).text() + "'";
            throw refuse("there is " + found + " where " + word + " is needed");
        }
    }

    /** Refuses the filter, saying why. */
    RuntimeException refuse(String reason) {
        return Problem.badParameter("filter", whole, ALLOWED)
                .with("reason", Problem.shorten(reason))
                .toException();
    }
}
