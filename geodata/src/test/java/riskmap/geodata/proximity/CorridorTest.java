package riskmap.geodata.proximity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import riskmap.geodata.crs.Geodesic;
import riskmap.geodata.snapshot.LayerTable;

class CorridorTest {

    private static final Geometry PIPELINE = wkt("LINESTRING(120.70 31.30, 120.72 31.30, 120.72 31.33)");

    @Test
    void chainageGrowsAlongTheLine() {
        LayerTable table = TestPlaces.table(
                TestPlaces.point(120.721, 31.31), TestPlaces.point(120.71, 31.301), TestPlaces.point(120.69, 31.30));
        List<Corridor.Entry> entries = Corridor.along(table, PIPELINE, 1000, row -> true);
        assertEquals(
                List.of("p0000002", "p0000001", "p0000000"),
                entries.stream().map(entry -> table.id(entry.row())).toList());
        assertEquals(0, entries.get(0).chainage());
        assertEquals(
                Geodesic.distance(120.69, 31.3, 120.7, 31.3), entries.get(0).distance(), 1e-6);
        assertEquals(
                Geodesic.distance(120.70, 31.3, 120.71, 31.3), entries.get(1).chainage(), 0.01);
        double corner = Geodesic.distance(120.70, 31.3, 120.72, 31.3);
        assertEquals(
                corner + Geodesic.distance(120.72, 31.3, 120.72, 31.31),
                entries.get(2).chainage(),
                0.01);
    }

    @Test
    void aPlantTheLineCrossesStandsWhereItIsEntered() {
        LayerTable table = TestPlaces.table(
                wkt("POLYGON((120.705 31.29, 120.715 31.29, 120.715 31.31, 120.705 31.31, 120.705 31.29))"),
                wkt("POLYGON((120.69 31.29, 120.703 31.29, 120.703 31.305, 120.69 31.305, 120.69 31.29))"));
        List<Corridor.Entry> entries = Corridor.along(table, PIPELINE, 100, row -> true);
        assertEquals(
                List.of(0.0, 0.0),
                entries.stream().map(Corridor.Entry::distance).toList());
        assertEquals(0, entries.get(0).chainage());
        assertEquals(
                Geodesic.distance(120.70, 31.3, 120.705, 31.3), entries.get(1).chainage(), 1e-6);
    }

    @Test
    void membersAreThoseOfTheNaiveLoop() {
        for (long seed = 1; seed <= 5; seed++) {
            LayerTable table = TestPlaces.scattered(120.72, 31.32, 0.03, 200, seed);
            List<Neighbour> expected = NaiveProximity.find(table, PIPELINE, Integer.MAX_VALUE, 700);
            List<Corridor.Entry> actual = Corridor.along(table, PIPELINE, 700, row -> true);
            assertEquals(
                    expected.stream().map(Neighbour::row).sorted().toList(),
                    actual.stream().map(Corridor.Entry::row).sorted().toList(),
                    "seed " + seed);
            double length = Geodesic.length(PIPELINE);
            actual.forEach(entry -> assertTrue(entry.chainage() >= 0 && entry.chainage() <= length + 1e-6));
        }
    }

    @Test
    void onlyLinesAndPossibleWidths() {
        LayerTable table = TestPlaces.table();
        assertEquals(List.of(), Corridor.along(table, PIPELINE, 10, row -> true));
        Geometry point = TestPlaces.point(1, 2);
        assertThrows(IllegalArgumentException.class, () -> Corridor.along(table, point, 10, row -> true));
        assertThrows(IllegalArgumentException.class, () -> Corridor.along(table, PIPELINE, 0, row -> true));
    }

    private static Geometry wkt(String wkt) {
        try {
            return new WKTReader().read(wkt);
        } catch (ParseException e) {
            throw new IllegalArgumentException(wkt, e);
        }
    }
}
