package riskmap.geodata.intake.repair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** What is mended, and what is said about it. */
class GeometryRepairTest {

    private static Geometry wkt(String text) throws ParseException {
        return new WKTReader().read(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POLYGON ((0 0, 2 2, 2 0, 0 2, 0 0))|Self-intersection|MULTIPOLYGON (((0 0, 1 1, 0 2, 0 0)), ((1 1, 2 0, 2 2, 1 1)))",
                "POLYGON ((0 0, 1 0, 1 0, 1 1, 0 0))|1 repeated point removed|POLYGON ((0 0, 1 0, 1 1, 0 0))",
                "POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0), (5 5, 6 5, 6 6, 5 5))|Hole lies outside shell|"
                        + "MULTIPOLYGON (((0 0, 4 0, 4 4, 0 4, 0 0)), ((5 5, 6 5, 6 6, 5 5)))",
                "MULTIPOLYGON (((0 0, 2 0, 2 2, 0 2, 0 0)), ((1 1, 3 1, 3 3, 1 3, 1 1)))|Self-intersection|"
                        + "MULTIPOLYGON (((0 0, 2 0, 2 1, 3 1, 3 3, 1 3, 1 2, 0 2, 0 0)))",
                "LINESTRING (0 0, 0 0, 1 1)|1 repeated point removed|LINESTRING (0 0, 1 1)",
                "MULTIPOINT (EMPTY, (1 2), (3 4))|1 empty part removed|MULTIPOINT (1 2, 3 4)",
                "MULTIPOLYGON (EMPTY, ((0 0, 1 0, 1 1, 0 0)), EMPTY)|2 empty parts removed|POLYGON ((0 0, 1 0, 1 1, 0 0))"
            })
    void mends(String given, String said, String expected) throws ParseException {
        GeometryRepair.Repaired repaired = GeometryRepair.repair(wkt(given));
        assertTrue(repaired.done().get(0).en().startsWith(said), repaired.done().toString());
        assertTrue(repaired.geometry().isValid());
        assertTrue(
                RingOrder.isRightHanded(repaired.geometry()),
                repaired.geometry().toText());
        assertEquals(wkt(expected).norm(), repaired.geometry().norm());
    }

    @Test
    void leavesGoodGeometriesAlone() throws ParseException {
        Geometry good = wkt("POLYGON ((0 0, 1 0, 1 1, 0 0))");
        assertSame(good, GeometryRepair.repair(good).geometry());
        assertTrue(GeometryRepair.repair(good).done().isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"POLYGON ((0 0, 1 1, 2 2, 0 0))|", "LINESTRING (1 1, 1 1)|"})
    void saysWhenNothingIsLeft(String given) throws ParseException {
        GeometryRepair.Repaired repaired = GeometryRepair.repair(wkt(given.replace("|", "")));
        assertNull(repaired.geometry());
        assertTrue(
                repaired.done().get(0).en().contains("nothing is left"),
                repaired.done().toString());
    }

    @Test
    void refusesScribblesThatWouldFillTheMemory() {
        Random random = new Random(9);
        Coordinate[] points = new Coordinate[5001];
        for (int i = 0; i < 5000; i++) {
            points[i] = new Coordinate(random.nextDouble(), random.nextDouble());
        }
        points[5000] = points[0].copy();
        GeometryRepair.Repaired repaired = GeometryRepair.repair(new GeometryFactory().createPolygon(points));
        assertNull(repaired.geometry());
        assertTrue(
                repaired.done().get(0).en().contains("too many crossings"),
                repaired.done().toString());
    }

    @Test
    void refusesZigzagsOverThemselvesAndStarsSoonEnough() {
        Coordinate[] zigzag = new Coordinate[20_001];
        Coordinate[] star = new Coordinate[20_001];
        for (int i = 0; i <= 20_000; i++) {
            zigzag[i] = new Coordinate(i % 2, i % 2 + (i % 20_000 == 0 ? 0 : 1e-9));
            star[i] = i % 2 == 0 ? new Coordinate(0, 0) : new Coordinate(Math.cos(i), Math.sin(i));
        }
        GeometryFactory factory = new GeometryFactory();
        assertNull(GeometryRepair.repair(factory.createPolygon(zigzag)).geometry());
        assertNull(GeometryRepair.repair(factory.createPolygon(star)).geometry());
    }
}
