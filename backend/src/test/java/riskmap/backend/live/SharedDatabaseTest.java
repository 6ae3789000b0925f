package riskmap.backend.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static riskmap.backend.live.TestCity.RISKS;
import static riskmap.backend.live.TestCity.put;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import riskmap.backend.TestPostgis;
import riskmap.backend.store.Change;
import riskmap.backend.store.FeatureStore;
import riskmap.backend.store.StoreSettings;

/** Two instances on one PostGIS, and an instance whose PostGIS goes away and comes back. */
class SharedDatabaseTest {

    private static StoreSettings settings(TestPostgis.Database database) {
        return StoreSettings.server(database.jdbcUrl(), database.user(), database.password());
    }

    @Test
    void eachSeesTheOthersCommits() throws InterruptedException {
        StoreSettings settings = settings(TestPostgis.newDatabase());
        try (TestCity one = TestCity.on(settings);
                TestCity two = TestCity.on(settings)) {
            BlockingQueue<ChangeEvent> heard = new LinkedBlockingQueue<>();
            two.live.feed().subscribe(heard::add);
            awaitThat(
                    "both are ready",
                    () -> one.live.city().isReady() && two.live.city().isReady());
            long sequence = one.apply(put("a", "POINT (1 1)")).sequence();
            ChangeEvent event = heard.poll(20, TimeUnit.SECONDS);
            assertEquals(sequence, event.sequence());
            assertEquals(List.of(RISKS), event.layers());
            assertEquals(1, two.count(RISKS));
            two.apply(put("b", "POINT (2 2)"));
            awaitThat("the first sees the second's", () -> one.count(RISKS) == 2);
        }
    }

    @Test
    void numbersAreInCommitOrderWithoutGaps() throws Exception {
        StoreSettings settings = settings(TestPostgis.newDatabase());
        try (TestCity one = TestCity.on(settings);
                TestCity two = TestCity.on(settings)) {
            ExecutorService writers = Executors.newFixedThreadPool(8);
            List<Future<?>> jobs = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                TestCity city = i % 2 == 0 ? one : two;
                String id = "w" + i;
                jobs.add(writers.submit(() -> city.apply(put(id, "POINT (1 1)"), put("shared", "POINT (1 1)"))));
            }
            for (Future<?> job : jobs) {
                job.get();
            }
            writers.shutdown();
            List<Change> log = one.database.features().read(view -> view.changesAfter(0, 1000));
            assertEquals(40, log.size());
            for (int i = 0; i < log.size(); i++) {
                assertEquals(i + 1, log.get(i).sequence());
            }
            awaitThat("both have all", () -> one.count(RISKS) == 41 && two.count(RISKS) == 41);
        }
    }

    @Test
    void anOutageIsSaidAndSurvived() throws IOException, InterruptedException {
        TestPostgis.Database database = TestPostgis.newDatabase();
        URI server = URI.create(database.jdbcUrl().substring("jdbc:".length()));
        try (Cable cable = new Cable(server.getHost(), server.getPort());
                TestCity far = TestCity.on(StoreSettings.server(
                        "jdbc:postgresql://127.0.0.1:" + cable.port() + server.getPath(),
                        database.user(),
                        database.password()));
                TestCity near = TestCity.on(settings(database))) {
            far.apply(put("a", "POINT (1 1)"));
            cable.pull();
            String said = assertThrows(WriteDoor.Unavailable.class, () -> far.apply(put("b", "POINT (2 2)")))
                    .getMessage();
            assertTrue(said.contains("cannot be reached"), said);
            awaitThat("the outage is noticed", () -> far.live.city().outage().isPresent());
            assertEquals(1, far.count(RISKS));
            near.apply(put("c", "POINT (3 3)"));
            cable.plug();
            awaitThat("the outage ends", () -> far.live.city().outage().isEmpty());
            awaitThat("what happened meanwhile is there", () -> far.count(RISKS) == 2);
            far.apply(put("b", "POINT (2 2)"));
            assertEquals(3, far.count(RISKS));
            FeatureStore store = near.database.features();
            assertFalse(store.existing(RISKS, List.of("b")).isEmpty());
        }
    }

    private static void awaitThat(String what, BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 600 && !condition.getAsBoolean(); i++) {
            Thread.sleep(50);
        }
        assertTrue(condition.getAsBoolean(), what);
    }
}
