package riskmap.geodata.snapshot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/** What the rows of a table are, apart from their places: ids, versions and attribute columns. */
final class Rows {

    private final Column ids;
    private final Column versions;
    private final Column updates;
    private final List<Column> columns;
    private final int[] rowOfId;

    Rows(Column ids, Column versions, Column updates, List<Column> columns) {
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

    private Rows(Rows whole, List<Column> columns) {
        ids = whole.ids;
        versions = whole.versions;
        updates = whole.updates;
        rowOfId = whole.rowOfId;
        this.columns = columns;
    }

    /** The same rows with some of the attribute columns only. */
    Rows showing(int[] kept) {
        return new Rows(this, Arrays.stream(kept).mapToObj(columns::get).toList());
    }

    /** These rows in another order. */
    Rows ordered(int[] order) {
        return new Rows(
                ids.ordered(order),
                versions.ordered(order),
                updates.ordered(order),
                columns.stream().map(column -> column.ordered(order)).toList());
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

    Column column(int attribute) {
        return columns.get(attribute);
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
        List<Column> merged = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            merged.add(columns.get(i).merged(merge, added.columns.get(i)));
        }
        return new Rows(
                ids.merged(merge, added.ids),
                versions.merged(merge, added.versions),
                updates.merged(merge, added.updates),
                merged);
    }
}
