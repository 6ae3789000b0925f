package riskmap.backend.http.features;

import jakarta.inject.Singleton;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import riskmap.geodata.snapshot.LayerTable;

/** The orders of pages. Keeps the order of ids of the tables read last, one per layer: it helps to make the next one. */
@Singleton
class RowOrders {

    /** The order made last of each layer, which spares most of the sorting of the next one. */
    private final ConcurrentMap<String, IdOrder> last = new ConcurrentHashMap<>();

    /** The order of a table's pages; made at the first page after the table changed. */
    RowOrder of(LayerTable table, Sorting sorting) {
        IdOrder byId = byId(table);
        return sorting.isById()
                ? byId
                : KeptWork.of(table).order(sorting.toString(), () -> SortedOrder.of(table, byId, sorting));
    }

    private IdOrder byId(LayerTable table) {
        return table.derived(IdOrder.class, any -> {
            IdOrder order = IdOrder.of(table, last.get(table.layer().id()));
            last.put(table.layer().id(), order);
            return order;
        });
    }
}
