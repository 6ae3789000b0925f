package riskmap.geodata.filter.compile;

import java.util.HashSet;
import java.util.Set;
import riskmap.geodata.filter.expression.Expression;
import riskmap.geodata.filter.expression.Property;
import riskmap.geodata.snapshot.Column;
import riskmap.geodata.snapshot.LayerTable;

/**
 * Remembers for a condition on one column what came out for each distinct value, so that a row costs a look into an array
 * and makes no objects. What a filter remembers is bounded; conditions past that are worked out for every row.
 */
final class Memory {

    private static final int MOST_BYTES = 16 << 20;

    private final LayerTable table;
    private int left = MOST_BYTES;

    Memory(LayerTable table) {
        this.table = table;
    }

    Condition of(Expression expression, Condition condition) {
        Set<String> names = new HashSet<>();
        collect(expression, names);
        if (names.size() != 1 || names.contains(Property.GEOMETRY)) {
            return condition;
        }
        Column column = table.column(names.iterator().next());
        int size = column.codes() + 1;
        if (size > left) {
            return condition;
        }
        left -= size;
        return remembering(condition, column, new byte[size]);
    }

    /** Threads that meet here write the same bytes. */
    private static Condition remembering(Condition condition, Column column, byte[] known) {
        return row -> {
            int place = column.code(row) - Column.NONE;
            if (known[place] == 0) {
                known[place] = (byte) (condition.test(row).ordinal() + 1);
            }
            return Truth.at(known[place] - 1);
        };
    }

    private static void collect(Expression expression, Set<String> names) {
        if (expression instanceof Property property) {
            names.add(property.name());
        }
        expression.parts().forEach(part -> collect(part, names));
    }
}
