package riskmap.geodata.tiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;

class TileAddressTest {

    @Test
    void knownTileOfSuzhou() {
        assertEquals(new TileAddress(14, 13687, 6689), TileAddress.of(120.75, 31.32, 14));
    }

    @Test
    void envelopeOfTheWorld() {
        Envelope world = new TileAddress(0, 0, 0).envelope();
        assertEquals(-180, world.getMinX(), 0);
        assertEquals(180, world.getMaxX(), 0);
        assertEquals(85.0511287798, world.getMaxY(), 1e-9);
        assertEquals(-85.0511287798, world.getMinY(), 1e-9);
    }

    @Test
    void everyPlaceHasATileAndLiesInItsEnvelope() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 10_000; i++) {
            double lon = random.nextDouble() * 360 - 180;
            double lat = random.nextDouble() * 170 - 85;
            TileAddress tile = TileAddress.of(lon, lat, random.nextInt(23));
            Envelope box = tile.envelope();
            box.expandBy(1e-9);
            assertTrue(box.contains(lon, lat), "seed " + seed + ": " + tile + " for " + lon + " " + lat);
        }
    }

    @Test
    void placesBeyondTheWorldBelongToItsEdge() {
        assertEquals(new TileAddress(3, 7, 0), TileAddress.of(180, 90, 3));
        assertEquals(new TileAddress(3, 0, 7), TileAddress.of(-180, -90, 3));
        assertEquals(new TileAddress(3, 7, 0), TileAddress.of(500, 89, 3));
    }

    @Test
    void messageNamesTheRange() {
        assertEquals(
                "tile zoom is 23, allowed are 0 to 22",
                assertThrows(IllegalArgumentException.class, () -> new TileAddress(23, 0, 0))
                        .getMessage());
        assertEquals(
                "tile column x is 4, allowed are 0 to 3",
                assertThrows(IllegalArgumentException.class, () -> new TileAddress(2, 4, 0))
                        .getMessage());
        assertEquals(
                "tile row y is -1, allowed are 0 to 3",
                assertThrows(IllegalArgumentException.class, () -> new TileAddress(2, 0, -1))
                        .getMessage());
    }

    @Test
    void aTileIsOneRunOfTheCurve() {
        TileAddress parent = new TileAddress(5, 27, 13);
        long sum = 0;
        for (int i = 0; i < 4; i++) {
            TileAddress child = new TileAddress(6, 54 + (i & 1), 26 + (i >> 1));
            assertTrue(child.curveStart() >= parent.curveStart() && child.curveEnd() <= parent.curveEnd());
            sum += child.curveEnd() - child.curveStart();
        }
        assertEquals(parent.curveEnd() - parent.curveStart(), sum);
    }
}
