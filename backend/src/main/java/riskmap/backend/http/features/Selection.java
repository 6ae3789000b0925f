package riskmap.backend.http.features;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Envelope;
import riskmap.backend.http.crs.SearchBox;
import riskmap.geodata.filter.compile.RowFilter;
import riskmap.geodata.snapshot.LayerTable;

/** The rows of a table that fit a query, in page order. Immutable. */
final class Selection {

    private final RowOrder order;
    private final FoundRows rows;

    /** The ranks of those that fit, rising, where they are so few that stepping over the others would cost most time. */
    private final int[] few;

    /**
     * A selection.
     *
     * @param order the order of pages
     * @param rows those that fit, or null for all
     */
    Selection(RowOrder order, FoundRows rows) {
        this.order = order;
        this.rows = rows;
        few = rows != null && rows.areFew() ? rows.ranks(order) : null;
    }

    /**
     * The rows that fit a query.
     *
     * @param box where, or null for everywhere; a feature fits when its geometry touches the box
     * @param filter what the client's conditions say of a row, or null
     * @param rest what else must hold of a row, or null
     */
    static FoundRows rows(LayerTable table, SearchBox box, RowFilter filter, IntPredicate rest) {
        return FoundRows.of(table.size(), found -> search(table, box, filter, rest, found));
    }

    private static void search(
            LayerTable table, SearchBox box, RowFilter filter, IntPredicate rest, IntConsumer found) {
        IntPredicate others = rest == null ? row -> true : rest;
        if (box != null) {
            IntPredicate accepted = filter == null ? others : rest == null ? filter : filter.and(rest);
            box.envelopes().forEach(envelope -> search(table, box, envelope, accepted, found));
        } else if (filter != null) {
            filter.select(row -> {
                if (others.test(row)) {
                    found.accept(row);
                }
            });
        } else {
            IntStream.range(0, table.size()).filter(others).forEach(found);
        }
    }

    private static void search(
            LayerTable table, SearchBox box, Envelope envelope, IntPredicate accepted, IntConsumer found) {
        table.index().search(envelope.getMinX(), envelope.getMinY(), envelope.getMaxX(), envelope.getMaxY(), row -> {
            if (accepted.test(row) && box.touches(table, row)) {
                found.accept(row);
            }
        });
    }

    /** How many rows fit. */
    int matched() {
        return rows == null ? order.size() : rows.count();
    }

    /** All rows, in order. */
    int[] all() {
        IntStream ranks = few == null ? IntStream.range(0, order.size()) : Arrays.stream(few);
        return ranks.map(order::row).filter(this::fits).toArray();
    }

    private boolean fits(int row) {
        return few != null || rows == null || rows.contains(row);
    }

    /** The rows of one page. */
    int[] page(Paging paging) {
        return paging.before() == null ? forward(paging) : backward(paging);
    }

    private int[] forward(Paging paging) {
        int first = paging.after() == null ? 0 : order.after(paging.after());
        if (few != null) {
            long from = Math.min(few.length, (long) place(first) + paging.offset());
            long to = Math.min(few.length, from + paging.limit());
            return Arrays.stream(few, (int) from, (int) to).map(order::row).toArray();
        }
        int rank = rows == null ? (int) Math.min(order.size(), (long) first + paging.offset()) : next(first);
        for (int skipped = 0; rows != null && rank < order.size() && skipped < paging.offset(); skipped++) {
            rank = next(rank + 1);
        }
        int[] page = new int[Math.min(paging.limit(), matched())];
        int count = 0;
        for (; rank < order.size() && count < page.length; rank = next(rank + 1)) {
            page[count++] = order.row(rank);
        }
        return Arrays.copyOf(page, count);
    }

    private int[] backward(Paging paging) {
        int[] page = new int[Math.min(paging.limit(), matched())];
        int first = page.length;
        int rank = previous(order.from(paging.before()) - 1);
        for (; rank >= 0 && first > 0; rank = previous(rank - 1)) {
            page[--first] = order.row(rank);
        }
        return Arrays.copyOfRange(page, first, page.length);
    }

    /** Where a rank stands among the few, or the next one that does. */
    private int place(int rank) {
        int at = Arrays.binarySearch(few, rank);
        return at >= 0 ? at : -at - 1;
    }

    /** The first rank from one on whose row fits; the number of rows when there is none. */
    private int next(int rank) {
        if (few != null) {
            int place = place(rank);
            return place < few.length ? few[place] : order.size();
        }
        int found = rank;
        while (rows != null && found < order.size() && !rows.contains(order.row(found))) {
            found++;
        }
        return found;
    }

    /** The last rank down from one whose row fits; negative when there is none. */
    private int previous(int rank) {
        if (few != null) {
            int place = place(rank + 1) - 1;
            return place >= 0 ? few[place] : -1;
        }
        int found = rank;
        while (rows != null && found >= 0 && !rows.contains(order.row(found))) {
            found--;
        }
        return found;
    }

    /** Where the page before a page ends, or nothing when it is the first or has no rows. */
    Optional<Cursor> before(int[] page) {
        boolean first = page.length == 0 || previous(order.rank(page[0]) - 1) < 0;
        return first ? Optional.empty() : Optional.of(order.cursor(page[0]));
    }

    /** What the page after a page comes behind, or nothing when it is the last or has no rows. */
    Optional<Cursor> after(int[] page) {
        if (page.length == 0) {
            return Optional.empty();
        }
        int last = page[page.length - 1];
        boolean more = next(order.rank(last) + 1) < order.size();
        return more ? Optional.of(order.cursor(last)) : Optional.empty();
    }
}
