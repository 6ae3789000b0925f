package riskmap.backend.http.features;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import riskmap.backend.live.LiveCity;
import riskmap.geodata.snapshot.CitySnapshot;
import riskmap.geodata.snapshot.LayerTable;

/**
 * Makes what the first reader of a large layer would wait for: its public edition and the order of its pages. One thread
 * does so after a publication; of several publications meanwhile only the last counts. Whoever asks before it is made waits
 * for the making, or makes it, as without it.
 */
@Singleton
class WarmUp implements ApplicationEventListener<ServerStartupEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

    /** A smaller layer is ready in a few milliseconds. */
    private static final int LARGE = 10_000;

    private static final long PERIOD_MILLIS = 200;

    private final LiveCity city;
    private final RowOrders orders;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "warm-up");
        thread.setDaemon(true);
        return thread;
    });
    private Set<LayerTable> warm = Set.of();
    private CitySnapshot last;

    WarmUp(LiveCity city, RowOrders orders) {
        this.city = city;
        this.orders = orders;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        worker.scheduleWithFixedDelay(this::look, 0, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void close() {
        worker.shutdownNow();
    }

    private void look() {
        CitySnapshot now = city.snapshot();
        if (now != last) {
            last = now;
            try {
                warm(now);
            } catch (RuntimeException e) {
                LOG.warn("What the first reader of a layer needs could not be made ahead.", e);
            }
        }
    }

    /** Tables that stayed the same since the last time are warm already. */
    private void warm(CitySnapshot snapshot) {
        Set<LayerTable> done = new HashSet<>();
        for (LayerTable table : snapshot.tables()) {
            if (table.size() >= LARGE && done.add(table) && !warm.contains(table)) {
                orders.of(table, Sorting.BY_ID);
                if (!table.layer().restricted()) {
                    orders.of(table.publicEdition(), Sorting.BY_ID);
                }
            }
        }
        warm = done;
    }
}
