package riskmap.backend.http.features;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import riskmap.backend.http.TestService;
import riskmap.geodata.model.LayerCatalog;
import riskmap.geodata.snapshot.LayerTable;

/** The next page finds the selection of the last one, until the layer changes or others were asked for since. */
class KeptWorkTest {

    private final LayerTable table =
            LayerTable.of(LayerCatalog.standard().layer("risk-points"), 1, Instant.EPOCH, TestService.diagonal(20));
    private final AtomicInteger made = new AtomicInteger();

    private FoundRows select(LayerTable from, String words) {
        return KeptWork.of(from).rows(words, () -> {
            made.incrementAndGet();
            return FoundRows.of(from.size(), rows -> {});
        });
    }

    @Test
    void aSelectionIsMadeOncePerTable() {
        assertSame(select(table, "level=red"), select(table, "level=red"));
        assertEquals(1, made.get());
        select(table, "level=blue");
        assertEquals(2, made.get());
        LayerTable changed = table.with(2, Instant.EPOCH, TestService.diagonal(1), List.of());
        select(changed, "level=red");
        assertEquals(3, made.get());
    }

    @Test
    void onlySoManyAreKept() {
        select(table, "first");
        for (int i = 0; i < 1000; i++) {
            select(table, "q=" + i);
        }
        made.set(0);
        select(table, "q=999");
        assertEquals(0, made.get(), "the latest is kept");
        select(table, "first");
        assertEquals(1, made.get(), "the oldest is not");
    }

    @Test
    void ordersAreKeptToo() {
        RowOrders orders = new RowOrders();
        Sorting byName = new Sorting(
                List.of(new Sorting.Key(table.layer().findAttribute("name").orElseThrow(), false)));
        assertSame(orders.of(table, byName), orders.of(table, byName));
        assertSame(orders.of(table, new Sorting(List.of())), orders.of(table, new Sorting(List.of())));
    }
}
