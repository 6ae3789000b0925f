package riskmap.backend.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static riskmap.backend.live.TestCity.RISKS;
import static riskmap.backend.live.TestCity.put;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import riskmap.backend.TestPostgis;
import riskmap.backend.live.WriteDoor.Edit;
import riskmap.backend.store.StoreSettings;
import riskmap.geodata.model.Feature;
import riskmap.geodata.snapshot.LayerTable;

/** A past table equals what the present one was at that time. */
class PastTest {

    private static Map<String, Feature> features(LayerTable table) {
        Map<String, Feature> features = new HashMap<>();
        for (int row = 0; row < table.size(); row++) {
            features.put(table.id(row), table.feature(row));
        }
        return features;
    }

    @Test
    void everyMomentOfRandomEditsOnH2() {
        everyMomentOfRandomEdits(
                new StoreSettings("jdbc:h2:mem:" + UUID.randomUUID(), null, null, null, 6), System.nanoTime());
    }

    @Test
    void everyMomentOfRandomEditsOnPostgis() {
        TestPostgis.Database database = TestPostgis.newDatabase();
        everyMomentOfRandomEdits(
                StoreSettings.server(database.jdbcUrl(), database.user(), database.password()), System.nanoTime());
    }

    private static void everyMomentOfRandomEdits(StoreSettings settings, long seed) {
        Random random = new Random(seed);
        Map<Instant, LayerTable> states = new LinkedHashMap<>();
        try (TestCity city = TestCity.on(settings)) {
            for (int step = 0; step < 80; step++) {
                city.apply(randomEdit(city, random));
                LayerTable now = city.live.city().snapshot().table(RISKS);
                states.put(now.changed(), now);
            }
            states.forEach((time, state) -> assertMoment(city, time, state, seed));
            Instant first = states.keySet().iterator().next();
            assertEquals(0, city.live.history().at(RISKS, first.minusNanos(1)).size());
            assertSame(
                    city.live.city().snapshot().table(RISKS),
                    city.live.history().at(RISKS, Instant.now()));
        }
    }

    private static Edit randomEdit(TestCity city, Random random) {
        LayerTable table = city.live.city().snapshot().table(RISKS);
        String id = "p" + random.nextInt(12);
        if (random.nextInt(4) == 0 && table.row(id) >= 0) {
            return new Edit(Edit.Kind.DELETE, RISKS, id, null, null, -1);
        }
        List<String> levels = List.of("red", "orange", "yellow", "blue");
        return put(id, "POINT (" + random.nextInt(50) + " 1)", "level", levels.get(random.nextInt(4)));
    }

    private static void assertMoment(TestCity city, Instant time, LayerTable state, long seed) {
        CityHistory history = city.live.history();
        LayerTable past = history.at(RISKS, time);
        String where = "seed " + seed + " at " + time;
        assertEquals(features(state), features(past), where);
        assertEquals(state.revision(), past.revision(), where);
        assertEquals(state.changed(), past.changed(), where);
        // Rows stand in the same order too, so pages and tiles are the same.
        for (int row = 0; row < state.size(); row++) {
            assertEquals(state.id(row), past.id(row), where);
        }
        assertSame(past, history.at(RISKS, time.plus(1, ChronoUnit.MICROS).minusNanos(1)), where);
    }

    @Test
    void pastTablesAreBounded() {
        PastTables kept = new PastTables();
        try (TestCity city = TestCity.inMemory()) {
            Instant last = Instant.EPOCH;
            for (int i = 0; i < 20; i++) {
                city.apply(put("a", "POINT (" + i + " 1)"));
                LayerTable table = city.live.city().snapshot().table(RISKS);
                last = table.changed();
                kept.keep(table, last.plusNanos(1000));
                assertSame(table, kept.find(RISKS, last).orElseThrow());
            }
            Instant first = city.live
                    .history()
                    .versions(RISKS, "a", 2, 1)
                    .get(0)
                    .feature()
                    .updated();
            assertEquals(true, kept.find(RISKS, first).isEmpty());
            assertEquals(true, kept.find("grids", last).isEmpty());
        }
    }
}
