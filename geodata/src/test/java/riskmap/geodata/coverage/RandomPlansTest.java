package riskmap.geodata.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import riskmap.geodata.coverage.CoverageProblem.Kind;

/** Random plans of cells on a fine chequerboard, where every area can be counted cell by cell. */
class RandomPlansTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final int SIDE = 14;
    private static final double STEP = 0.002;

    @RepeatedTest(30)
    void areasAreWhatCountingCellsSays() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        int zones = 1 + random.nextInt(8);
        boolean[][][] members = new boolean[zones][SIDE][SIDE];
        List<Grid> grids = new ArrayList<>();
        for (int zone = 0; zone < zones; zone++) {
            grids.add(grid(zone, rectangles(random, members[zone])));
        }
        boolean[][] ground = new boolean[SIDE][SIDE];
        Geometry jurisdiction = union(rectangles(random, ground));
        CoverageReport.Summary summary =
                GridCoverage.check(grids, Optional.of(jurisdiction), 1).summary();
        double[] counted = new double[5];
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                int owners = 0;
                for (boolean[][] zone : members) {
                    owners += zone[y][x] ? 1 : 0;
                }
                double area = EllipsoidReference.area(cell(x, y));
                counted[0] += ground[y][x] ? area : 0;
                counted[1] += ground[y][x] && owners > 0 ? area : 0;
                counted[2] += ground[y][x] && owners == 0 ? area : 0;
                counted[3] += !ground[y][x] && owners > 0 ? area : 0;
                counted[4] += owners > 1 ? area : 0;
            }
        }
        double slack = 1e-6 * counted[0];
        assertEquals(counted[0], summary.jurisdictionArea(), slack, "seed " + seed);
        assertEquals(counted[1] / counted[0], summary.coveredShare(), 1e-6, "seed " + seed);
        assertEquals(counted[2], summary.gapArea(), slack, "seed " + seed);
        assertEquals(counted[3], summary.outsideArea(), slack, "seed " + seed);
        assertEquals(counted[4], summary.overlapArea(), slack, "seed " + seed);
        assertEquals(0, summary.misalignedCount(), "seed " + seed);
    }

    /** Grids of several parts, with holes; drawn as the union of whole cells. */
    private static Grid grid(int number, List<Geometry> cells) {
        return new Grid("g" + number, "G" + number, union(cells));
    }

    private static Geometry union(List<Geometry> cells) {
        return org.locationtech.jts.operation.overlayng.OverlayNGRobust.union(cells);
    }

    private static List<Geometry> rectangles(Random random, boolean[][] taken) {
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            int west = random.nextInt(SIDE - 1);
            int south = random.nextInt(SIDE - 1);
            int east = west + 1 + random.nextInt(SIDE - west - 1);
            int north = south + 1 + random.nextInt(SIDE - south - 1);
            boolean take = i == 0 || random.nextInt(3) > 0;
            for (int y = south; y < north; y++) {
                for (int x = west; x < east; x++) {
                    taken[y][x] = take;
                }
            }
        }
        taken[random.nextInt(SIDE)][random.nextInt(SIDE)] = true;
        List<Geometry> cells = new ArrayList<>();
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                if (taken[y][x]) {
                    cells.add(cell(x, y));
                }
            }
        }
        return cells;
    }

    private static Geometry cell(int x, int y) {
        double west = 120.7 + STEP * x;
        double east = 120.7 + STEP * (x + 1);
        double south = 31.3 + STEP * y;
        double north = 31.3 + STEP * (y + 1);
        return FACTORY.createPolygon(new Coordinate[] {
            new Coordinate(west, south),
            new Coordinate(east, south),
            new Coordinate(east, north),
            new Coordinate(west, north),
            new Coordinate(west, south)
        });
    }

    @Test
    void aPlanCutAtTheAntimeridianIsCheckedInTwoHalves() {
        List<Grid> grids = List.of(
                grid("W", "POLYGON((179.98 -17, 180 -17, 180 -16.98, 179.98 -16.98, 179.98 -17))"),
                grid("E", "POLYGON((-180 -17, -179.98 -17, -179.98 -16.98, -180 -16.98, -180 -17))"));
        Geometry zone =
                GridCoverageTest.wkt("MULTIPOLYGON(((179.98 -17, 180 -17, 180 -16.98, 179.98 -16.98, 179.98 -17)),"
                        + " ((-180 -17, -179.98 -17, -179.98 -16.98, -180 -16.98, -180 -17)))");
        CoverageReport report = GridCoverage.check(grids, Optional.of(zone), 1);
        assertEquals(List.of(), report.problems());
        assertEquals(1, report.summary().coveredShare(), 1e-9);
        double cell = EllipsoidReference.area(grids.get(1).geometry());
        assertEquals(cell, report.grids().get(1).area(), 1e-3);
        assertEquals(cell, report.grids().get(0).area(), 1e-3);
        CoverageReport half = GridCoverage.check(grids.subList(0, 1), Optional.of(zone), 1);
        assertEquals(0.5, half.summary().coveredShare(), 1e-9);
    }

    @Test
    void anIslandInAHoleOfItsNeighbourIsNoProblem() {
        CoverageReport report = GridCoverage.check(
                List.of(
                        grid(
                                "ring",
                                "POLYGON((120.7 31.3, 120.74 31.3, 120.74 31.32, 120.7 31.32, 120.7 31.3), (120.71 31.305,"
                                        + " 120.71 31.315, 120.73 31.315, 120.73 31.305, 120.71 31.305))"),
                        grid(
                                "core",
                                "POLYGON((120.71 31.305, 120.73 31.305, 120.73 31.315, 120.71 31.315, 120.71 31.305))"),
                        grid("isle", "POLYGON((120.75 31.3, 120.76 31.3, 120.76 31.31, 120.75 31.3))")),
                Optional.empty(),
                1);
        assertEquals(List.of(), report.problems());
    }

    @Test
    void oneEmptyGridIsInvalidAndNothingElse() {
        CoverageReport report =
                GridCoverage.check(List.of(new Grid("e", "E", FACTORY.createPolygon())), Optional.empty(), 1);
        assertEquals(Kind.INVALID, report.problems().get(0).kind());
        assertEquals(1, report.problems().size());
        assertEquals(0, report.grids().get(0).compactness());
        assertTrue(GridCoverage.check(List.of(), Optional.empty(), 1).problems().isEmpty());
    }

    private static Grid grid(String code, String wkt) {
        return new Grid(code, code, GridCoverageTest.wkt(wkt));
    }
}
