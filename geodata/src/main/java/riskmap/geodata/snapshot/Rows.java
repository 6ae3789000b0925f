package riskmap.geodata.snapshot;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import riskmap.geodata.model.Attribute;

/** What the rows of a table are, apart from their places: ids, versions and attribute columns. */
final class Rows {

    private final Column ids;
    private final Column versions;
    private final Column updates;
    private final Map<String, Column> columns;
    private final int[] rowOfId;

    Rows(Column ids, Column versions, Column updates, Map<String, Column> columns) {
        this.ids = ids;
        this.versions = versions;
        this.updates = updates;
        this.columns = columns;
        rowOfId = new int[ids.codes()];
        Arrays.fill(rowOfId, -1);
        for (int row = 0; row < ids.rows(); row++) {
            rowOfId[ids.code(row)] = row;
        }
    }

    private Rows(Rows whole, Map<String, Column> columns) {
        ids = whole.ids;
        versions = whole.versions;
        updates = whole.updates;
        rowOfId = whole.rowOfId;
        this.columns = columns;
    }

    /** The same rows with some of the attribute columns only. */
    Rows showing(List<Attribute> kept) {
        Map<String, Column> shown = new LinkedHashMap<>();
        kept.forEach(attribute -> shown.put(attribute.name(), columns.get(attribute.name())));
        return new Rows(this, shown);
    }

    /** These rows in another order. */
    Rows ordered(int[] order) {
        Map<String, Column> ordered = new LinkedHashMap<>();
        columns.forEach((name, column) -> ordered.put(name, column.ordered(order)));
        return new Rows(ids.ordered(order), versions.ordered(order), updates.ordered(order), ordered);
    }

    Column ids() {
        return ids;
    }

    Column versions() {
        return versions;
    }

    Column updates() {
        return updates;
    }

    /** Names of the attributes, in the order of the layer's declaration. */
    Set<String> attributes() {
        return columns.keySet();
    }

    /** The column of an attribute, or null when there is none. */
    Column column(String attribute) {
        return columns.get(attribute);
    }

    /** The attributes a row has a value of, with their values. */
    Map<String, Object> values(int row) {
        Map<String, Object> values = new LinkedHashMap<>();
        columns.forEach((name, column) -> {
            Object value = column.value(row);
            if (value != null) {
                values.put(name, value);
            }
        });
        return values;
    }

    /** Row of an id, or -1. */
    int row(String id) {
        int code = ids.codeOf(id);
        return code < 0 ? -1 : rowOfId[code];
    }

    String id(int row) {
        return (String) ids.value(row);
    }

    int compareIds(int rowA, int rowB) {
        return ids.compare(ids.code(rowA), ids.code(rowB));
    }

    /** The rows that have one of the ids. */
    BitSet rows(Collection<String> wanted) {
        BitSet rows = new BitSet(rowOfId.length);
        for (String id : wanted) {
            int row = row(id);
            if (row >= 0) {
                rows.set(row);
            }
        }
        return rows;
    }

    Rows merged(Merge merge, Rows added) {
        Map<String, Column> merged = new LinkedHashMap<>();
        columns.forEach((name, column) -> merged.put(name, column.merged(merge, added.columns.get(name))));
        return new Rows(
                ids.merged(merge, added.ids),
                versions.merged(merge, added.versions),
                updates.merged(merge, added.updates),
                merged);
    }
}
