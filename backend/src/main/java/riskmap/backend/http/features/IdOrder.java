package riskmap.backend.http.features;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import riskmap.geodata.snapshot.LayerTable;

/** The rows of a table in the order of their ids: the order of pages where no other is asked for. Immutable. */
final class IdOrder implements RowOrder {

    private final String[] ids;
    private final int[] rows;
    private final int[] ranks;

    private IdOrder(String[] idOfRow, int[] rows) {
        this.rows = rows;
        this.ids = new String[rows.length];
        this.ranks = new int[rows.length];
        for (int rank = 0; rank < rows.length; rank++) {
            ids[rank] = idOfRow[rows[rank]];
            ranks[rows[rank]] = rank;
        }
    }

    /**
     * The order of a table.
     *
     * @param before the order of an earlier revision, which spares sorting what was there already; or null
     */
    static IdOrder of(LayerTable table, IdOrder before) {
        String[] ids = new String[table.size()];
        Arrays.setAll(ids, table::id);
        int[] known = new int[table.size()];
        BitSet placed = new BitSet(table.size());
        int count = 0;
        for (String id : before == null ? new String[0] : before.ids) {
            int row = table.row(id);
            if (row >= 0) {
                known[count++] = row;
                placed.set(row);
            }
        }
        int[] fresh = IntStream.range(0, table.size())
                .filter(row -> !placed.get(row))
                .boxed()
                .sorted((a, b) -> ids[a].compareTo(ids[b]))
                .mapToInt(Integer::intValue)
                .toArray();
        return new IdOrder(ids, merge(ids, Arrays.copyOf(known, count), fresh));
    }

    private static int[] merge(String[] ids, int[] left, int[] right) {
        int[] merged = new int[left.length + right.length];
        int l = 0;
        int r = 0;
        for (int i = 0; i < merged.length; i++) {
            boolean takeLeft = r == right.length || l < left.length && ids[left[l]].compareTo(ids[right[r]]) < 0;
            merged[i] = takeLeft ? left[l++] : right[r++];
        }
        return merged;
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
        return new Cursor(List.of(), ids[ranks[row]]);
    }

    @Override
    public int find(Cursor cursor) {
        return Arrays.binarySearch(ids, cursor.id());
    }
}
