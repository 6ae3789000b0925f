package riskmap.backend.http.features;

import jakarta.inject.Singleton;
import java.lang.ref.WeakReference;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import riskmap.geodata.model.Layer;
import riskmap.geodata.snapshot.LayerTable;

/** Keeps the page order of the tables read last, one per layer. */
@Singleton
class IdOrders {

    private final ConcurrentMap<Layer, Kept> kept = new ConcurrentHashMap<>();

    /** The order of a table; made at the first page after the table changed. */
    IdOrder of(LayerTable table) {
        Kept known = kept.get(table.layer());
        if (known != null && known.table.get() == table) {
            return known.order;
        }
        IdOrder order = IdOrder.of(table, known == null ? null : known.order);
        kept.put(table.layer(), new Kept(new WeakReference<>(table), order));
        return order;
    }

    private record Kept(WeakReference<LayerTable> table, IdOrder order) {}
}
