package riskmap.geodata.intake;

import java.util.Map;
import java.util.Set;

/** The names under which sources keep identities. */
final class IdColumns {

    private static final Set<String> NAMES = Set.of("id", "fid", "gid", "objectid", "featureid", "编号", "唯一标识", "标识");

    private IdColumns() {}

    static boolean isIdentity(String column) {
        return NAMES.contains(FieldMapping.word(column));
    }

    /** The identity among the values of a record: in the column named, or in the first whose name says so; or null. */
    static String find(Map<String, Object> values, String column) {
        if (column != null) {
            return text(values.get(column));
        }
        for (Map.Entry<String, Object> entry : values.entrySet()) {
            if (entry.getKey().length() < 16 && isIdentity(entry.getKey())) {
                return text(entry.getValue());
            }
        }
        return null;
    }

    private static String text(Object value) {
        return value == null || value.toString().isBlank() ? null : value.toString();
    }
}
