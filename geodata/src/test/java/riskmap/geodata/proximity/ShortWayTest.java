package riskmap.geodata.proximity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import riskmap.geodata.crs.Geodesic;

class ShortWayTest {

    @Test
    void agreesWithGeographicLibToAMicrometre() {
        Random random = new Random(3);
        double worst = 0;
        for (int i = 0; i < 20_000; i++) {
            double lon = random.nextDouble() * 360 - 180;
            double lat = random.nextDouble() * 178 - 89;
            double metres = Math.pow(10, random.nextDouble() * 4.6 - 1);
            Coordinate to = Geodesic.destination(lon, lat, random.nextDouble() * 360, metres);
            double expected = Geodesic.distance(lon, lat, to.x, to.y);
            double error = Math.abs(new ShortWay(lon, lat).to(to.x, to.y) - expected);
            worst = Math.max(worst, error);
        }
        System.out.printf("proximity: short ways differ from GeographicLib by at most %.1e m%n", worst);
        assertTrue(worst < 1e-6, "seed 3: " + worst + " m");
    }

    @Test
    void nowhereToGoIsZeroAndFarIsKarney() {
        assertEquals(0, new ShortWay(120, 31).to(120, 31));
        assertEquals(Geodesic.distance(120, 31, -60, -31), new ShortWay(120, 31).to(-60, -31));
    }
}
