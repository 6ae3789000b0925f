package riskmap.backend.http.processes.coverage;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import riskmap.backend.http.problem.Problem;
import riskmap.backend.http.processes.AnalysisProcess;
import riskmap.backend.http.processes.Answer;
import riskmap.backend.http.processes.Cost;
import riskmap.backend.http.processes.Input;
import riskmap.backend.http.processes.Inputs;
import riskmap.backend.http.processes.Request;
import riskmap.geodata.coverage.CoverageReport;
import riskmap.geodata.coverage.Grid;
import riskmap.geodata.coverage.GridCoverage;
import riskmap.geodata.coverage.GridSelection;
import riskmap.geodata.model.LocalizedText;
import riskmap.geodata.snapshot.LayerTable;

/** Do the grids cover the jurisdiction exactly once? */
@Singleton
final class GridCoverageProcess implements AnalysisProcess {

    /** Steps one grid, one vertex of the jurisdiction and one counted feature take, measured on dirty plans. */
    private static final double EACH_GRID = 60_000;

    private static final double EACH_VERTEX = 2_000;
    private static final double EACH_FEATURE = 200;

    @Override
    public String id() {
        return "grid-coverage";
    }

    @Override
    public LocalizedText title() {
        return LocalizedText.of("网格覆盖检查", "Grid coverage");
    }

    @Override
    public LocalizedText description() {
        return LocalizedText.of(
                "检查网格是否不重不漏地覆盖辖区:缝隙、重叠、越界、错边、无效面;并统计每个网格的要素。空清单即为合格。",
                "Whether the grids cover the jurisdiction exactly once: gaps, overlaps, parts outside, misaligned edges,"
                        + " invalid polygons; and what each grid holds. The proof is the empty list.");
    }

    @Override
    public String method() {
        return "overlay of the grids in force with the jurisdiction, areas on the ellipsoid; a place on a shared edge"
                + " belongs to the grid with the lowest code";
    }

    @Override
    public List<Input> inputs() {
        return List.of(
                Input.choice("level", "网格层级,缺省为末级", "Level of the grids; the leaves when absent", levels()),
                Input.geometry("jurisdiction", "辖区,缺省为辖区图层", "Area to be covered; the layer jurisdiction when absent"),
                Input.number(
                                "tolerance",
                                "错边容差(米)",
                                "Greatest width of a misaligned edge in metres",
                                0,
                                GridCoverage.MAX_TOLERANCE)
                        .otherwise(1.0),
                Input.flag("counts", "是否统计各图层要素", "Whether to count the features of every layer")
                        .otherwise(true));
    }

    private static List<String> levels() {
        return List.of("zone", "street", "community");
    }

    @Override
    public List<String> mediaTypes() {
        return List.of(Answer.JSON, Answer.GEOJSON);
    }

    @Override
    public Cost cost(Request request) {
        LayerTable grids = request.view().table("grids");
        long vertices = area(request).map(Geometry::getNumPoints).orElse(0);
        long features = request.inputs().flag("counts")
                ? request.view().tables().stream().mapToLong(LayerTable::size).sum()
                : 0;
        return new Cost(
                grids.size() * EACH_GRID + vertices * EACH_VERTEX + features * EACH_FEATURE,
                grids.size() + " grids, " + vertices + " vertices of the jurisdiction, " + features + " features");
    }

    @Override
    public Answer run(Request request) {
        LayerTable table = request.view().table("grids");
        Inputs inputs = request.inputs();
        double tolerance = inputs.number("tolerance");
        List<Grid> grids = inputs.text("level")
                .map(level -> GridSelection.level(table, request.day(), level))
                .orElseGet(() -> GridSelection.leaves(table, request.day()));
        CoverageReport report = GridCoverage.check(
                grids, area(request), tolerance, request.progress().part(0, 0.7));
        GridCensus census = GridCensus.of(
                request.view(), grids, inputs.flag("counts"), request.progress().part(0.7, 1));
        return Answer.json(json -> new CoverageDocument(json).write(report, census))
                .orGeojson(json -> new CoverageDocument(json).writeProblems(report, census));
    }

    private static Optional<Geometry> area(Request request) {
        return request.inputs()
                .geometry("jurisdiction")
                .map(GridCoverageProcess::area)
                .or(() -> GridSelection.ground(request.view().table("jurisdiction")));
    }

    private static Geometry area(Geometry given) {
        if (given.getDimension() < 2) {
            throw Problem.badParameter("jurisdiction", given.getGeometryType(), "a GeoJSON Polygon or MultiPolygon")
                    .toException();
        }
        return given;
    }
}
