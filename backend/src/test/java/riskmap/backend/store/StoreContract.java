package riskmap.backend.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import riskmap.backend.store.FeatureStore.FeatureVersion;
import riskmap.backend.store.FeatureStore.LayerChanges;
import riskmap.backend.store.Transaction.Delete;
import riskmap.backend.store.Transaction.Operation;
import riskmap.backend.store.Transaction.Put;
import riskmap.geodata.model.Feature;
import riskmap.geodata.model.LayerCatalog;

/** What every store promises. Each test starts with an empty store. */
abstract class StoreContract {

    static final String RISKS = "risk-points";

    private CityDatabase database;
    FeatureStore store;

    /** Where a new, empty store is to be made. */
    abstract StoreSettings settings();

    @BeforeEach
    void open() {
        database = CityDatabase.open(settings(), LayerCatalog.standard(), Clock.systemUTC());
        store = database.features();
    }

    @AfterEach
    void close() {
        database.close();
    }

    static Geometry wkt(String text) {
        try {
            return new WKTReader().read(text);
        } catch (ParseException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    static Feature risk(String id, String point, String level) {
        return Feature.unsaved(id, wkt(point), Map.of("name", "罐区 " + id, "level", level));
    }

    Commit put(Feature... features) {
        List<Operation> puts = new ArrayList<>();
        for (Feature feature : features) {
            puts.add(new Put(RISKS, feature, Transaction.ANY));
        }
        return store.commit(new Transaction("ann", puts));
    }

    Commit delete(String id, long expected) {
        return store.commit(new Transaction("bob", List.of(new Delete(RISKS, id, expected))));
    }

    List<Feature> all(String layerId) {
        return store.read(view -> {
            List<Feature> features = new ArrayList<>();
            view.readLayer(layerId, features::add);
            return features;
        });
    }

    @Test
    void emptyStore() {
        assertEquals(0, store.sequence());
        LayerCatalog.standard().layers().forEach(layer -> assertEquals(List.of(), all(layer.id())));
    }

    @Test
    void whatIsPutIsRead() {
        Commit commit = put(risk("a", "POINT (120.75 31.32)", "red"));
        Feature feature = all(RISKS).get(0);
        assertEquals(commit.written().get(0), feature);
        assertEquals(1, feature.version());
        assertEquals(commit.time(), feature.updated());
        assertEquals("罐区 a", feature.value("name"));
        assertEquals(wkt("POINT (120.75 31.32)"), feature.geometry());
    }

    @Test
    void everyTypeOfValueComesBack() {
        Map<String, Object> values = Map.of(
                "name",
                "仓库 \\ ' \" \n 𠮷",
                "level",
                "blue",
                "score",
                0.1 + 0.2,
                "survey_date",
                LocalDate.of(2026, 2, 28));
        put(Feature.unsaved("t", wkt("POINT (120 31)"), values));
        assertEquals(values, all(RISKS).get(0).attributes());
        Map<String, Object> more = Map.of("bridge", true, "road_class", "primary", "max_speed", 60L);
        store.commit(new Transaction(
                "ann",
                List.of(new Put("roads", Feature.unsaved("r", wkt("LINESTRING (0 0, 1 1)"), more), Transaction.ANY))));
        assertEquals(more, all("roads").get(0).attributes());
    }

    @Test
    void singlePartsStaySingle() {
        List<String> shapes = List.of(
                "POLYGON ((0 0, 1 0, 1 1, 0 0))",
                "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 6 5, 6 6, 5 5)))",
                "POLYGON ((0 0, 9 0, 9 9, 0 0), (2 1, 3 1, 3 2, 2 1))");
        for (String shape : shapes) {
            Feature grid = Feature.unsaved("g", wkt(shape), Map.of("code", "1", "name", "n"));
            store.commit(new Transaction("ann", List.of(new Put("grids", grid, Transaction.ANY))));
            assertEquals(wkt(shape), all("grids").get(0).geometry());
        }
    }

    @Test
    void sameContentWritesNothing() {
        Commit first = put(risk("a", "POINT (1 1)", "red"), risk("b", "POINT (2 2)", "red"));
        Commit second = put(risk("a", "POINT (1 1)", "red"), risk("b", "POINT (2 2)", "blue"));
        assertEquals(1, second.changes().get(0).upserts());
        assertEquals(
                List.of(1L, 2L), second.written().stream().map(Feature::version).toList());
        Commit third = put(risk("a", "POINT (1 1)", "red"), risk("b", "POINT (2 2)", "blue"));
        assertEquals(List.of(), third.changes());
        assertEquals(second.sequence(), third.sequence());
        assertEquals(first.sequence() + 1, third.sequence());
    }

    @Test
    void versionsCountAndHistoryKeepsThem() {
        put(risk("a", "POINT (1 1)", "red"));
        put(risk("a", "POINT (1 1)", "orange"));
        delete("a", 2);
        assertEquals(List.of(), all(RISKS));
        put(risk("a", "POINT (3 3)", "blue"));
        List<FeatureVersion> versions = store.versions(RISKS, "a");
        assertEquals(
                List.of(1L, 2L, 3L),
                versions.stream().map(v -> v.feature().version()).toList());
        assertEquals(
                List.of("red", "orange", "blue"),
                versions.stream().map(v -> v.feature().value("level")).toList());
        assertEquals(versions.get(0).validTo(), versions.get(1).validFrom());
        assertNull(versions.get(2).validTo());
        assertEquals("ann", versions.get(1).actor());
    }

    @Test
    void expectedVersions() {
        put(risk("a", "POINT (1 1)", "red"));
        VersionConflict taken = assertThrows(
                VersionConflict.class,
                () -> store.commit(
                        new Transaction("ann", List.of(new Put(RISKS, risk("a", "POINT (1 1)", "blue"), 0)))));
        assertEquals(1, taken.current().version());
        VersionConflict gone = assertThrows(VersionConflict.class, () -> delete("b", 1));
        assertNull(gone.current());
        assertEquals(List.of(), delete("b", Transaction.ANY).changes());
    }

    @Test
    void allOrNothing() {
        put(risk("a", "POINT (1 1)", "red"));
        Transaction half = new Transaction(
                "ann",
                List.of(
                        new Put(RISKS, risk("x", "POINT (1 1)", "blue"), Transaction.ANY),
                        new Delete("grids", "none", 7)));
        assertThrows(VersionConflict.class, () -> store.commit(half));
        assertEquals(Set.of(), store.existing(RISKS, List.of("x")));
        assertEquals(1, store.sequence());
    }

    @Test
    void oneRowOfTheLogPerLayer() {
        put(risk("a", "POINT (1 1)", "red"));
        Feature grid = Feature.unsaved("g", wkt("POLYGON ((5 5, 6 5, 6 6, 5 5))"), Map.of("code", "1", "name", "n"));
        Commit commit = store.commit(new Transaction(
                "ann",
                List.of(
                        new Put(RISKS, risk("a", "POINT (3 4)", "red"), Transaction.ANY),
                        new Put("grids", grid, Transaction.ANY),
                        new Put(RISKS, risk("b", "POINT (2 0)", "red"), Transaction.ANY))));
        assertEquals(3, commit.sequence());
        List<Change> log = store.read(view -> view.changesAfter(1, 10));
        assertEquals(commit.changes(), log);
        assertEquals(List.of(RISKS, "grids"), log.stream().map(Change::layerId).toList());
        assertEquals(new Envelope(1, 3, 0, 4), log.get(0).envelope());
        assertEquals(2, log.get(0).upserts());
        assertEquals(log, store.read(FeatureStore.View::lastChanges));
    }

    @Test
    void layerChangesSinceANumber() {
        put(risk("a", "POINT (1 1)", "red"), risk("b", "POINT (1 1)", "red"), risk("c", "POINT (1 1)", "red"));
        put(risk("b", "POINT (1 1)", "blue"));
        delete("c", Transaction.ANY);
        delete("a", Transaction.ANY);
        put(risk("a", "POINT (9 9)", "red"));
        LayerChanges changes = store.read(view -> view.layerChanges(RISKS, 1));
        assertEquals(
                Set.of("a", "b"),
                Set.copyOf(changes.upserts().stream().map(Feature::id).toList()));
        assertEquals(List.of("c"), changes.deletes());
    }

    @Test
    void oneStateWhileOthersWrite() {
        put(risk("a", "POINT (1 1)", "red"));
        store.read(view -> {
            assertEquals(1, view.sequence());
            put(risk("b", "POINT (1 1)", "red"));
            assertEquals(1, view.sequence());
            List<Feature> seen = new ArrayList<>();
            view.readLayer(RISKS, seen::add);
            assertEquals(1, seen.size());
            return null;
        });
        assertEquals(2, store.sequence());
    }

    @Test
    void thousandsAtOnce() {
        Feature[] many = new Feature[5000];
        for (int i = 0; i < many.length; i++) {
            many[i] = risk("p" + i, "POINT (" + i / 100.0 + " 1)", i % 2 == 0 ? "red" : "blue");
        }
        assertEquals(5000, put(many).changes().get(0).upserts());
        assertEquals(5000, all(RISKS).size());
        assertEquals(List.of(), put(many).changes());
        many[7] = risk("p7", "POINT (7 7)", "red");
        assertEquals(1, put(many).changes().get(0).upserts());
        assertEquals(2, store.existing(RISKS, List.of("p1", "p4999", "p5000")).size());
    }

    @Test
    void oddValuesInBulk() {
        List<String> texts =
                List.of("tab\t", "line\nline\r\n", "\\\\N", "\\N", "\\", "'\"", " ", "𠮷\uFEFF", "\u0001", "\\.");
        List<Feature> wanted = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            wanted.add(Feature.unsaved(
                    "odd" + i,
                    wkt("POINT (" + -i / 3.0 + " 1e-7)"),
                    Map.of(
                            "name",
                            texts.get(i % texts.size()),
                            "score",
                            (i + 1) * -1e-300,
                            "likelihood",
                            Double.MAX_VALUE,
                            "survey_date",
                            LocalDate.of(1 + i * 300, 12, 31))));
        }
        Commit commit = put(wanted.toArray(Feature[]::new));
        Set<Feature> found = Set.copyOf(all(RISKS));
        assertEquals(Set.copyOf(commit.written()), found);
        assertEquals(List.of(), put(wanted.toArray(Feature[]::new)).changes());
        for (Feature feature : found) {
            assertEquals(wanted.get(Integer.parseInt(feature.id().substring(3))).attributes(), feature.attributes());
        }
    }

    @Test
    void thereIsOneZero() {
        put(Feature.unsaved("z", wkt("POINT (-0.0 0)"), Map.of("name", "zero", "score", -0.0)));
        assertEquals(0.0, all(RISKS).get(0).value("score"));
        assertEquals(
                List.of(),
                put(Feature.unsaved("z", wkt("POINT (0 -0.0)"), Map.of("name", "zero", "score", -0.0)))
                        .changes());
    }

    @Test
    void timesOfAllAges() {
        List<Feature> sensors = new ArrayList<>();
        for (String time : List.of(
                "0001-01-01T00:00:00Z",
                "1900-02-28T23:59:59.999999Z",
                "2026-11-22T06:30:00.000001Z",
                "9999-12-31T23:59:59.999999Z")) {
            sensors.add(Feature.unsaved(
                    "s" + sensors.size(), wkt("POINT (1 1)"), Map.of("name", time, "read_at", Instant.parse(time))));
        }
        List<Operation> puts = new ArrayList<>();
        sensors.forEach(sensor -> puts.add(new Put("sensors", sensor, Transaction.ANY)));
        store.commit(new Transaction("ann", puts));
        all("sensors")
                .forEach(sensor -> assertEquals(
                        sensor.value("name"), sensor.value("read_at").toString()));
        assertEquals(4, all("sensors").size());
    }

    @Test
    void mistakesOfTheProgramAreNamed() {
        Feature undeclared = Feature.unsaved("a", wkt("POINT (1 1)"), Map.of("colour", "red"));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> put(undeclared))
                .getMessage()
                .contains("colour"));
        Feature wrongClass = Feature.unsaved("a", wkt("POINT (1 1)"), Map.of("score", "12"));
        assertThrows(IllegalArgumentException.class, () -> put(wrongClass));
        Feature twice = risk("a", "POINT (1 1)", "red");
        assertThrows(IllegalArgumentException.class, () -> put(twice, twice));
        assertEquals(0, store.sequence());
    }

    @Test
    void accounts() {
        AccountStore accounts = database.accounts();
        assertTrue(accounts.isEmpty());
        Instant now = Instant.parse("2026-11-22T06:30:00.123456Z");
        AccountStore.Account admin = new AccountStore.Account("admin", "$hash", "admin", now);
        assertTrue(accounts.add(admin));
        assertFalse(accounts.add(admin));
        assertEquals(admin, accounts.find("admin").orElseThrow());
        assertTrue(accounts.update(new AccountStore.Account("admin", "$other", "editor", now)));
        assertEquals("editor", accounts.list().get(0).role());
        accounts.remove("admin");
        assertTrue(accounts.isEmpty());
    }
}
