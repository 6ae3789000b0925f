package riskmap.geodata.intake.shapefile;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The full names of fields whose names a .dbf had to shorten, and which go on in further fields, as the table
 * {@code .fields.csv} of an export tells. Without it every field is called as the .dbf calls it.
 */
final class FieldNames {

    private final Map<String, String> columns = new HashMap<>();
    private final Set<String> continued = new HashSet<>();

    private FieldNames() {}

    /** Reads the table; null when there is none. */
    static FieldNames of(String table) {
        FieldNames names = new FieldNames();
        for (String line : table == null ? new String[0] : table.split("\\R")) {
            String[] cells = line.split(",", 4);
            if (cells.length == 4 && cells[2].matches("\\d{1,3}")) {
                names.columns.put(cells[0], cells[1]);
                if (!cells[2].equals("1")) {
                    names.continued.add(cells[1]);
                }
            }
        }
        return names;
    }

    /** The full name of a field. */
    String column(String field) {
        return columns.getOrDefault(field, field);
    }

    /** Whether the values of a column stand in several fields. */
    boolean isContinued(String column) {
        return continued.contains(column);
    }
}
