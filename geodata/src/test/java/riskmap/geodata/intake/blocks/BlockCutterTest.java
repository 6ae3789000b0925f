package riskmap.geodata.intake.blocks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** A town of 400 m by 400 m, in metres. */
class BlockCutterTest {

    private static final String TOWN = "POLYGON ((0 0, 400 0, 400 400, 0 400, 0 0))";

    private static Geometry wkt(String text) {
        try {
            return new WKTReader().read(text);
        } catch (ParseException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private static BlockCutter town(String... lines) {
        BlockCutter cutter = new BlockCutter();
        cutter.addArea(wkt(TOWN));
        for (String line : lines) {
            cutter.addLine((LineString) wkt("LINESTRING (" + line + ")"));
        }
        return cutter;
    }

    private static List<Long> sizes(List<Block> blocks) {
        return blocks.stream()
                .map(block -> Math.round(block.shape().getArea()))
                .sorted()
                .toList();
    }

    @Test
    void withoutStreetsThereIsOneBlock() {
        assertEquals(List.of(160_000L), sizes(town().cut()));
    }

    @Test
    void crossingStreetsMakeFourBlocks() {
        List<Block> blocks = town("-50 100, 450 100", "100 -50, 100 450").cut();
        assertEquals(List.of(10_000L, 30_000L, 30_000L, 90_000L), sizes(blocks));
    }

    @Test
    void aBlindAlleyDividesNothing() {
        assertEquals(List.of(160_000L), sizes(town("0 100, 300 100").cut()));
    }

    @Test
    void aRoundStreetMakesAnIsland() {
        assertEquals(
                List.of(10_000L, 150_000L),
                sizes(town("100 100, 200 100, 200 200, 100 200, 100 100").cut()));
    }

    @Test
    void theStripBetweenCarriagewaysJoinsANeighbour() {
        List<Block> blocks = town("0 100, 400 100", "0 108, 400 108").cut();
        assertEquals(2, blocks.size());
        assertEquals(
                160_000, blocks.stream().mapToDouble(b -> b.shape().getArea()).sum(), 1e-6);
    }

    @Test
    void waterIsItsOwnBlockAndBridgesDoNotCutIt() {
        BlockCutter cutter = town("0 200, 400 200");
        cutter.addWater(wkt("POLYGON ((100 -10, 200 -10, 200 410, 100 410, 100 -10))"));
        List<Block> blocks = cutter.cut();
        assertEquals(List.of(20_000L, 20_000L, 40_000L, 40_000L, 40_000L), sizes(blocks));
        assertEquals(1, blocks.stream().filter(Block::water).count());
    }

    @Test
    void neighbouringAreasAreNeverMixed() {
        BlockCutter cutter = new BlockCutter();
        cutter.addArea(wkt(TOWN));
        cutter.addArea(wkt("POLYGON ((400 0, 420 0, 420 20, 400 20, 400 0))"));
        List<Block> blocks = cutter.cut();
        assertEquals(List.of(400L, 160_000L), sizes(blocks), "too small, but alone in its area");
    }

    @Test
    void minorLinesDivideOnlyWhatIsLarge() {
        BlockCutter small = town();
        small.addMinorLine((LineString) wkt("LINESTRING (0 100, 400 100)"));
        assertEquals(List.of(160_000L), sizes(small.cut()));
        BlockCutter large = new BlockCutter();
        large.addArea(wkt("POLYGON ((0 0, 1000 0, 1000 400, 0 400, 0 0))"));
        large.addLine((LineString) wkt("LINESTRING (300 0, 300 400)"));
        large.addMinorLine((LineString) wkt("LINESTRING (0 100, 1000 100)"));
        assertEquals(List.of(70_000L, 120_000L, 210_000L), sizes(large.cut()));
    }

    @Test
    void anyStreetsMakeACoverage() {
        long seed = 20261122;
        Random random = new Random(seed);
        for (int round = 0; round < 60; round++) {
            BlockCutter cutter = town();
            for (int i = 0; i < 30; i++) {
                Coordinate[] course = new Coordinate[2 + random.nextInt(3)];
                Arrays.setAll(
                        course, k -> new Coordinate(random.nextDouble() * 500 - 50, random.nextDouble() * 500 - 50));
                cutter.addLine(new GeometryFactory().createLineString(course));
            }
            String message = "seed " + seed + " round " + round;
            List<Block> blocks = cutter.cut();
            Geometry[] shapes = blocks.stream().map(Block::shape).toArray(Geometry[]::new);
            assertTrue(Arrays.stream(shapes).allMatch(Geometry::isValid), message);
            assertTrue(CoverageValidator.isValid(shapes), message);
            double sum = Arrays.stream(shapes).mapToDouble(Geometry::getArea).sum();
            assertEquals(160_000, sum, 1e-3, message);
            assertTrue(shapes.length == 1 || sizes(blocks).get(0) >= 1000, message);
        }
    }
}
