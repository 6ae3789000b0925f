package riskmap.backend.http.filter;

/**
 * The pattern of a LIKE. Matching takes at most the product of both lengths: a regular expression made of many wildcards
 * could take for ever.
 */
final class Wildcards {

    private final StringBuilder signs = new StringBuilder();
    /** For each sign: {@code %} any text, {@code _} one character, {@code =} itself. */
    private final StringBuilder meanings = new StringBuilder();

    Wildcards(String pattern) {
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            boolean escaped = c == '\\' && i + 1 < pattern.length();
            char sign = escaped ? pattern.charAt(++i) : c;
            signs.append(sign);
            meanings.append(!escaped && (sign == '%' || sign == '_') ? sign : '=');
        }
    }

    boolean match(String text) {
        int at = 0;
        int sign = 0;
        int lastAny = -1;
        int resume = 0;
        while (at < text.length()) {
            if (sign < signs.length() && fits(sign, text.charAt(at))) {
                at++;
                sign++;
            } else if (sign < signs.length() && meanings.charAt(sign) == '%') {
                lastAny = sign++;
                resume = at;
            } else if (lastAny >= 0) {
                sign = lastAny + 1;
                at = ++resume;
            } else {
                return false;
            }
        }
        while (sign < signs.length() && meanings.charAt(sign) == '%') {
            sign++;
        }
        return sign == signs.length();
    }

    private boolean fits(int sign, char c) {
        char meaning = meanings.charAt(sign);
        return meaning == '_' || meaning == '=' && signs.charAt(sign) == c;
    }
}
