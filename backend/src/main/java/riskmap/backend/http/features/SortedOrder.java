package riskmap.backend.http.features;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import riskmap.geodata.snapshot.Column;
import riskmap.geodata.snapshot.LayerTable;

/** The rows of a table in the order of some attributes, equal ones in the order of ids. Immutable. */
final class SortedOrder implements RowOrder {

    private final LayerTable table;
    private final Sorting sorting;
    private final int[] rows;
    private final int[] ranks;

    private SortedOrder(LayerTable table, Sorting sorting, int[] rows) {
        this.table = table;
        this.sorting = sorting;
        this.rows = rows;
        ranks = new int[rows.length];
        for (int rank = 0; rank < rows.length; rank++) {
            ranks[rows[rank]] = rank;
        }
    }

    /** Sorts a table: a counting sort per attribute, over the ranks of its distinct values, from the last to the first. */
    static SortedOrder of(LayerTable table, RowOrder byId, Sorting sorting) {
        int[] rows = IntStream.range(0, byId.size()).map(byId::row).toArray();
        for (int i = sorting.keys().size() - 1; i >= 0; i--) {
            Sorting.Key key = sorting.keys().get(i);
            Column column = table.column(key.attribute().name());
            rows = counted(rows, column, valueRanks(column, key));
        }
        return new SortedOrder(table, sorting, rows);
    }

    /** For each code of a column the rank of its value. */
    private static int[] valueRanks(Column column, Sorting.Key key) {
        int[] sorted = IntStream.range(0, column.codes())
                .mapToObj(code -> new Coded(column.valueOf(code), code))
                .sorted((a, b) -> key.compare(a.value, b.value))
                .mapToInt(Coded::code)
                .toArray();
        int[] ranks = new int[sorted.length];
        for (int rank = 0; rank < sorted.length; rank++) {
            ranks[sorted[rank]] = rank;
        }
        return ranks;
    }

    private record Coded(Object value, int code) {}

    private static int[] counted(int[] rows, Column column, int[] valueRanks) {
        int[] next = new int[valueRanks.length + 2];
        for (int row : rows) {
            next[place(column, row, valueRanks) + 1]++;
        }
        for (int place = 1; place < next.length; place++) {
            next[place] += next[place - 1];
        }
        int[] sorted = new int[rows.length];
        for (int row : rows) {
            sorted[next[place(column, row, valueRanks)]++] = row;
        }
        return sorted;
    }

    private static int place(Column column, int row, int[] valueRanks) {
        int code = column.code(row);
        return code == Column.NONE ? valueRanks.length : valueRanks[code];
    }

    @Override
    public int size() {
        return rows.length;
    }

    @Override
    public int row(int rank) {
        return rows[rank];
    }

    @Override
    public int rank(int row) {
        return ranks[row];
    }

    @Override
    public Cursor cursor(int row) {
        List<Object> values = new ArrayList<>();
        sorting.keys()
                .forEach(key -> values.add(table.value(row, key.attribute().name())));
        return new Cursor(values, table.id(row));
    }

    @Override
    public int find(Cursor cursor) {
        int low = 0;
        int high = rows.length;
        while (low < high) {
            int middle = low + high >>> 1;
            int order = compare(rows[middle], cursor);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return -1 - low;
    }

    private int compare(int row, Cursor cursor) {
        for (int i = 0; i < cursor.values().size(); i++) {
            Sorting.Key key = sorting.keys().get(i);
            int order = key.compare(
                    table.value(row, key.attribute().name()), cursor.values().get(i));
            if (order != 0) {
                return order;
            }
        }
        return table.id(row).compareTo(cursor.id());
    }
}
