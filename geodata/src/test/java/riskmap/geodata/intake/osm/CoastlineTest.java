package riskmap.geodata.intake.osm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** A box of 10 by 10; land lies on the left of the coastline. */
class CoastlineTest {

    private static Coastline box() {
        return new Coastline(new Envelope(0, 10, 0, 10));
    }

    private static Coordinate[] course(double... numbers) {
        Coordinate[] course = new Coordinate[numbers.length / 2];
        for (int i = 0; i < course.length; i++) {
            course[i] = new Coordinate(numbers[2 * i], numbers[2 * i + 1]);
        }
        return course;
    }

    @Test
    void seaIsToTheRight() {
        Coastline coast = box();
        coast.add(course(-1, 4, 5, 4, 11, 4));
        assertEquals(40, coast.sea().getArea(), 1e-9);
        assertNull(coast.flaw());
    }

    @Test
    void islandsAreLeftOut() {
        Coastline coast = box();
        coast.add(course(-1, 4, 11, 4));
        coast.add(course(2, 1, 4, 1, 4, 3, 2, 3, 2, 1));
        assertEquals(36, coast.sea().getArea(), 1e-9);
    }

    @Test
    void anIslandAloneHasSeaAllAround() {
        Coastline coast = box();
        coast.add(course(2, 1, 4, 1, 4, 3, 2, 3, 2, 1));
        assertEquals(96, coast.sea().getArea(), 1e-9);
    }

    @Test
    void endsThatStopShortAreDrawnOn() {
        Coastline coast = box();
        coast.add(course(0.2, 4, 5, 4));
        coast.add(course(5, 4, 9.9, 4));
        assertEquals(40, coast.sea().getArea(), 1e-9);
        assertEquals(
                "2 ends of the coastline were drawn on to the edge of the extract",
                coast.flaw().en());
    }

    @Test
    void aCoastlineThatEndsInlandClosesNoSea() {
        Coastline coast = box();
        coast.add(course(3, 4, 7, 4));
        assertNull(coast.sea());
        assertEquals(
                "the coastline does not reach the edges of the extract, so the sea cannot be closed",
                coast.flaw().en());
    }
}
