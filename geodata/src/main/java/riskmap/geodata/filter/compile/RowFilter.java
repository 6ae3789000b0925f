package riskmap.geodata.filter.compile;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import org.locationtech.jts.geom.Envelope;
import riskmap.geodata.snapshot.LayerTable;

/** A filter put to one table: which of its rows it is true for. Safe to share between threads. */
public final class RowFilter implements IntPredicate {

    private final LayerTable table;
    private final Condition condition;
    private final List<Envelope> windows;

    RowFilter(LayerTable table, Condition condition, List<Envelope> windows) {
        this.table = table;
        this.condition = condition;
        this.windows = windows;
    }

    /** Whether the filter is true for a row; neither when it is false nor when that is unknown. */
    @Override
    public boolean test(int row) {
        return condition.test(row) == Truth.TRUE;
    }

    /**
     * Where the rows must be sought that the filter can be true for.
     *
     * @return windows in degrees; every such row's envelope touches at least one of them. Empty when they may be anywhere
     */
    public Optional<List<Envelope>> windows() {
        return Optional.ofNullable(windows);
    }

    /** Calls {@code found} once with every row the filter is true for, in ascending order; asks the index where it can. */
    public void select(IntConsumer found) {
        if (windows == null) {
            for (int row = 0; row < table.size(); row++) {
                if (test(row)) {
                    found.accept(row);
                }
            }
            return;
        }
        BitSet candidates = new BitSet(table.size());
        for (Envelope window : windows) {
            table.index()
                    .search(window.getMinX(), window.getMinY(), window.getMaxX(), window.getMaxY(), candidates::set);
        }
        candidates.stream().filter(this).forEach(found);
    }
}
