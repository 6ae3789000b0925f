package riskmap.geodata.tiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import riskmap.geodata.model.Feature;
import riskmap.geodata.model.LayerCatalog;
import riskmap.geodata.snapshot.LayerTable;
import riskmap.geodata.snapshot.WorldGrid;
import riskmap.geodata.tiles.MvtReader.MvtFeature;
import riskmap.geodata.tiles.TileOptions.Aggregation;

/** Tiles of CGCS2000Quad: latitude and longitude as they are. */
class DegreeTilesTest {

    private static final TileScheme DEGREES = TileScheme.CGCS2000_QUAD;
    private static final TileOptions ALL = new TileOptions(Aggregation.NONE, true);

    private static LayerTable table(String layer, Geometry... shapes) {
        List<Feature> features = IntStream.range(0, shapes.length)
                .mapToObj(i -> Feature.unsaved("f" + i, shapes[i], Map.of("name", "名" + i)))
                .toList();
        return LayerTable.of(LayerCatalog.standard().layer(layer), 1, Instant.EPOCH, features);
    }

    @Test
    void twoTilesAreTheWorld() {
        assertEquals(new Envelope(-180, 0, -90, 90), new TileAddress(DEGREES, 0, 0, 0).envelope());
        assertEquals(new Envelope(0, 180, -90, 90), new TileAddress(DEGREES, 0, 1, 0).envelope());
        assertEquals(new Envelope(90, 135, 0, 45), new TileAddress(DEGREES, 2, 6, 1).envelope());
        assertThrows(IllegalArgumentException.class, () -> new TileAddress(DEGREES, 0, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new TileAddress(DEGREES, 22, 0, 0));
    }

    @Property
    void everyPlaceLiesInItsTile(
            @ForAll @DoubleRange(min = -180, max = 180) double lon,
            @ForAll @DoubleRange(min = -90, max = 90) double lat,
            @ForAll @IntRange(min = 0, max = 21) int zoom) {
        TileAddress tile = TileAddress.of(DEGREES, lon, lat, zoom);
        Envelope box = tile.envelope();
        box.expandBy(1e-9);
        assertTrue(box.contains(lon, lat), tile + " for " + lon + " " + lat);
    }

    /** The quantised coordinates lead back to the points: latitude runs evenly, not as Mercator has it. */
    @Test
    void pointsStandWhereTheirDegreesSay() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Geometry[] points = new Geometry[500];
        for (int i = 0; i < points.length; i++) {
            points[i] = new GeometryFactory()
                    .createPoint(new Coordinate(90 + random.nextDouble() * 45, random.nextDouble() * 45));
        }
        LayerTable table = table("risk-points", points);
        TileAddress address = new TileAddress(DEGREES, 2, 6, 1);
        Set<Object> seen = new HashSet<>();
        for (MvtFeature feature : MvtReader.features(new TileEncoder().encode(table, address, ALL))) {
            Object id = feature.tags().get("id");
            int row = table.row((String) id);
            int[] at = feature.parts().get(0);
            assertEquals(table.lon(row), 90 + (at[0] + 0.5) * 45 / 4096, 45.0 / 4096, "seed " + seed);
            assertEquals(table.lat(row), 45 - (at[1] + 0.5) * 45 / 4096, 45.0 / 4096, "seed " + seed);
            seen.add(id);
        }
        assertEquals(points.length, seen.size(), "seed " + seed);
    }

    @Test
    void shapesAreCutAtTheTilesOfThatGrid() throws ParseException {
        LayerTable table = table("grids", new WKTReader().read("POLYGON ((100 20, 140 20, 140 44, 100 44, 100 20))"));
        List<MvtFeature> features =
                MvtReader.features(new TileEncoder().encode(table, TileAddress.of(DEGREES, 120, 31, 10), ALL));
        assertEquals(1, features.size());
        assertTrue(new TileEncoder()
                .encode(table, TileAddress.of(DEGREES, 141, 31, 10), ALL)
                .isEmpty());
    }

    @Test
    void theTableIsLaidOutOnce() {
        LayerTable table = table("risk-points", new GeometryFactory().createPoint(new Coordinate(120, 31)));
        LayerTable laidOut = table.on(WorldGrid.DEGREES);
        assertSame(laidOut, table.on(WorldGrid.DEGREES));
        assertSame(laidOut, laidOut.on(WorldGrid.DEGREES));
        assertSame(table, table.on(WorldGrid.MERCATOR));
        assertEquals(table.feature(0), laidOut.feature(0));
        assertThrows(IllegalStateException.class, () -> laidOut.on(WorldGrid.MERCATOR));
    }
}
