package riskmap.geodata.tiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;
import riskmap.geodata.model.Feature;
import riskmap.geodata.model.LayerCatalog;
import riskmap.geodata.snapshot.LayerTable;
import riskmap.geodata.tiles.MvtReader.MvtFeature;
import riskmap.geodata.tiles.TileOptions.Aggregation;

class ShapeTileTest {

    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final double BUFFERED = 4096 + 2 * 64;

    /** Signed areas of polygons that share every edge add up to the tile, whatever became of the vertices. */
    @RepeatedTest(5)
    void neighboursStayNeighboursAtEveryZoom() {
        long seed = System.nanoTime();
        LayerTable table = coverage(new Random(seed), 300);
        for (int zoom = 11; zoom <= 18; zoom++) {
            TileAddress address = TileAddress.of(120.75, 31.32, zoom);
            List<MvtFeature> features = MvtReader.features(encode(table, address));
            double area = features.stream().mapToDouble(ShapeTileTest::area).sum();
            assertEquals(BUFFERED * BUFFERED, area, 3 * BUFFERED, "seed " + seed + " tile " + address);
            features.forEach(ShapeTileTest::assertRings);
        }
    }

    @Test
    void holesAreCutOutAndTurnTheOtherWay() throws ParseException {
        LayerTable table = grids(
                "POLYGON ((120 31, 121 31, 121 32, 120 32, 120 31), (120.2 31.2, 120.8 31.2, 120.5 31.8, 120.2 31.2))");
        MvtFeature feature = MvtReader.features(encode(table, TileAddress.of(120.5, 31.5, 7)))
                .get(0);
        assertEquals(3, feature.type());
        assertEquals(2, feature.parts().size());
        assertTrue(ringArea(feature.parts().get(0)) > 0);
        assertTrue(ringArea(feature.parts().get(1)) < 0);
    }

    @Test
    void aPolygonAroundTheTileFillsItWithItsBuffer() throws ParseException {
        LayerTable table = grids("POLYGON ((100 20, 140 20, 140 40, 100 40, 100 20))");
        MvtFeature feature =
                MvtReader.features(encode(table, TileAddress.of(120, 31, 12))).get(0);
        assertEquals(BUFFERED * BUFFERED, area(feature));
    }

    @Test
    void aHoleAroundTheTileLeavesNothing() throws ParseException {
        LayerTable table =
                grids("POLYGON ((100 20, 140 20, 140 40, 100 40, 100 20), (110 25, 130 25, 130 35, 110 35, 110 25))");
        assertTrue(encode(table, TileAddress.of(113, 31, 12)).isEmpty());
    }

    @Test
    void aLineLeavesAndComesBackInParts() throws ParseException {
        Envelope box = new TileAddress(12, 3421, 1672).envelope();
        double y = (box.getMinY() + box.getMaxY()) / 2;
        double far = box.getMaxX() + box.getWidth();
        double x = (box.getMinX() + box.getMaxX()) / 2;
        Geometry line = SHAPES.createLineString(new Coordinate[] {
            new Coordinate(x, y), new Coordinate(far, y), new Coordinate(far, y + 0.01), new Coordinate(x, y + 0.01)
        });
        MvtFeature feature = MvtReader.features(encode(roads("primary", line), new TileAddress(12, 3421, 1672)))
                .get(0);
        assertEquals(2, feature.type());
        assertEquals(2, feature.parts().size());
        assertEquals(4096 + 64, feature.parts().get(0)[2]);
        assertEquals(4096 + 64, feature.parts().get(1)[0]);
    }

    @Test
    void roadsAppearByImportance() throws ParseException {
        Geometry line = new WKTReader().read("LINESTRING (120.70 31.32, 120.80 31.33)");
        assertEquals(1, count(roads("motorway", line), 6));
        assertEquals(0, count(roads("residential", line), 12));
        assertEquals(1, count(roads("residential", line), 13));
        assertEquals(1, count(roads("path", line), 14));
        assertEquals(0, count(roads("motorway", line), 4));
    }

    @Test
    void whatIsTooSmallIsLeftOutBelowFullZoomOnly() throws ParseException {
        LayerTable table = grids("POLYGON ((120 31, 120.00001 31, 120.00001 31.00001, 120 31))");
        TileAddress far = TileAddress.of(120, 31, 8);
        assertTrue(encode(table, far).isEmpty());
        MvtFeature kept = MvtReader.features(
                        new TileEncoder().encode(table, far, new TileOptions(Aggregation.NONE, true)))
                .get(0);
        assertEquals(1, kept.type());
        assertEquals("grid0", kept.tags().get("id"));
    }

    @Test
    void everyFeatureIsThereWithoutAggregation() {
        Random random = new Random(3);
        LayerTable table = coverage(random, 500);
        for (int zoom : new int[] {0, 6, 12, 16}) {
            TreeSet<Object> ids = new TreeSet<>();
            for (int row = 0; row < table.size(); row++) {
                TileAddress address = TileAddress.of(table.lon(row), table.lat(row), zoom);
                MvtReader.features(new TileEncoder().encode(table, address, new TileOptions(Aggregation.NONE, true)))
                        .forEach(feature -> ids.add(feature.tags().get("id")));
            }
            assertEquals(table.size(), ids.size(), "zoom " + zoom);
        }
    }

    private static Tile encode(LayerTable table, TileAddress address) {
        return new TileEncoder().encode(table, address, TileOptions.open());
    }

    private static int count(LayerTable table, int zoom) {
        return encode(table, TileAddress.of(120.75, 31.325, zoom)).featureCount();
    }

    private static LayerTable roads(String roadClass, Geometry line) {
        Feature road = Feature.unsaved("r", line, Map.of("road_class", roadClass));
        return LayerTable.of(LayerCatalog.standard().layer("roads"), 1, Instant.EPOCH, List.of(road));
    }

    private static LayerTable grids(String... wkt) throws ParseException {
        List<Geometry> polygons = new ArrayList<>();
        for (String text : wkt) {
            polygons.add(new WKTReader().read(text));
        }
        return grids(polygons);
    }

    private static LayerTable grids(List<Geometry> polygons) {
        List<Feature> features = new ArrayList<>();
        for (Geometry polygon : polygons) {
            features.add(Feature.unsaved("grid" + features.size(), polygon, Map.of("name", "网格")));
        }
        return LayerTable.of(LayerCatalog.standard().layer("grids"), 1, Instant.EPOCH, features);
    }

    /** Polygons around random points that leave no gap. */
    private static LayerTable coverage(Random random, int count) {
        List<Coordinate> sites = random.doubles(count)
                .mapToObj(x -> new Coordinate(120 + 1.5 * x, 30.5 + 1.5 * random.nextDouble()))
                .collect(Collectors.toList());
        VoronoiDiagramBuilder voronoi = new VoronoiDiagramBuilder();
        voronoi.setSites(sites);
        Geometry diagram = voronoi.getDiagram(SHAPES);
        List<Geometry> polygons = new ArrayList<>();
        for (int i = 0; i < diagram.getNumGeometries(); i++) {
            polygons.add(diagram.getGeometryN(i));
        }
        return grids(polygons);
    }

    private static void assertRings(MvtFeature feature) {
        for (int[] ring : feature.parts()) {
            assertTrue(ring.length >= 6);
            for (int number : ring) {
                assertTrue(number >= -64 && number <= 4160, "inside the buffer");
            }
        }
    }

    private static double area(MvtFeature feature) {
        return feature.parts().stream().mapToDouble(ShapeTileTest::ringArea).sum();
    }

    private static double ringArea(int[] ring) {
        double sum = 0;
        for (int i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
            sum += (double) ring[j] * ring[i + 1] - (double) ring[i] * ring[j + 1];
        }
        return sum / 2;
    }
}
