package riskmap.geodata.intake.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import riskmap.geodata.crs.Crs;
import riskmap.geodata.demo.DemoSize;
import riskmap.geodata.demo.DemoZone;

/** Unlabelled coordinates of a demo zone, written in every usual system. */
class CrsDetectionTest {

    private static DemoGround blocksOnly;
    private static DemoGround withPlaces;
    private static final List<Coordinate> RISKS = new ArrayList<>();

    @BeforeAll
    static void makeZone() {
        DemoZone zone = DemoZone.of(DemoSize.SMALL, 1, Instant.parse("2026-11-22T00:00:00Z"));
        blocksOnly = new DemoGround(zone, false);
        withPlaces = new DemoGround(zone, true);
        zone.forEach("risk-points", risk -> RISKS.add(risk.geometry().getCoordinate()));
    }

    private static List<Coordinate> written(Crs crs, boolean swapped, int count, double eastward) {
        List<Coordinate> out = new ArrayList<>();
        Random random = new Random(7);
        for (int i = 0; i < count; i++) {
            Coordinate place = RISKS.get(random.nextInt(RISKS.size()));
            double[] xy = {place.x + eastward, place.y};
            crs.fromLonLat(xy);
            out.add(swapped ? new Coordinate(xy[1], xy[0]) : new Coordinate(xy[0], xy[1]));
        }
        return out;
    }

    @ParameterizedTest
    @CsvSource({
        "EPSG:4326,false",
        "GCJ-02,false",
        "BD-09,false",
        "EPSG:4528,false",
        "EPSG:4549,false",
        "EPSG:3857,false",
        "EPSG:4326,true",
        "GCJ-02,true",
        "EPSG:4528,true",
        "EPSG:4549,true"
    })
    void theSystemIsFound(String name, boolean swapped) {
        for (DemoGround ground : List.of(withPlaces, blocksOnly)) {
            CrsDetection found = CrsDetection.of(written(Crs.parse(name), swapped, 1200, 0), ground);
            CrsCandidate best = found.suggestion().orElseThrow(() -> new AssertionError(found));
            assertEquals(name, best.crs(), found::toString);
            assertEquals(swapped, best.swapped(), found::toString);
            assertTrue(found.reason().zh().contains(name.equals("EPSG:4326") ? "WGS 84" : name), () -> found.reason()
                    .toString());
        }
    }

    @Test
    void theReasonCounts() {
        CrsDetection found = CrsDetection.of(written(Crs.parse("GCJ-02"), false, 1200, 0), withPlaces);
        assertTrue(
                found.reason().en().matches("[0-9,]+ of [0-9,]+ points lie within 50 m of known places as GCJ-02, .*"),
                found.reason().en());
        CrsCandidate best = found.suggestion().orElseThrow();
        assertTrue(
                found.reason().zh().contains(String.format("%,d", best.atPlace())),
                found.reason().zh());
    }

    @Test
    void aHandfulOfPointsDoesNotTell() {
        assertCannotTell(CrsDetection.of(written(Crs.LON_LAT, false, 5, 0), withPlaces));
        assertCannotTell(CrsDetection.of(List.of(), withPlaces));
        List<Coordinate> same = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            same.add(RISKS.get(0));
        }
        assertCannotTell(CrsDetection.of(same, withPlaces));
    }

    @Test
    void anotherCityDoesNotTell() {
        CrsDetection far = CrsDetection.of(written(Crs.LON_LAT, false, 500, 3), withPlaces);
        assertCannotTell(far);
        assertTrue(far.reason().en().contains("0 of 500") || far.reason().en().contains("more than 0"), far.toString());
        assertCannotTell(CrsDetection.of(List.of(new Coordinate(Double.NaN, 1)), withPlaces));
    }

    @Test
    void anEmptyCityDoesNotTell() {
        KnownGround nothing = new KnownGround() {
            @Override
            public Envelope extent() {
                return new Envelope();
            }

            @Override
            public Fit fit(double lon, double lat) {
                return Fit.OUTSIDE;
            }
        };
        assertCannotTell(CrsDetection.of(written(Crs.LON_LAT, false, 500, 0), nothing));
    }

    @Test
    void pointsScatteredOverTheCityFitEverySystemAlike() {
        Random random = new Random(11);
        Envelope city = blocksOnly.extent();
        List<Coordinate> anywhere = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            anywhere.add(new Coordinate(
                    city.getMinX() + city.getWidth() * (0.4 + 0.2 * random.nextDouble()),
                    city.getMinY() + city.getHeight() * (0.4 + 0.2 * random.nextDouble())));
        }
        assertCannotTell(CrsDetection.of(anywhere, blocksOnly));
    }

    private static void assertCannotTell(CrsDetection found) {
        assertTrue(found.suggestion().isEmpty(), found::toString);
        assertTrue(found.reason().zh().contains("判断"), found::toString);
    }
}
