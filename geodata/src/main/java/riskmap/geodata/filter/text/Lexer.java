package riskmap.geodata.filter.text;

import riskmap.geodata.filter.expression.FilterException;
import riskmap.geodata.filter.text.Tokens.Kind;
import riskmap.geodata.filter.text.Tokens.Token;

/** Cuts a text into words; looks at every character once. */
final class Lexer {

    private final String whole;
    private int at;

    Lexer(String whole) {
        this.whole = whole;
    }

    Token next() {
        while (at < whole.length() && Character.isWhitespace(whole.charAt(at))) {
            at++;
        }
        int start = at;
        if (at == whole.length()) {
            return new Token(Kind.END, "", start + 1);
        }
        char c = whole.charAt(at);
        if (c == '\'' || c == '"') {
            return quoted(c);
        }
        if (isDigit(at) || c == '.' && isDigit(at + 1)) {
            passNumber();
            return token(Kind.NUMBER, start);
        }
        if (startsName(whole.codePointAt(at))) {
            while (at < whole.length() && continuesName(whole.codePointAt(at))) {
                at += Character.charCount(whole.codePointAt(at));
            }
            return token(Kind.NAME, start);
        }
        return sign(c);
    }

    private Token token(Kind kind, int start) {
        return new Token(kind, whole.substring(start, at), start + 1);
    }

    private Token sign(char c) {
        int start = at;
        boolean two = whole.startsWith("<>", at) || whole.startsWith("<=", at) || whole.startsWith(">=", at);
        if (!two && "=<>(),+-*/%^[]".indexOf(c) < 0) {
            int end = at + Character.charCount(whole.codePointAt(at));
            throw new FilterException(
                    "found '" + whole.substring(at, end) + "', which begins no word of CQL2", start + 1);
        }
        at += two ? 2 : 1;
        return token(Kind.SIGN, start);
    }

    /** A text, in which a quote is doubled or has a backslash before it, or a name in double quotes. */
    private Token quoted(char quote) {
        int start = at++;
        StringBuilder content = new StringBuilder();
        while (at < whole.length()) {
            char c = whole.charAt(at++);
            boolean quoteNext = at < whole.length() && whole.charAt(at) == quote;
            if (quoteNext && (c == quote || c == '\\')) {
                content.append(quote);
                at++;
            } else if (c == quote) {
                return new Token(quote == '"' ? Kind.QUOTED_NAME : Kind.TEXT, content.toString(), start + 1);
            } else {
                content.append(c);
            }
        }
        throw new FilterException("the quote " + quote + " that opens here is never closed", start + 1);
    }

    private void passNumber() {
        passDigits();
        if (at < whole.length() && whole.charAt(at) == '.') {
            at++;
            passDigits();
        }
        if (at < whole.length() && (whole.charAt(at) == 'e' || whole.charAt(at) == 'E')) {
            boolean signed = at + 1 < whole.length() && "+-".indexOf(whole.charAt(at + 1)) >= 0;
            if (isDigit(at + (signed ? 2 : 1))) {
                at += signed ? 2 : 1;
                passDigits();
            }
        }
    }

    private void passDigits() {
        while (isDigit(at)) {
            at++;
        }
    }

    private boolean isDigit(int place) {
        return place < whole.length() && whole.charAt(place) >= '0' && whole.charAt(place) <= '9';
    }

    private static boolean startsName(int c) {
        return c == ':' || c == '_' || Character.isLetter(c);
    }

    private static boolean continuesName(int c) {
        return startsName(c) || c == '.' || c >= '0' && c <= '9' || Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
