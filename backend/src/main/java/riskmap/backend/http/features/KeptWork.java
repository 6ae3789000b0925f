package riskmap.backend.http.features;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import riskmap.geodata.snapshot.LayerTable;

/**
 * What the next page of a table needs again: its last orders and selections. Lives as long as the table, so a change of the
 * layer ends it; of 150,000 rows it holds at most {@link #ORDERS} orders of 1.2 MB and {@link #SELECTIONS} selections of
 * 19 kB.
 */
final class KeptWork {

    private static final int ORDERS = 4;
    private static final int SELECTIONS = 32;

    private final Map<String, RowOrder> orders = latest(ORDERS);
    private final Map<String, FoundRows> selections = latest(SELECTIONS);

    private KeptWork() {}

    static KeptWork of(LayerTable table) {
        return table.derived(KeptWork.class, any -> new KeptWork());
    }

    RowOrder order(String sorting, Supplier<RowOrder> maker) {
        return find(orders, sorting, maker);
    }

    /** The rows of a selection by what makes it. */
    FoundRows rows(String words, Supplier<FoundRows> maker) {
        return find(selections, words, maker);
    }

    /** Made outside of any lock: two requests may make the same thing, none waits for another's. */
    private static <K, T> T find(Map<K, T> kept, K key, Supplier<T> maker) {
        T known = kept.get(key);
        if (known == null) {
            known = maker.get();
            kept.put(key, known);
        }
        return known;
    }

    private static <K, T> Map<K, T> latest(int most) {
        return Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, T> eldest) {
                return size() > most;
            }
        });
    }
}
