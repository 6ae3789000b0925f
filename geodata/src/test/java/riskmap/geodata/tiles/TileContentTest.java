package riskmap.geodata.tiles;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import riskmap.geodata.model.Attribute;
import riskmap.geodata.model.CodeList;
import riskmap.geodata.model.Feature;
import riskmap.geodata.model.Layer;
import riskmap.geodata.model.LayerCatalog;
import riskmap.geodata.snapshot.LayerTable;
import riskmap.geodata.tiles.MvtReader.MvtFeature;
import riskmap.geodata.tiles.TileOptions.Aggregation;

class TileContentTest {

    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final Layer INSPECTIONS = LayerCatalog.standard().layer("inspections");
    private static final TileOptions ALL = new TileOptions(Aggregation.NONE, true);
    private static final TileAddress PLACE = TileAddress.of(120.75, 31.32, 14);

    private final Random random = new Random(11);

    @Test
    void everyAttributeArrivesInItsType() {
        MvtFeature feature = MvtReader.features(new TileEncoder().encode(table(List.of(inspection(1))), PLACE, ALL))
                .get(0);
        Map<String, Object> expected = new LinkedHashMap<>(inspection(1).attributes());
        expected.put("id", "ins:1");
        expected.put("visited_at", expected.get("visited_at").toString());
        assertEquals(expected, feature.tags());
    }

    @Test
    void keysAreListedOnceAndOnlyWhenUsed() {
        Tile tile = new TileEncoder().encode(table(List.of(inspection(1), inspection(2))), PLACE, ALL);
        assertEquals(
                List.of("id", "kind", "officer", "visited_at", "duration", "site_distance"),
                MvtReader.read(tile.bytes()).get(0).keys());
    }

    @Test
    void daysAreText() {
        Layer dangers = LayerCatalog.standard().layer("hidden-dangers");
        Feature danger = Feature.unsaved("d", point(), Map.of("found_on", LocalDate.of(2026, 1, 31)));
        LayerTable table = LayerTable.of(dangers, 1, Instant.EPOCH, List.of(danger));
        assertEquals(
                "2026-01-31",
                MvtReader.features(new TileEncoder().encode(table, PLACE, ALL))
                        .get(0)
                        .tags()
                        .get("found_on"));
    }

    @Test
    void restrictedAttributesNeedPermission() {
        Tile open = new TileEncoder()
                .encode(table(List.of(inspection(1))), PLACE, new TileOptions(Aggregation.NONE, false));
        assertEquals(
                Set.of("officer"),
                difference(
                        inspection(1).attributes().keySet(),
                        MvtReader.features(open).get(0).tags().keySet()));
    }

    @Test
    void nothingIsNoBytes() {
        Tile tile = new TileEncoder().encode(table(List.of()), PLACE, TileOptions.open());
        assertTrue(tile.isEmpty());
        assertEquals(0, tile.featureCount());
    }

    @Test
    void theSameContentGivesTheSameTileWhateverTheEdits() {
        LayerTable edited = table(List.of());
        List<Feature> all = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            edited = edited.with(2 * i, Instant.EPOCH, List.of(inspection(1_000 + i)), List.of());
            Feature feature = inspection(i);
            edited = edited.with(2 * i + 1, Instant.EPOCH, List.of(feature), List.of("ins:" + (1_000 + i)));
            all.add(feature);
        }
        for (Aggregation aggregation : Aggregation.values()) {
            Tile one = new TileEncoder().encode(edited, PLACE, new TileOptions(aggregation, true));
            Tile two = new TileEncoder().encode(table(all), PLACE, new TileOptions(aggregation, true));
            assertArrayEquals(two.bytes(), one.bytes());
            assertEquals(two.etag(), one.etag());
        }
    }

    @Test
    void theTagChangesWithTheContentOfTheTileOnly() {
        LayerTable table = table(List.of(inspection(1)));
        TileEncoder encoder = new TileEncoder();
        String before = encoder.encode(table, PLACE, ALL).etag();
        Feature elsewhere = Feature.unsaved("far", SHAPES.createPoint(new Coordinate(0, 0)), Map.of());
        assertEquals(
                before,
                encoder.encode(table.with(2, Instant.EPOCH, List.of(elsewhere), List.of()), PLACE, ALL)
                        .etag());
        assertNotEquals(
                before,
                encoder.encode(table.with(2, Instant.EPOCH, List.of(inspection(2)), List.of()), PLACE, ALL)
                        .etag());
    }

    @Test
    void severalLayersShareATile() {
        Layer dangers = LayerCatalog.standard().layer("hidden-dangers");
        LayerTable other =
                LayerTable.of(dangers, 1, Instant.EPOCH, List.of(Feature.unsaved("d", point(), Map.of("name", "x"))));
        Tile tile = new TileEncoder()
                .encode(List.of(TileContent.all(other), TileContent.all(table(List.of(inspection(1))))), PLACE, ALL);
        assertEquals(
                List.of("hidden-dangers", "inspections"),
                MvtReader.read(tile.bytes()).stream()
                        .map(MvtReader.MvtLayer::name)
                        .toList());
        assertEquals(2, tile.featureCount());
    }

    @Test
    void threadsDoNotDisturbEachOther() {
        List<Feature> features =
                IntStream.range(0, 5_000).mapToObj(this::inspection).toList();
        LayerTable table = table(features);
        TileEncoder encoder = new TileEncoder();
        List<String> expected = IntStream.range(0, 40)
                .mapToObj(
                        i -> new TileEncoder().encode(table, PLACE, options(i)).etag())
                .toList();
        List<String> found = IntStream.range(0, 40)
                .parallel()
                .mapToObj(i -> encoder.encode(table, PLACE, options(i)).etag())
                .toList();
        assertEquals(expected, found);
    }

    @Test
    void latticeSizeIsChecked() {
        assertEquals(
                "cells is 5, allowed are 4, 8, 16, 32 and 64",
                assertThrows(IllegalArgumentException.class, () -> new TileOptions(Aggregation.CLUSTERS, true, 5))
                        .getMessage());
    }

    @Test
    void noCodeIsNamedLikeAnAttribute() {
        for (Layer layer : LayerCatalog.standard().layers()) {
            Set<String> names = new HashSet<>(Set.of("id", "count"));
            layer.attributes().stream().map(Attribute::name).forEach(names::add);
            Set<String> codes = layer.attributes().stream()
                    .filter(one -> one.name().equals(layer.style().scale()))
                    .flatMap(one -> one.codeList().stream())
                    .map(CodeList::values)
                    .flatMap(List::stream)
                    .collect(java.util.stream.Collectors.toSet());
            assertEquals(codes, difference(codes, names), layer.id());
        }
    }

    private static TileOptions options(int turn) {
        return new TileOptions(turn % 2 == 0 ? Aggregation.NONE : Aggregation.CLUSTERS, turn % 3 == 0);
    }

    private static Set<String> difference(Set<String> all, Set<String> without) {
        Set<String> rest = new HashSet<>(all);
        rest.removeAll(without);
        return rest;
    }

    private static LayerTable table(List<Feature> features) {
        return LayerTable.of(INSPECTIONS, 1, Instant.EPOCH, features);
    }

    /** An inspection that depends on its number alone; several share a place. */
    private Feature inspection(int number) {
        random.setSeed(number);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("kind", random.nextBoolean() ? "patrol" : "licensed");
        values.put("officer", "张" + random.nextInt(9));
        values.put("visited_at", Instant.ofEpochSecond(1_700_000_000L + random.nextInt(1_000)));
        values.put("duration", -(long) random.nextInt(100));
        values.put("site_distance", random.nextInt(40) / 3.0);
        double x = 120.751 + random.nextInt(50) * 1e-4;
        return Feature.unsaved("ins:" + number, SHAPES.createPoint(new Coordinate(x, 31.32)), values);
    }

    private static org.locationtech.jts.geom.Point point() {
        return SHAPES.createPoint(new Coordinate(120.75, 31.32));
    }
}
