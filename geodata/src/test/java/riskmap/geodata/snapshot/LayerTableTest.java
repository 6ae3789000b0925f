package riskmap.geodata.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import riskmap.geodata.model.Feature;
import riskmap.geodata.model.Layer;
import riskmap.geodata.model.LayerCatalog;

class LayerTableTest {

    private static final Layer SOURCES = LayerCatalog.standard().layer("hazard-sources");
    private static final Layer GRIDS = LayerCatalog.standard().layer("grids");
    private static final Layer INSPECTIONS = LayerCatalog.standard().layer("inspections");
    private static final String[] SHAPES = {
        "POINT (1 2)",
        "POINT EMPTY",
        "MULTIPOINT ((1 2), (3 4))",
        "LINESTRING (0 0, 1 1, 2 0)",
        "MULTILINESTRING ((0 0, 1 1), (5 5, 6 6, 7 5))",
        "POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (1 1, 1 2, 2 2, 1 1), (4 4, 4 5, 5 5, 4 4))",
        "MULTIPOLYGON (((0 0, 3 0, 3 3, 0 0), (1 0.5, 2 0.5, 2 1, 1 0.5)), ((7 7, 8 7, 8 8, 7 7)))",
        "MULTIPOLYGON (((7 7, 8 7, 8 8, 7 7)))",
        "POLYGON EMPTY",
        "MULTIPOLYGON EMPTY",
        "LINESTRING EMPTY"
    };

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private int step;

    @RepeatedTest(5)
    void idsAreOrderedAsStringsAre() {
        Map<String, Feature> features = new HashMap<>();
        for (int i = 0; i < 60; i++) {
            String id = "x" + Integer.toString(random.nextInt(1_000), 36) + ".:_-A".charAt(random.nextInt(5));
            features.put(id, Feature.unsaved(id, new GeometryFactory().createPoint(), Map.of()));
        }
        LayerTable table = LayerTable.of(GRIDS, 1, Instant.EPOCH, features.values());
        for (int a = 0; a < table.size(); a++) {
            for (int b = 0; b < table.size(); b++) {
                int expected = Integer.signum(table.id(a).compareTo(table.id(b)));
                assertEquals(expected, Integer.signum(table.compareIds(a, b)), table.id(a) + " and " + table.id(b));
            }
        }
    }

    @Test
    void everyGeometryComesBackAsItWas() throws ParseException {
        for (String wkt : SHAPES) {
            Geometry shape = new WKTReader().read(wkt);
            LayerTable table = LayerTable.of(GRIDS, 1, Instant.EPOCH, List.of(Feature.unsaved("a", shape, Map.of())));
            assertEquals(wkt, table.geometry(0).toText());
            assertEquals(shape.getEnvelopeInternal(), table.bounds(), wkt);
            assertEquals(wkt.startsWith("POINT ("), table.isPoint(0), wkt);
            assertEquals(shape.isEmpty(), Double.isNaN(table.lon(0)), wkt);
        }
    }

    @Test
    void everyTypeOfValueComesBackAsItWas() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("kind", "patrol");
        values.put("officer", "张三𠮷");
        values.put("visited_at", Instant.parse("2026-11-22T06:30:00.123456789Z"));
        values.put("duration", Long.MIN_VALUE);
        values.put("site_distance", -0.0);
        Feature feature = new Feature("a:1", point(120, 31), values, 7, Instant.MAX);
        LayerTable table = LayerTable.of(INSPECTIONS, 1, Instant.EPOCH, List.of(feature));
        assertEquals(feature, table.feature(0));
        assertEquals(Long.MIN_VALUE, table.number(0, "duration"));
        assertTrue(Double.isNaN(table.number(0, "dangers_found")));
        assertNull(table.value(0, "dangers_found"));
        assertNull(table.value(0, "no_such_attribute"));
    }

    @RepeatedTest(10)
    void editsGiveTheTableOfAllFeatures() {
        Map<String, Feature> naive = new HashMap<>();
        LayerTable table = LayerTable.empty(SOURCES, Instant.EPOCH);
        for (step = 1; step < 60; step++) {
            List<Feature> upserts = new ArrayList<>();
            List<String> deletes = new ArrayList<>();
            for (int i = random.nextInt(random.nextInt(10) == 0 ? 400 : 6); i > 0; i--) {
                upserts.add(feature("f" + random.nextInt(1_000)));
            }
            for (int i = random.nextInt(5); i > 0; i--) {
                deletes.add("f" + random.nextInt(1_000));
            }
            table = table.with(step, Instant.EPOCH.plusSeconds(step), upserts, deletes);
            deletes.forEach(naive::remove);
            upserts.forEach(feature -> naive.put(feature.id(), feature));
            assertHolds(naive, table);
        }
        LayerTable fresh = LayerTable.of(SOURCES, 1, Instant.EPOCH, naive.values());
        for (int row = 0; row < table.size(); row++) {
            assertEquals(fresh.id(row), table.id(row), "the order depends on edits, seed " + seed);
        }
    }

    @Test
    void oldTablesStayAsTheyWereAndMayBranch() {
        LayerTable first = LayerTable.of(SOURCES, 1, Instant.EPOCH, List.of(feature("a"), feature("b")));
        Feature a = first.feature(first.row("a"));
        LayerTable left = first.with(2, Instant.EPOCH, List.of(named("c", "left")), List.of("a"));
        LayerTable right = first.with(2, Instant.EPOCH, List.of(named("d", "right")), List.of());
        LayerTable leftAgain = left.with(3, Instant.EPOCH, List.of(named("e", "again")), List.of());
        assertEquals(2, first.size());
        assertEquals(a, first.feature(first.row("a")));
        assertEquals(-1, first.row("c"));
        assertEquals(-1, first.row("d"));
        assertEquals(-1, left.row("a"));
        assertEquals("left", left.value(left.row("c"), "name"));
        assertEquals("right", right.value(right.row("d"), "name"));
        assertEquals(-1, right.row("c"));
        assertEquals("again", leftAgain.value(leftAgain.row("e"), "name"));
        assertEquals(-1, left.row("e"));
    }

    @Test
    void manyEditsLeaveNoRubbishBehind() {
        LayerTable table = LayerTable.of(SOURCES, 0, Instant.EPOCH, List.of(feature("a")));
        for (int i = 1; i < 5_000; i++) {
            table = table.with(i, Instant.EPOCH, List.of(named("a", "name " + i)), List.of());
        }
        assertEquals("name 4999", table.value(0, "name"));
        assertTrue(
                table.column("name").codes() < 1_100,
                "codes " + table.column("name").codes());
    }

    @Test
    void columnsGiveEqualCodesForEqualValues() {
        LayerTable table = LayerTable.of(
                SOURCES, 1, Instant.EPOCH, List.of(named("a", "same"), named("b", "same"), named("c", "other")));
        Column names = table.column("name");
        assertEquals(names.code(table.row("a")), names.code(table.row("b")));
        assertEquals(names.code(table.row("c")), names.codeOf("other"));
        assertEquals(Column.NONE, names.codeOf("nobody"));
        assertEquals(Column.NONE, table.column("level").code(0));
    }

    @Test
    void refusesWhatTheLayerDoesNotDeclare() {
        assertRefused("feature 'a' of layer 'hazard-sources': colour is not an attribute of the layer", "colour", "x");
        assertRefused(
                "feature 'a' of layer 'hazard-sources': quantity 'much' is not a finite number", "quantity", "much");
        TableBuilder builder = LayerTable.builder(SOURCES).add(feature("a"));
        assertThrows(IllegalArgumentException.class, () -> builder.add(feature("a")));
        assertEquals(1, builder.size());
    }

    @Test
    void derivedThingsAreMadeOnce() {
        LayerTable table = LayerTable.empty(SOURCES, Instant.EPOCH);
        StringBuilder made = table.derived(StringBuilder.class, one -> new StringBuilder("x"));
        assertNotNull(made);
        assertSame(made, table.derived(StringBuilder.class, one -> new StringBuilder("y")));
    }

    private static void assertRefused(String message, String attribute, Object value) {
        Feature feature = Feature.unsaved("a", point(0, 0), Map.of(attribute, value));
        TableBuilder builder = LayerTable.builder(SOURCES);
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, () -> builder.add(feature))
                        .getMessage());
    }

    private void assertHolds(Map<String, Feature> naive, LayerTable table) {
        assertEquals(naive.size(), table.size(), "seed " + seed);
        Envelope bounds = new Envelope();
        naive.forEach((id, feature) -> {
            assertEquals(feature, table.feature(table.row(id)), "seed " + seed + " step " + step);
            bounds.expandToInclude(feature.geometry().getEnvelopeInternal());
        });
        assertEquals(bounds, table.bounds(), "seed " + seed);
        TreeSet<Integer> found = new TreeSet<>();
        table.index().search(-180, -90, 180, 90, found::add);
        long placed = naive.values().stream()
                .filter(feature -> !feature.geometry().isEmpty())
                .count();
        assertEquals(placed, found.size(), "seed " + seed);
    }

    private Feature feature(String id) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("name", "名称" + random.nextInt(2_000));
        if (random.nextBoolean()) {
            values.put("level", String.valueOf(1 + random.nextInt(4)));
        }
        values.put("s_value", (double) random.nextInt(50));
        if (random.nextBoolean()) {
            values.put("monitored", random.nextBoolean());
        }
        return new Feature(id, geometry(), values, random.nextInt(9), Instant.EPOCH.plusSeconds(random.nextInt(99)));
    }

    private Geometry geometry() {
        double x = random.nextInt(20);
        double y = random.nextInt(20);
        return switch (random.nextInt(8)) {
            case 0 -> point(x, y).buffer(0.5, 1);
            case 1 -> point(0, 0).getFactory().createPoint();
            default -> point(x, y);
        };
    }

    private static Feature named(String id, String name) {
        return Feature.unsaved(id, point(3, 4), Map.of("name", name));
    }

    private static Geometry point(double x, double y) {
        return ShapeCodec.FACTORY.createPoint(new org.locationtech.jts.geom.Coordinate(x, y));
    }

    @Test
    void datesKeepTheirDay() {
        Layer dangers = LayerCatalog.standard().layer("hidden-dangers");
        LayerTable table = LayerTable.of(
                dangers,
                1,
                Instant.EPOCH,
                List.of(Feature.unsaved("a", point(1, 1), Map.of("found_on", LocalDate.MIN))));
        assertEquals(LocalDate.MIN, table.value(0, "found_on"));
    }
}
