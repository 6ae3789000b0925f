package riskmap.backend.http.features;

import jakarta.inject.Singleton;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import riskmap.geodata.model.Layer;
import riskmap.geodata.snapshot.LayerTable;

/** The orders of pages. Keeps the order of ids of the tables read last, one per layer: it helps to make the next one. */
@Singleton
class RowOrders {

    private final ConcurrentMap<Layer, IdOrder> latest = new ConcurrentHashMap<>();

    /** The order of a table's pages; made at the first page after the table changed. */
    RowOrder of(LayerTable table, Sorting sorting) {
        IdOrder byId = byId(table);
        return sorting.isById()
                ? byId
                : KeptWork.of(table).order(sorting.toString(), () -> SortedOrder.of(table, byId, sorting));
    }

    private IdOrder byId(LayerTable table) {
        return table.derived(IdOrder.class, fresh -> {
            IdOrder order = IdOrder.of(fresh, latest.get(fresh.layer()));
            latest.put(fresh.layer(), order);
            return order;
        });
    }
}
