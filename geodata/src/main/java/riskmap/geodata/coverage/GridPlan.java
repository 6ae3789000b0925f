package riskmap.geodata.coverage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.index.hprtree.HPRtree;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import riskmap.geodata.coverage.CoverageReport.GridMeasure;
import riskmap.geodata.model.LocalizedText;
import riskmap.geodata.model.Progress;

/** The grids in the local plane: valid polygons, an index over them, and which of them have mismatched borders. */
final class GridPlan {

    private final LocalPlane plane;
    private final List<Grid> grids;
    private final Geometry[] polygons;
    private final List<GridMeasure> measures;
    private final HPRtree index = new HPRtree();
    private final Geometry[] mismatches;

    private GridPlan(LocalPlane plane, List<Grid> grids, Geometry[] polygons, List<GridMeasure> measures) {
        this.plane = plane;
        this.grids = grids;
        this.polygons = polygons;
        this.measures = measures;
        for (int i = 0; i < polygons.length; i++) {
            index.insert(polygons[i].getEnvelopeInternal(), i);
        }
        mismatches = CoverageValidator.validate(polygons);
    }

    /** Moves the grids into the plane and repairs invalid ones, each of which becomes a problem. */
    static GridPlan of(List<Grid> grids, LocalPlane plane, List<CoverageProblem> problems, Progress progress) {
        Geometry[] polygons = new Geometry[grids.size()];
        List<GridMeasure> measures = new ArrayList<>(polygons.length);
        for (int i = 0; i < polygons.length; i++) {
            progress.step(i, polygons.length);
            Geometry polygon = valid(grids.get(i), plane, problems);
            measures.add(measure(grids.get(i), polygon, plane));
            polygons[i] = Unions.onLattice(polygon);
        }
        progress.step(polygons.length, polygons.length);
        return new GridPlan(plane, grids, polygons, measures);
    }

    private static Geometry valid(Grid grid, LocalPlane plane, List<CoverageProblem> problems) {
        Geometry given = plane.in(grid.geometry());
        TopologyValidationError error = given.isEmpty() ? null : new IsValidOp(given).getValidationError();
        if (error == null && !given.isEmpty()) {
            return given;
        }
        Geometry repaired = Unions.polygonal(GeometryFixer.fix(given));
        LocalizedText reason =
                error == null ? Reasons.empty() : Reasons.invalid(error, plane.out(error.getCoordinate()));
        problems.add(new CoverageProblem(
                CoverageProblem.Kind.INVALID, plane.area(repaired), List.of(grid.code()), reason, grid.geometry()));
        return repaired;
    }

    int size() {
        return polygons.length;
    }

    Geometry polygon(int i) {
        return polygons[i];
    }

    Geometry[] polygons() {
        return polygons.clone();
    }

    String code(int i) {
        return grids.get(i).code();
    }

    LocalPlane plane() {
        return plane;
    }

    /** Whether some border of this grid does not match its neighbours edge by edge. */
    boolean isMismatched(int i) {
        return mismatches[i] != null && !mismatches[i].isEmpty();
    }

    /** Whether all borders match, so that no two grids overlap. */
    boolean isCoverage() {
        return !CoverageValidator.hasInvalidResult(mismatches);
    }

    /** Calls with every grid whose envelope touches the box. */
    void near(Envelope box, IntConsumer found) {
        if (polygons.length > 0) {
            index.query(box, item -> found.accept((Integer) item));
        }
    }

    /** Codes of the grids within some metres of a geometry of the plane, sorted. */
    List<String> codesNear(Geometry geometry, double metres) {
        Collection<String> codes = new TreeSet<>();
        Envelope box = geometry.getEnvelopeInternal();
        box.expandBy(metres);
        near(box, i -> {
            if (polygons[i].isWithinDistance(geometry, metres)) {
                codes.add(code(i));
            }
        });
        return List.copyOf(codes);
    }

    /** Measures of the grids as they are given. */
    List<GridMeasure> measures() {
        return measures;
    }

    private static GridMeasure measure(Grid grid, Geometry polygon, LocalPlane plane) {
        double area = plane.area(polygon);
        double perimeter = plane.perimeter(polygon);
        double compactness = perimeter == 0 ? 0 : 4 * Math.PI * area / (perimeter * perimeter);
        return new GridMeasure(grid.id(), grid.code(), area, perimeter, compactness);
    }
}
