package riskmap.backend.http.features;

import java.util.BitSet;
import java.util.function.IntPredicate;
import org.locationtech.jts.geom.Envelope;
import riskmap.backend.http.crs.SearchBox;
import riskmap.geodata.snapshot.LayerTable;

/** The rows of a table that fit a query, in page order. */
final class Selection {

    private final IdOrder order;
    private final BitSet ranks;

    private Selection(IdOrder order, BitSet ranks) {
        this.order = order;
        this.ranks = ranks;
    }

    /**
     * Selects rows.
     *
     * @param box where, or null for everywhere; a feature fits when its geometry touches the box
     * @param filter what else must hold of a row, or null
     */
    static Selection of(LayerTable table, IdOrder order, SearchBox box, IntPredicate filter) {
        if (box == null && filter == null) {
            return new Selection(order, null);
        }
        IntPredicate accepted = filter == null ? row -> true : filter;
        BitSet ranks = new BitSet(order.size());
        if (box == null) {
            for (int rank = 0; rank < order.size(); rank++) {
                ranks.set(rank, accepted.test(order.row(rank)));
            }
        } else {
            box.envelopes().forEach(envelope -> mark(table, order, box, envelope, accepted, ranks));
        }
        return new Selection(order, ranks);
    }

    private static void mark(
            LayerTable table, IdOrder order, SearchBox box, Envelope envelope, IntPredicate accepted, BitSet ranks) {
        table.index().search(envelope.getMinX(), envelope.getMinY(), envelope.getMaxX(), envelope.getMaxY(), row -> {
            if (accepted.test(row) && box.touches(table, row)) {
                ranks.set(order.rank(row));
            }
        });
    }

    /** How many rows fit. */
    int matched() {
        return ranks == null ? order.size() : ranks.cardinality();
    }

    /**
     * One page of rows.
     *
     * @param after id the page comes after, or null for the beginning
     * @param offset rows skipped
     * @param limit most rows
     */
    int[] page(String after, int offset, int limit) {
        int rank = after == null ? 0 : order.after(after);
        if (ranks == null) {
            int first = (int) Math.min(order.size(), (long) rank + offset);
            int count = Math.min(limit, order.size() - first);
            return java.util.stream.IntStream.range(first, first + count)
                    .map(order::row)
                    .toArray();
        }
        int[] page = new int[Math.min(limit, ranks.cardinality())];
        int count = 0;
        int skipped = 0;
        for (int set = ranks.nextSetBit(rank); set >= 0 && count < page.length; set = ranks.nextSetBit(set + 1)) {
            if (skipped < offset) {
                skipped++;
            } else {
                page[count++] = order.row(set);
            }
        }
        return java.util.Arrays.copyOf(page, count);
    }

    /** Whether no row comes after those of a page. */
    boolean isLast(int[] page) {
        if (page.length == 0) {
            return true;
        }
        int next = order.rank(page[page.length - 1]) + 1;
        return ranks == null ? next >= order.size() : ranks.nextSetBit(next) < 0;
    }
}
