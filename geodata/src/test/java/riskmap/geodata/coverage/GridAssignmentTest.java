package riskmap.geodata.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import riskmap.geodata.SharedData;

class GridAssignmentTest {

    private static final List<Grid> FOUR = List.of(
            grid("D", 120.72, 31.31, 120.74, 31.32),
            grid("A", 120.70, 31.30, 120.72, 31.31),
            grid("C", 120.70, 31.31, 120.72, 31.32),
            grid("B", 120.72, 31.30, 120.74, 31.31));

    @Test
    void insideIsClear() {
        GridAssignment assignment = new GridAssignment(FOUR);
        assertEquals(1, assignment.find(120.705, 31.305));
        assertEquals(0, assignment.find(120.735, 31.315));
        assertEquals(GridAssignment.NONE, assignment.find(120.75, 31.31));
        assertEquals(GridAssignment.NONE, assignment.find(Double.NaN, Double.NaN));
    }

    @Test
    void onASharedEdgeTheLowestCodeOwns() {
        GridAssignment assignment = new GridAssignment(FOUR);
        assertEquals("A", code(assignment, 120.72, 31.305));
        assertEquals("C", code(assignment, 120.72, 31.315));
        assertEquals("B", code(assignment, 120.73, 31.31));
        assertEquals("A", code(assignment, 120.72, 31.31));
        assertEquals("D", code(assignment, 120.74, 31.32));
        assertFalse(assignment.isShared(120.72, 31.31));
    }

    @Test
    void theOrderOfTheListDoesNotMatter() {
        List<Grid> turned = IntStream.range(0, 4).mapToObj(i -> FOUR.get(3 - i)).toList();
        GridAssignment one = new GridAssignment(FOUR);
        GridAssignment two = new GridAssignment(turned);
        for (double lon : new double[] {120.70, 120.71, 120.72, 120.73, 120.74}) {
            for (double lat : new double[] {31.30, 31.305, 31.31, 31.315, 31.32}) {
                String expected = FOUR.get(one.find(lon, lat)).code();
                assertEquals(expected, turned.get(two.find(lon, lat)).code());
            }
        }
    }

    @Test
    void groundInTwoGridsIsContested() {
        GridAssignment assignment = new GridAssignment(
                List.of(grid("A", 120.70, 31.30, 120.722, 31.31), grid("B", 120.72, 31.30, 120.74, 31.31)));
        assertTrue(assignment.isShared(120.721, 31.305));
        assertEquals(0, assignment.find(120.721, 31.305));
        assertEquals(0, assignment.find(120.72, 31.305));
    }

    @Test
    void aSiteThatReachesIntoSeveralGridsIsToldSo() {
        GridAssignment assignment = new GridAssignment(FOUR);
        assertEquals(List.of(1), assignment.reached(GridCoverageTest.box(120.701, 31.301, 120.702, 31.302)));
        assertEquals(List.of(1, 3), assignment.reached(GridCoverageTest.box(120.719, 31.301, 120.721, 31.302)));
        assertEquals(List.of(0, 1, 2, 3), assignment.reached(GridCoverageTest.box(120.719, 31.309, 120.721, 31.311)));
        assertEquals(List.of(), assignment.reached(GridCoverageTest.box(121, 31.309, 121.1, 31.311)));
        // It touches the neighbour along an edge, and reaches 1 cm into it.
        assertEquals(List.of(1), assignment.reached(GridCoverageTest.box(120.719, 31.301, 120.72, 31.302)));
        assertEquals(List.of(1), assignment.reached(GridCoverageTest.box(120.7199, 31.301, 120.7200001, 31.3011)));
        Geometry point = new GeometryFactory().createPoint(new Coordinate(120.72, 31.305));
        assertEquals(List.of(1), assignment.reached(point));
        assertEquals(List.of(), assignment.reached(new GeometryFactory().createPoint()));
        Geometry bowTie = GridCoverageTest.wkt(
                "POLYGON((120.701 31.301, 120.739 31.303, 120.739 31.301, 120.701 31.303, 120.701 31.301))");
        assertEquals(List.of(1, 3), assignment.reached(bowTie));
    }

    @Test
    void everyPlaceOfARealPlanHasOneOwner() throws IOException {
        List<Grid> grids = GeoJsonPolygons.grids(SharedData.file("zone-coverages/worcester.geojson"));
        GridAssignment assignment = new GridAssignment(grids);
        Random random = new Random(7);
        for (Grid grid : grids) {
            Coordinate[] border = grid.geometry().getCoordinates();
            Coordinate vertex = border[random.nextInt(border.length)];
            int owner = assignment.find(vertex.x, vertex.y);
            String lowest = grids.stream()
                    .filter(other -> other.geometry().intersects(new GeometryFactory().createPoint(vertex)))
                    .map(Grid::code)
                    .min(String::compareTo)
                    .orElseThrow();
            assertEquals(lowest, grids.get(owner).code(), "seed 7, vertex " + vertex);
        }
    }

    private static String code(GridAssignment assignment, double lon, double lat) {
        return FOUR.get(assignment.find(lon, lat)).code();
    }

    private static Grid grid(String code, double west, double south, double east, double north) {
        Geometry box = GridCoverageTest.box(west, south, east, north);
        return new Grid("id-" + code, code, box);
    }
}
