package riskmap.backend.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static riskmap.backend.store.StoreUnderTest.risk;
import static riskmap.backend.store.StoreUnderTest.wkt;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import riskmap.backend.store.FeatureStore.FeatureVersion;
import riskmap.backend.store.FeatureStore.LayerChanges;
import riskmap.backend.store.Transaction.Put;
import riskmap.geodata.model.Feature;

/** What every store promises of the past. Each test starts with an empty store. */
interface HistoryContract extends StoreUnderTest {

    @Test
    default void oneRowOfTheLogPerLayer() {
        put(risk("a", "POINT (1 1)", "red"));
        Feature grid = Feature.unsaved("g", wkt("POLYGON ((5 5, 6 5, 6 6, 5 5))"), Map.of("code", "1", "name", "n"));
        Commit commit = store().commit(new Transaction(
                "ann",
                List.of(
                        new Put(RISKS, risk("a", "POINT (3 4)", "red"), Transaction.ANY),
                        new Put("grids", grid, Transaction.ANY),
                        new Put(RISKS, risk("b", "POINT (2 0)", "red"), Transaction.ANY))));
        assertEquals(3, commit.sequence());
        List<Change> log = store().read(view -> view.changesAfter(1, 10));
        assertEquals(commit.changes(), log);
        assertEquals(List.of(RISKS, "grids"), log.stream().map(Change::layerId).toList());
        assertEquals(new Envelope(1, 3, 0, 4), log.get(0).envelope());
        assertEquals(2, log.get(0).upserts());
        assertEquals(log, store().read(FeatureStore.View::lastChanges));
    }

    @Test
    default void layerChangesSinceANumber() {
        put(risk("a", "POINT (1 1)", "red"), risk("b", "POINT (1 1)", "red"), risk("c", "POINT (1 1)", "red"));
        put(risk("b", "POINT (1 1)", "blue"));
        delete("c", Transaction.ANY);
        delete("a", Transaction.ANY);
        put(risk("a", "POINT (9 9)", "red"));
        LayerChanges changes = store().read(view -> view.layerChanges(RISKS, 1));
        assertEquals(
                Set.of("a", "b"),
                Set.copyOf(changes.upserts().stream().map(Feature::id).toList()));
        assertEquals(List.of("c"), changes.deletes());
    }

    @Test
    default void versionsCountAndHistoryKeepsThem() {
        put(risk("a", "POINT (1 1)", "red"));
        put(risk("a", "POINT (1 1)", "orange"));
        Commit gone = delete("a", 2);
        assertEquals(List.of(), all(RISKS));
        put(risk("a", "POINT (3 3)", "blue"));
        List<FeatureVersion> versions = store().versions(RISKS, "a", Long.MAX_VALUE, 10);
        assertEquals(
                List.of(3L, 2L, 1L),
                versions.stream().map(v -> v.feature().version()).toList());
        assertEquals(
                List.of("blue", "orange", "red"),
                versions.stream().map(v -> v.feature().value("level")).toList());
        assertEquals(
                List.of(true, false, true),
                versions.stream().map(FeatureVersion::created).toList());
        assertNull(versions.get(0).end());
        assertEquals(
                new FeatureStore.End(gone.time(), "bob", true), versions.get(1).end());
        assertEquals(
                new FeatureStore.End(versions.get(1).feature().updated(), "ann", false),
                versions.get(2).end());
        assertEquals("ann", versions.get(1).actor());
    }

    @Test
    default void versionsArePaged() {
        for (String level : List.of("red", "orange", "yellow", "blue")) {
            put(risk("a", "POINT (1 1)", level));
        }
        delete("a", 4);
        List<FeatureVersion> all = store().versions(RISKS, "a", Long.MAX_VALUE, 10);
        assertEquals(all.subList(1, 3), store().versions(RISKS, "a", 4, 2));
        assertEquals(all.subList(3, 4), store().versions(RISKS, "a", 2, 1));
        assertEquals(List.of(), store().versions(RISKS, "a", 1, 5));
        assertEquals(List.of(), store().versions(RISKS, "never", Long.MAX_VALUE, 5));
    }

    /** Random edits; after each, what the store held. Later the same is read of every instant. */
    @Test
    default void everyPastStateCanBeRead() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Map<Instant, Map<String, Feature>> states = new LinkedHashMap<>();
        for (int step = 0; step < 60; step++) {
            Commit commit = step % 7 == 6
                    ? delete("p" + random.nextInt(6), Transaction.ANY)
                    : put(random(random, 0), random(random, 3));
            states.put(commit.time(), byId(all(RISKS)));
        }
        states.forEach((time, state) -> {
            for (Instant instant : List.of(time, time.plus(1, ChronoUnit.MICROS).minusNanos(1))) {
                assertEquals(state, at(instant), "seed " + seed + " at " + instant);
            }
        });
        Instant first = states.keySet().iterator().next();
        assertEquals(Map.of(), at(first.minus(1, ChronoUnit.MICROS)), "seed " + seed);
        assertEquals(Optional.empty(), store().read(view -> view.lastUntil(RISKS, first.minus(1, ChronoUnit.MICROS))));
    }

    private static Feature random(Random random, int from) {
        String level = List.of("red", "orange", "yellow").get(random.nextInt(3));
        return risk("p" + (from + random.nextInt(3)), "POINT (" + random.nextInt(3) + " 1)", level);
    }

    /** The present features written by then, and those that have ended since. */
    private Map<String, Feature> at(Instant time) {
        return store().read(view -> {
            List<Feature> features = new ArrayList<>(view.ended(RISKS, time));
            view.readLayer(RISKS, feature -> {
                if (!feature.updated().isAfter(time)) {
                    features.add(feature);
                }
            });
            return byId(features);
        });
    }

    private static Map<String, Feature> byId(List<Feature> features) {
        Map<String, Feature> map = new HashMap<>();
        features.forEach(feature -> assertNull(map.put(feature.id(), feature), feature.id()));
        return map;
    }

    @Test
    default void timesOfCommitsGrow() {
        Commit before = put(risk("a", "POINT (1 1)", "red"));
        for (int i = 0; i < 50; i++) {
            Commit next = put(risk("a", "POINT (1 1)", i % 2 == 0 ? "blue" : "red"));
            assertTrue(next.time().isAfter(before.time()), next.time() + " after " + before.time());
            Instant time = next.time();
            assertEquals(
                    next.sequence(),
                    store().read(view -> view.lastUntil(RISKS, time))
                            .orElseThrow()
                            .sequence());
            Instant earlier = before.time();
            assertEquals(
                    time,
                    store().read(view -> view.firstAfter(RISKS, earlier))
                            .orElseThrow()
                            .time());
            before = next;
        }
    }
}
