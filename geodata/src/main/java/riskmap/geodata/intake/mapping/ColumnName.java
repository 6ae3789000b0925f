package riskmap.geodata.intake.mapping;

import java.util.Locale;
import java.util.regex.Pattern;

/** Names of columns as they are compared. */
public final class ColumnName {

    private static final Pattern UNIT = Pattern.compile("[(（][^()（）]*[)）]$");
    private static final Pattern GAPS = Pattern.compile("[\\s_\\-]+");

    private ColumnName() {}

    /** A name without case, blanks, hyphens, underscores and a unit in parentheses behind it. */
    public static String word(String name) {
        String bare = UNIT.matcher(name.strip()).replaceFirst("");
        return GAPS.matcher(bare).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
