package riskmap.geodata.crs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class AntimeridianTest {

    @Test
    void anAreaAcrossIsCutInTwo() throws ParseException {
        Geometry cut = Antimeridian.cut(new WKTReader().read("POLYGON ((179 10, -178 10, -178 12, 179 12, 179 10))"));
        assertEquals(2, cut.getNumGeometries());
        assertEquals(6, cut.getArea(), 1e-9);
        assertTrue(cut.covers(new WKTReader().read("MULTIPOINT ((179.5 11), (-179 11), (180 11), (-180 11))")));
        assertEquals(new Envelope(-180, 180, 10, 12), cut.getEnvelopeInternal());
    }

    @Test
    void anAreaAroundAPoleStaysAsItIs() throws ParseException {
        Geometry area = new WKTReader().read("POLYGON ((0 89, 90 89, 180 89, -90 89, 0 89))");
        assertSame(area, Antimeridian.cut(area));
    }

    @Test
    void whatIsOnOneSideStaysAsItIs() throws ParseException {
        Geometry area = new WKTReader().read("POLYGON ((-180 10, -178 10, -178 12, -180 12, -180 10))");
        assertSame(area, Antimeridian.cut(area));
    }
}
