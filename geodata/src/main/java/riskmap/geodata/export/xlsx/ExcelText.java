package riskmap.geodata.export.xlsx;

import java.util.regex.Pattern;

/** Characters XML cannot carry, as Excel writes them: {@code _x000D_} (ECMA-376 part 1, 22.9.2.19). */
final class ExcelText {

    private static final Pattern LOOKS_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private ExcelText() {}

    /** The text as it is to be put into a cell; a reader that knows the escapes gets it back as it was. */
    static String escaped(String text) {
        String plain = text.contains("_x") ? LOOKS_ESCAPED.matcher(text).replaceAll("_x005F_") : text;
        StringBuilder out = null;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            boolean needs = c < ' ' && c != '\t' && c != '\n' || c == '\uFFFE' || c == '\uFFFF';
            if (needs && out == null) {
                out = new StringBuilder(plain.substring(0, i));
            }
            if (needs) {
                out.append(String.format("_x%04X_", (int) c));
            } else if (out != null) {
                out.append(c);
            }
        }
        return out == null ? plain : out.toString();
    }
}
