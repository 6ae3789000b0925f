package riskmap.geodata.tiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import riskmap.geodata.model.Feature;
import riskmap.geodata.model.LayerCatalog;
import riskmap.geodata.snapshot.LayerTable;
import riskmap.geodata.tiles.MvtReader.MvtFeature;
import riskmap.geodata.tiles.TileOptions.Aggregation;

class ClusterTest {

    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final String[] LEVELS = {"red", "orange", "yellow", "blue", "none", null};

    @ParameterizedTest
    @ValueSource(strings = {"risk-points", "enterprises", "hazard-sources"})
    void countsOfAllTilesAddUpAtEveryZoom(String layer) {
        long seed = System.nanoTime();
        LayerTable table = city(layer, new Random(seed), 3_000);
        Map<String, Long> expected = new HashMap<>();
        for (int zoom = 0; zoom <= 18; zoom++) {
            Map<String, Long> found = totals(table, zoom);
            assertEquals(3_000L, found.get("count"), "seed " + seed + " zoom " + zoom);
            if (zoom == 0) {
                expected.putAll(found);
            }
            assertEquals(expected, found, "seed " + seed + " zoom " + zoom);
        }
    }

    @ParameterizedTest
    @EnumSource(TileScheme.class)
    void countsOfSomeRowsAreExactToo(TileScheme scheme) {
        long seed = System.nanoTime();
        for (String layer : List.of("risk-points", "enterprises")) {
            LayerTable table = city(layer, new Random(seed), 3_000).on(scheme.grid());
            IntPredicate chosen = row -> table.id(row).hashCode() % 3 == 0;
            long expected = IntStream.range(0, table.size()).filter(chosen).count();
            for (int zoom : new int[] {0, 5, 9, 12, 13, 14, 17}) {
                long found = 0;
                for (TileAddress address : tiles(table, scheme, zoom)) {
                    Tile tile = new TileEncoder()
                            .encode(List.of(new TileContent(table, chosen)), address, TileOptions.open());
                    found += MvtReader.features(tile).stream()
                            .mapToLong(MvtFeature::count)
                            .sum();
                }
                assertEquals(expected, found, "seed " + seed + " " + layer + " zoom " + zoom);
            }
        }
    }

    @Test
    void everyPointIsInExactlyOneTileWithoutGathering() {
        long seed = System.nanoTime();
        LayerTable table = city("risk-points", new Random(seed), 2_000);
        TileOptions all = new TileOptions(Aggregation.NONE, true);
        for (int zoom : new int[] {0, 3, 11, 16, 22}) {
            Set<Object> ids = new HashSet<>();
            for (TileAddress address : tiles(table, TileScheme.WEB_MERCATOR_QUAD, zoom)) {
                for (MvtFeature feature : MvtReader.features(new TileEncoder().encode(table, address, all))) {
                    assertTrue(ids.add(feature.tags().get("id")), "seed " + seed);
                    assertInside(feature);
                }
            }
            assertEquals(table.size(), ids.size(), "seed " + seed + " zoom " + zoom);
        }
    }

    @Test
    void cellsHaveStableIdsAndNoFeatureId() {
        LayerTable table = city("risk-points", new Random(7), 500);
        Set<Long> ids = new HashSet<>();
        for (MvtFeature feature :
                MvtReader.features(new TileEncoder().encode(table, new TileAddress(0, 0, 0), TileOptions.open()))) {
            assertTrue(ids.add(feature.id()));
            assertEquals(feature.count() == 1, feature.tags().containsKey("id"));
            assertInside(feature);
        }
    }

    private static void assertInside(MvtFeature feature) {
        for (int[] part : feature.parts()) {
            for (int number : part) {
                assertTrue(number >= 0 && number < 4096, "points have no margin");
            }
        }
    }

    private static Map<String, Long> totals(LayerTable table, int zoom) {
        Map<String, Long> totals = new HashMap<>();
        String scale = table.layer().style().scale();
        for (TileAddress address : tiles(table, TileScheme.WEB_MERCATOR_QUAD, zoom)) {
            for (MvtFeature feature :
                    MvtReader.features(new TileEncoder().encode(table, address, TileOptions.open()))) {
                totals.merge("count", feature.count(), Long::sum);
                if (feature.tags().containsKey("id")) {
                    totals.merge((String) feature.tags().getOrDefault(scale, "none"), feature.count(), Long::sum);
                } else {
                    feature.tags().forEach((key, value) -> {
                        if (!key.equals("count")) {
                            totals.merge(key, (Long) value, Long::sum);
                        }
                    });
                }
            }
        }
        totals.values().removeIf(total -> total == 0);
        return totals;
    }

    /** Every tile anything of the table may reach into. */
    private static Set<TileAddress> tiles(LayerTable table, TileScheme scheme, int zoom) {
        Set<TileAddress> tiles = new HashSet<>();
        for (int row = 0; row < table.size(); row++) {
            var box = table.geometry(row).getEnvelopeInternal();
            TileAddress first = TileAddress.of(scheme, box.getMinX(), box.getMaxY(), zoom);
            TileAddress last = TileAddress.of(scheme, box.getMaxX(), box.getMinY(), zoom);
            for (int x = first.x(); x <= last.x(); x++) {
                for (int y = first.y(); y <= last.y(); y++) {
                    tiles.add(new TileAddress(scheme, zoom, x, y));
                }
            }
        }
        return tiles;
    }

    /** Clustered points near Suzhou, some far away, some on tile corners; polygons too where the layer has them. */
    private static LayerTable city(String layerId, Random random, int size) {
        var layer = LayerCatalog.standard().layer(layerId);
        List<Feature> features = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Coordinate place = place(random);
            Map<String, Object> values = new HashMap<>();
            String level = LEVELS[random.nextInt(LEVELS.length)];
            if (layerId.equals("hazard-sources")) {
                level = random.nextBoolean() ? "1" : null;
            }
            if (level != null) {
                values.put("level", level);
            }
            values.put("name", "企业" + i);
            boolean polygon = layer.geometry().allows("Polygon") && i % 50 == 0;
            features.add(Feature.unsaved("f" + i, polygon ? square(place, random) : SHAPES.createPoint(place), values));
        }
        return LayerTable.of(layer, 1, Instant.EPOCH, features);
    }

    private static Coordinate place(Random random) {
        return switch (random.nextInt(20)) {
            case 0 -> new Coordinate(random.nextDouble() * 360 - 180, random.nextDouble() * 180 - 90);
            case 1 -> corner(random);
            default -> new Coordinate(120.75 + random.nextGaussian() * 0.05, 31.32 + random.nextGaussian() * 0.04);
        };
    }

    private static Coordinate corner(Random random) {
        var box = TileAddress.of(120.7 + random.nextDouble() * 0.1, 31.3, random.nextInt(19))
                .envelope();
        return new Coordinate(box.getMinX(), box.getMaxY());
    }

    private static Geometry square(Coordinate place, Random random) {
        Geometry square = SHAPES.createPoint(place).buffer(random.nextDouble() * 0.01, 1);
        return random.nextBoolean() ? square : square.getEnvelope();
    }
}
