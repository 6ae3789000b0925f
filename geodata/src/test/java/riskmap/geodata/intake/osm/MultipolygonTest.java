package riskmap.geodata.intake.osm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;
import riskmap.geodata.intake.osm.pbf.TinyPbf;

/** Areas put together from ways. Nodes stand on a lattice: node 23 is at 2 east, 3 north, in hundredths of a degree. */
class MultipolygonTest {

    private static final double CELL = 0.01;

    @TempDir
    Path folder;

    private static TinyPbf lattice() {
        TinyPbf file = new TinyPbf();
        for (int x = 0; x < 10; x++) {
            for (int y = 0; y < 10; y++) {
                file.node(10 * x + y, 120 + x * CELL, 31 + y * CELL);
            }
        }
        return file;
    }

    private Read read(TinyPbf file) throws IOException {
        return Read.of(file.writeTo(folder.resolve("lake.osm.pbf")));
    }

    private static double cells(Geometry geometry) {
        return geometry.getArea() / CELL / CELL;
    }

    @Test
    void ringsAreJoinedFromSeveralWaysInAnyDirection() throws IOException {
        Read read = read(lattice()
                .way(1, "note=a", 0, 40, 44)
                .way(2, "note=b", 0, 4, 44)
                .way(3, "note=hole", 11, 12, 22, 21, 11)
                .relation(9, "type=multipolygon natural=water name=金鸡湖", "outer w1", "outer w2", "inner w3"));
        Geometry lake = read.only("water").geometry();
        assertEquals(15, cells(lake), 1e-6);
        assertEquals(List.of(), read.complaints());
    }

    @Test
    void touchingHolesAreOneHoleAndNoComplaint() throws IOException {
        Read read = read(lattice()
                .way(1, "note=a", 0, 40, 44, 4, 0)
                .way(2, "note=b", 11, 12, 22, 21, 11)
                .way(3, "note=c", 21, 22, 32, 31, 21)
                .relation(9, "type=multipolygon landuse=forest", "outer w1", "inner w2", "inner w3"));
        Geometry forest = read.only("land-use").geometry();
        assertTrue(forest.isValid());
        assertEquals(14, cells(forest), 1e-6);
        assertEquals(List.of(), read.complaints());
    }

    @Test
    void wrongRolesDoNotMatter() throws IOException {
        Read read = read(lattice()
                .way(1, "note=a", 0, 40, 44, 4, 0)
                .way(2, "note=b", 11, 12, 22, 21, 11)
                .relation(9, "type=multipolygon landuse=forest", "inner w1", "outer w2"));
        assertEquals(15, cells(read.only("land-use").geometry()), 1e-6);
    }

    @Test
    void missingMembersAreSaidAndTheRestIsUsed() throws IOException {
        Read read = read(lattice()
                .way(1, "note=a", 0, 10, 11, 1, 0)
                .way(2, "note=b", 50, 60, 61)
                .relation(9, "type=multipolygon landuse=forest", "outer w1", "outer w2", "outer w77"));
        assertEquals(1, cells(read.only("land-use").geometry()), 1e-6);
        assertEquals(
                List.of("osm:r9: 1 of 3 member ways are not in the file; 1 of its outlines are not closed"),
                read.complaints());
    }

    @Test
    void whatCannotBeClosedIsShownAsLines() throws IOException {
        Read read = read(
                lattice().way(2, "note=b", 50, 60, 61).relation(9, "type=multipolygon landuse=forest", "outer w2"));
        assertTrue(read.layer("land-use").isEmpty());
        assertEquals(
                "MultiLineString", read.rejected.get(0).subject().geometry().getGeometryType());
    }

    @Test
    void olderDataHasItsTagsOnTheOuterWay() throws IOException {
        Read read = read(lattice()
                .way(1, "landuse=forest", 0, 40, 44, 4, 0)
                .way(2, "natural=water", 11, 12, 22, 21, 11)
                .relation(9, "type=multipolygon", "outer w1", "inner w2"));
        assertEquals(List.of("osm:r9"), read.ids("land-use"), "the way is not a forest of its own");
        assertEquals(15, cells(read.only("land-use").geometry()), 1e-6);
        assertEquals(List.of("osm:w2"), read.ids("water"));
    }
}
