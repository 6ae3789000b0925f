package riskmap.geodata.filter.compile;

/**
 * The pattern of a LIKE: {@code %} stands for any text, {@code _} for one character, a backslash takes the meaning of the
 * next. Matching takes at most the product of both lengths: a regular expression made of many wildcards could take for
 * ever.
 */
final class Wildcards {

    private static final int ANY = -1;
    private static final int ONE = -2;

    /** Code points, {@link #ANY} and {@link #ONE}. */
    private final int[] signs;

    Wildcards(String pattern) {
        int[] points = pattern.codePoints().toArray();
        int[] made = new int[points.length];
        int length = 0;
        for (int i = 0; i < points.length; i++) {
            boolean escaped = points[i] == '\\' && i + 1 < points.length;
            int sign = escaped ? points[++i] : points[i];
            made[length++] = escaped ? sign : sign == '%' ? ANY : sign == '_' ? ONE : sign;
        }
        signs = java.util.Arrays.copyOf(made, length);
    }

    boolean match(String text) {
        int at = 0;
        int sign = 0;
        int lastAny = -1;
        int resume = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            if (sign < signs.length && (signs[sign] == ONE || signs[sign] == point)) {
                at += Character.charCount(point);
                sign++;
            } else if (sign < signs.length && signs[sign] == ANY) {
                lastAny = sign++;
                resume = at;
            } else if (lastAny >= 0) {
                sign = lastAny + 1;
                resume += Character.charCount(text.codePointAt(resume));
                at = resume;
            } else {
                return false;
            }
        }
        while (sign < signs.length && signs[sign] == ANY) {
            sign++;
        }
        return sign == signs.length;
    }
}
