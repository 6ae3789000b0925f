package riskmap.geodata.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MercatorGridTest {

    @Test
    void thereAndBackIsWithinACell() {
        Random random = new Random(5);
        for (int i = 0; i < 1_000; i++) {
            double lon = random.nextDouble() * 360 - 180;
            double lat = random.nextDouble() * 170 - 85;
            assertEquals(lon, MercatorGrid.lon(MercatorGrid.x(lon) + 0.5), 1e-7);
            assertEquals(lat, MercatorGrid.lat(MercatorGrid.y(lat) + 0.5), 1e-7);
        }
    }

    @Test
    void theEdgesOfTheWorld() {
        assertEquals(0, MercatorGrid.x(-180));
        assertEquals(1 << 30, MercatorGrid.x(0));
        assertEquals(Integer.MAX_VALUE, MercatorGrid.x(180));
        assertEquals(0, MercatorGrid.y(90));
        assertEquals(1 << 30, MercatorGrid.y(0));
        assertEquals(Integer.MAX_VALUE, MercatorGrid.y(-90));
        assertEquals(0, MercatorGrid.x(Double.NaN));
    }

    @Test
    void theCurveVisitsNeighboursAndEveryCellOnce() {
        int shift = MercatorGrid.BITS - 4;
        Set<Long> places = new HashSet<>();
        int[][] at = new int[256][];
        for (int x = 0; x < 16; x++) {
            for (int y = 0; y < 16; y++) {
                long place = MercatorGrid.curve(x << shift, y << shift) >>> 2 * shift;
                assertTrue(places.add(place));
                at[(int) place] = new int[] {x, y};
            }
        }
        for (int i = 1; i < at.length; i++) {
            assertEquals(1, Math.abs(at[i][0] - at[i - 1][0]) + Math.abs(at[i][1] - at[i - 1][1]));
        }
    }
}
