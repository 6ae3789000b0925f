package riskmap.backend.http.processes.coverage;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import riskmap.backend.http.problem.Problem;
import riskmap.backend.http.processes.AnalysisProcess;
import riskmap.backend.http.processes.Answer;
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
    public Answer run(Request request) {
        LayerTable table = request.view().table("grids");
        Inputs inputs = request.inputs();
        double tolerance = inputs.number("tolerance");
        List<Grid> grids = inputs.text("level")
                .map(level -> GridSelection.level(table, request.day(), level))
                .orElseGet(() -> GridSelection.leaves(table, request.day()));
        Optional<Geometry> jurisdiction = inputs.geometry("jurisdiction")
                .map(GridCoverageProcess::area)
                .or(() -> GridSelection.ground(request.view().table("jurisdiction")));
        CoverageReport report = GridCoverage.check(grids, jurisdiction, tolerance);
        GridCensus census = GridCensus.of(request.view(), grids, inputs.flag("counts"));
        return new Answer(Answer.JSON, json -> new CoverageDocument(json).write(report, census));
    }

    private static Geometry area(Geometry given) {
        if (given.getDimension() < 2) {
            throw Problem.badParameter("jurisdiction", given.getGeometryType(), "a GeoJSON Polygon or MultiPolygon")
                    .toException();
        }
        return given;
    }
}
