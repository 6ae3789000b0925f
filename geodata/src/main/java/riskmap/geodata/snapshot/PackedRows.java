package riskmap.geodata.snapshot;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import riskmap.geodata.model.Attribute;

/**
 * The rows of a table, where they are and what they are, both in one order: along the curve through the grid of the
 * places, equal places in the order of ids.
 */
record PackedRows(Places places, Rows rows) {

    /**
     * These rows and new ones, without the old rows that have the id of a new one.
     *
     * @param deletes ids of further old rows that are gone; unknown ones are ignored
     */
    PackedRows with(PackedRows added, Collection<String> deletes) {
        BitSet gone = rows.rows(added.ids());
        gone.or(rows.rows(deletes));
        Merge merge = new Merge(places.size(), gone, rowsBefore(added));
        return new PackedRows(places.merged(merge, added.places), rows.merged(merge, added.rows));
    }

    private List<String> ids() {
        return IntStream.range(0, places.size()).mapToObj(rows::id).toList();
    }

    /** For every added row, the row of these it belongs before. */
    private int[] rowsBefore(PackedRows added) {
        return IntStream.range(0, added.places.size())
                .map(i -> rowFor(added.places.curve(i), added.rows.id(i)))
                .toArray();
    }

    private int rowFor(long place, String id) {
        int low = places.firstRow(place);
        int high = place == CurveOrder.NOWHERE ? places.size() : places.firstRow(place + 1);
        while (low < high) {
            int middle = low + high >>> 1;
            if (rows.id(middle).compareTo(id) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** These rows in the order of another grid's curve. */
    PackedRows on(WorldGrid grid) {
        long[] keys = places.keysOn(grid);
        int[] order = CurveOrder.of(keys);
        CurveOrder.settleTies(keys, order, rows::compareIds);
        return new PackedRows(places.on(grid, order), rows.ordered(order));
    }

    /** These rows with some of the attributes only. */
    PackedRows showing(List<Attribute> kept) {
        return new PackedRows(places, rows.showing(kept));
    }
}
