package riskmap.geodata.intake.mapping;

import java.util.Map;
import java.util.Set;

/** The names under which sources keep identities. */
public final class IdColumns {

    private static final Set<String> NAMES = Set.of("id", "fid", "gid", "objectid", "featureid", "编号", "唯一标识", "标识");

    private IdColumns() {}

    /** Whether a column is named as identities are. */
    public static boolean isIdentity(String column) {
        return NAMES.contains(ColumnName.word(column));
    }

    /** The first column of a record whose name says it holds the identity; null when there is none. */
    public static String find(Map<String, Object> values) {
        for (String column : values.keySet()) {
            if (column.length() < 16 && isIdentity(column)) {
                return column;
            }
        }
        return null;
    }

    /** The text of a column; null when it has none. */
    public static String text(Map<String, Object> values, String column) {
        Object value = column == null ? null : values.get(column);
        return value == null || value.toString().isBlank() ? null : value.toString();
    }
}
