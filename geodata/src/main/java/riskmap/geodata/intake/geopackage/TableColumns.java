package riskmap.geodata.intake.geopackage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The columns of a table, as the SQL that made it lists them. The text is only taken apart, never run.
 *
 * @param names in the order of the values of a row
 * @param rowNumber index of the column that is the row's number, or -1
 */
record TableColumns(List<String> names, int rowNumber) {

    private static final int LONGEST = 1_000_000;
    private static final Set<String> CONSTRAINTS = Set.of("CONSTRAINT", "PRIMARY", "UNIQUE", "CHECK", "FOREIGN");
    private static final Pattern TOKEN =
            Pattern.compile("\"(?:[^\"]|\"\")*+\"|`(?:[^`]|``)*+`|\\[[^\\]]*+]|'(?:[^']|'')*+'"
                    + "|--[^\n]*+|/\\*(?s:.*?)\\*/|[(),]|[^\\s\"`\\[\\]'(),]++");

    /**
     * Takes a CREATE TABLE apart.
     *
     * @throws Damaged when it is none
     */
    static TableColumns of(String sql) {
        if (sql == null || sql.length() > LONGEST) {
            throw new Damaged("a table is described by no SQL, or too much of it");
        }
        List<String> names = new ArrayList<>();
        int rowNumber = -1;
        for (List<String> item : items(sql)) {
            String first = item.get(0).toUpperCase(Locale.ROOT);
            if (CONSTRAINTS.contains(first)) {
                continue;
            }
            String rest = String.join(" ", item.subList(1, item.size())).toUpperCase(Locale.ROOT);
            if (rest.startsWith("INTEGER ") && rest.contains("PRIMARY KEY") && !rest.contains("PRIMARY KEY DESC")) {
                rowNumber = names.size();
            }
            names.add(bare(item.get(0)));
        }
        return new TableColumns(names, rowNumber);
    }

    /** The tokens of each item of the outermost list. */
    private static List<List<String>> items(String sql) {
        List<List<String>> items = new ArrayList<>();
        List<String> item = new ArrayList<>();
        int depth = 0;
        Matcher tokens = TOKEN.matcher(sql);
        while (tokens.find()) {
            String token = tokens.group();
            depth += token.equals("(") ? 1 : token.equals(")") ? -1 : 0;
            boolean comment = token.startsWith("--") || token.startsWith("/*");
            boolean ends = depth == 1 && token.equals(",") || depth == 0 && token.equals(")");
            if (ends && !item.isEmpty()) {
                items.add(item);
                item = new ArrayList<>();
            } else if (depth >= 1 && !comment && !(depth == 1 && token.equals("(") && item.isEmpty())) {
                item.add(token);
            }
            if (depth == 0 && token.equals(")")) {
                break;
            }
        }
        return items;
    }

    /** A name without the quotes around it. */
    private static String bare(String token) {
        char first = token.charAt(0);
        if (token.length() < 2 || "\"`[".indexOf(first) < 0) {
            return token;
        }
        String inner = token.substring(1, token.length() - 1);
        return first == '[' ? inner : inner.replace("" + first + first, "" + first);
    }

    /** Index of a column, whatever its case; -1 when there is none. */
    int of(Object name) {
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).equalsIgnoreCase(String.valueOf(name))) {
                return i;
            }
        }
        return -1;
    }
}
