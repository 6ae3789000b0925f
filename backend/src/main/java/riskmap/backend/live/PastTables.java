package riskmap.backend.live;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import riskmap.geodata.snapshot.LayerTable;

/**
 * The past tables asked for last, at most {@value #MOST} of them with at most {@value #MOST_ROWS} rows together. One table
 * answers for every instant from its change to the next one of its layer.
 */
final class PastTables {

    private static final int MOST = 16;
    private static final int MOST_ROWS = 1_000_000;

    /** The one used last stands at the end. */
    private final List<Kept> kept = new ArrayList<>();

    /**
     * A table and the time it answers for.
     *
     * @param until the next change of the layer, excluded
     */
    private record Kept(LayerTable table, Instant until) {

        boolean holds(String layerId, Instant time) {
            return table.layer().id().equals(layerId) && !time.isBefore(table.changed()) && time.isBefore(until);
        }
    }

    synchronized Optional<LayerTable> find(String layerId, Instant time) {
        for (Iterator<Kept> all = kept.iterator(); all.hasNext(); ) {
            Kept one = all.next();
            if (one.holds(layerId, time)) {
                all.remove();
                kept.add(one);
                return Optional.of(one.table);
            }
        }
        return Optional.empty();
    }

    synchronized void keep(LayerTable table, Instant until) {
        kept.add(new Kept(table, until));
        long rows = kept.stream().mapToLong(one -> one.table.size()).sum();
        while (kept.size() > MOST || kept.size() > 1 && rows > MOST_ROWS) {
            rows -= kept.remove(0).table.size();
        }
    }
}
