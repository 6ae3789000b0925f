package riskmap.backend.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static riskmap.backend.store.StoreUnderTest.risk;
import static riskmap.backend.store.StoreUnderTest.wkt;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import riskmap.backend.store.Transaction.Delete;
import riskmap.backend.store.Transaction.Operation;
import riskmap.backend.store.Transaction.Put;
import riskmap.backend.store.account.AccountStore;
import riskmap.geodata.model.Feature;
import riskmap.geodata.model.LayerCatalog;

/** What every store promises of single changes. Each test starts with an empty store. */
interface EditingContract extends StoreUnderTest {

    @Test
    default void emptyStore() {
        assertEquals(0, store().sequence());
        LayerCatalog.standard().layers().forEach(layer -> assertEquals(List.of(), all(layer.id())));
    }

    @Test
    default void whatIsPutIsRead() {
        Commit commit = put(risk("a", "POINT (120.75 31.32)", "red"));
        Feature feature = all(RISKS).get(0);
        assertEquals(commit.written().get(0), feature);
        assertEquals(1, feature.version());
        assertEquals(commit.time(), feature.updated());
        assertEquals("罐区 a", feature.value("name"));
        assertEquals(wkt("POINT (120.75 31.32)"), feature.geometry());
    }

    @Test
    default void everyTypeOfValueComesBack() {
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
        store().commit(new Transaction(
                "ann",
                List.of(new Put("roads", Feature.unsaved("r", wkt("LINESTRING (0 0, 1 1)"), more), Transaction.ANY))));
        assertEquals(more, all("roads").get(0).attributes());
    }

    @Test
    default void singlePartsStaySingle() {
        List<String> shapes = List.of(
                "POLYGON ((0 0, 1 0, 1 1, 0 0))",
                "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 6 5, 6 6, 5 5)))",
                "POLYGON ((0 0, 9 0, 9 9, 0 0), (2 1, 3 1, 3 2, 2 1))");
        for (String shape : shapes) {
            Feature grid = Feature.unsaved("g", wkt(shape), Map.of("code", "1", "name", "n"));
            store().commit(new Transaction("ann", List.of(new Put("grids", grid, Transaction.ANY))));
            assertEquals(wkt(shape), all("grids").get(0).geometry());
        }
    }

    @Test
    default void sameContentWritesNothing() {
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
    default void expectedVersions() {
        put(risk("a", "POINT (1 1)", "red"));
        VersionConflict taken = assertThrows(VersionConflict.class, () -> store().commit(
                        new Transaction("ann", List.of(new Put(RISKS, risk("a", "POINT (1 1)", "blue"), 0)))));
        assertEquals(1, taken.current().version());
        VersionConflict gone = assertThrows(VersionConflict.class, () -> delete("b", 1));
        assertNull(gone.current());
        assertEquals(List.of(), delete("b", Transaction.ANY).changes());
    }

    @Test
    default void allOrNothing() {
        put(risk("a", "POINT (1 1)", "red"));
        Transaction half = new Transaction(
                "ann",
                List.of(
                        new Put(RISKS, risk("x", "POINT (1 1)", "blue"), Transaction.ANY),
                        new Delete("grids", "none", 7)));
        assertThrows(VersionConflict.class, () -> store().commit(half));
        assertEquals(Set.of(), store().existing(RISKS, List.of("x")));
        assertEquals(1, store().sequence());
    }

    @Test
    default void thereIsOneZero() {
        put(Feature.unsaved("z", wkt("POINT (-0.0 0)"), Map.of("name", "zero", "score", -0.0)));
        assertEquals(0.0, all(RISKS).get(0).value("score"));
        assertEquals(
                List.of(),
                put(Feature.unsaved("z", wkt("POINT (0 -0.0)"), Map.of("name", "zero", "score", -0.0)))
                        .changes());
    }

    @Test
    default void timesOfAllAges() {
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
        store().commit(new Transaction("ann", puts));
        all("sensors")
                .forEach(sensor -> assertEquals(
                        sensor.value("name"), sensor.value("read_at").toString()));
        assertEquals(4, all("sensors").size());
    }

    @Test
    default void mistakesOfTheProgramAreNamed() {
        Feature undeclared = Feature.unsaved("a", wkt("POINT (1 1)"), Map.of("colour", "red"));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> put(undeclared))
                .getMessage()
                .contains("colour"));
        Feature wrongClass = Feature.unsaved("a", wkt("POINT (1 1)"), Map.of("score", "12"));
        assertThrows(IllegalArgumentException.class, () -> put(wrongClass));
        Feature twice = risk("a", "POINT (1 1)", "red");
        assertThrows(IllegalArgumentException.class, () -> put(twice, twice));
        assertEquals(0, store().sequence());
    }

    @Test
    default void accounts() {
        AccountStore accounts = database().accounts();
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
