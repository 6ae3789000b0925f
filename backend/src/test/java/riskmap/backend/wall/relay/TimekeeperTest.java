package riskmap.backend.wall.relay;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import riskmap.backend.TestPostgis;
import riskmap.backend.live.SharedClock;
import riskmap.backend.store.StoreSettings;
import riskmap.backend.store.opening.CityDatabase;
import riskmap.geodata.model.LayerCatalog;

/** When the database is asked what time it is. */
class TimekeeperTest {

    @Test
    void afterTheMachineSleptTheDatabaseIsAskedAtOnce() {
        TestPostgis.Database server = TestPostgis.newDatabase();
        StoreSettings settings = StoreSettings.server(server.jdbcUrl(), server.user(), server.password());
        try (CityDatabase database = CityDatabase.open(settings, LayerCatalog.standard(), Clock.systemUTC())) {
            AtomicLong slept = new AtomicLong();
            SharedClock clock = new SharedClock(Clock.fixed(Instant.now(), ZoneOffset.UTC), () -> -slept.get());
            Timekeeper time = new Timekeeper(database.wall().orElseThrow(), clock);
            time.keep();
            assertFalse(clock.isDoubtful());
            slept.set(Duration.ofMinutes(10).toNanos());
            assertTrue(clock.isDoubtful());
            time.keep();
            assertFalse(clock.isDoubtful());
        }
    }
}
