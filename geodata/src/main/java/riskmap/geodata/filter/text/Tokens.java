package riskmap.geodata.filter.text;

import java.util.ArrayList;
import java.util.List;
import riskmap.geodata.filter.expression.FilterException;
import riskmap.geodata.filter.expression.Limits;

/** The words of a filter, read from left to right. */
final class Tokens {

    /** What a word is. */
    enum Kind {
        TEXT,
        NAME,
        QUOTED_NAME,
        NUMBER,
        SIGN,
        END
    }

    /**
     * One word.
     *
     * @param text the word; of a text or quoted name the content without its quotes
     * @param position number of its first character, from 1
     */
    record Token(Kind kind, String text, int position) {

        /** Whether this is a word of the language, whatever its case. */
        boolean is(String word) {
            return (kind == Kind.NAME || kind == Kind.SIGN) && text.equalsIgnoreCase(word);
        }

        private String shown() {
            String shown = text.length() <= 60 ? text : text.substring(0, 60) + "…";
            return kind == Kind.END ? "the end" : "'" + shown + "'";
        }
    }

    private final List<Token> tokens = new ArrayList<>();
    private int next;

    Tokens(String whole) {
        Lexer lexer = new Lexer(Limits.checkLength(whole));
        do {
            tokens.add(lexer.next());
        } while (tokens.get(tokens.size() - 1).kind() != Kind.END);
    }

    Token peek() {
        return tokens.get(next);
    }

    /** The word after the next one. */
    Token second() {
        return tokens.get(Math.min(next + 1, tokens.size() - 1));
    }

    Token take() {
        Token token = peek();
        next += token.kind() == Kind.END ? 0 : 1;
        return token;
    }

    boolean sees(String word) {
        return peek().is(word);
    }

    boolean takes(String word) {
        boolean here = sees(word);
        next += here ? 1 : 0;
        return here;
    }

    void demand(String word) {
        if (!takes(word)) {
            throw expected(word);
        }
    }

    /** The next word is not what it has to be. */
    FilterException expected(String what) {
        return new FilterException("found " + peek().shown() + ", expected " + what, peek().position());
    }
}
