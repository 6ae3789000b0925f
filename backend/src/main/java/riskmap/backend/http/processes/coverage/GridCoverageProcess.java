package riskmap.backend.http.processes.coverage;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import riskmap.backend.http.processes.AnalysisProcess;
import riskmap.backend.http.processes.Answer;
import riskmap.backend.http.processes.Cost;
import riskmap.backend.http.processes.Input;
import riskmap.backend.http.processes.Inputs;
import riskmap.backend.http.processes.Request;
import riskmap.backend.http.processes.inspection.RulesInput;
import riskmap.geodata.coverage.CoverageReport;
import riskmap.geodata.coverage.Grid;
import riskmap.geodata.coverage.GridCoverage;
import riskmap.geodata.inspection.InspectionRules;
import riskmap.geodata.model.LocalizedText;
import riskmap.geodata.snapshot.LayerTable;

/** Do the grids cover the jurisdiction exactly once? */
@Singleton
final class GridCoverageProcess implements AnalysisProcess {

    /** Nanoseconds a vertex of a dirty plan takes: those of Portland, the dirtiest real one, take 19 µs; see {@link Cost}. */
    private static final double EACH_VERTEX = 20_000;

    private static final double EACH_FEATURE = 2_000;

    /** Nanoseconds of a feature that may be a polygon, which is cut by the grids it reaches into. */
    private static final double EACH_SITE = 50_000;

    /** Vertices of an even grid with those its neighbours and the border add. */
    private static final int EVEN_VERTICES = 10;

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
                + " belongs to the grid with the lowest code; workload = visits due a year × time on site and on the way";
    }

    @Override
    public List<Input> inputs() {
        List<Input> inputs = new ArrayList<>();
        inputs.add(Input.choice("level", "网格层级,缺省为末级", "Level of the grids; the leaves when absent", levels()));
        inputs.add(GridChoice.shape(
                "generate",
                "改为检查规则网格:方格或六边形",
                "Check even grids instead of the plan: squares or hexagons, to compare with"));
        inputs.addAll(GridChoice.cells());
        inputs.add(GridChoice.jurisdiction());
        inputs.add(Input.number(
                        "tolerance",
                        "错边容差(米)",
                        "Greatest width of a misaligned edge in metres",
                        0,
                        GridCoverage.MAX_TOLERANCE)
                .otherwise(1.0));
        inputs.add(
                Input.flag("counts", "是否统计各图层要素与工作量", "Whether to count the features of every layer and the workload")
                        .otherwise(true));
        inputs.add(RulesInput.declared());
        return inputs;
    }

    private static List<String> levels() {
        return List.of("zone", "street", "community");
    }

    @Override
    public List<String> mediaTypes() {
        return List.of(Answer.JSON, Answer.GEOJSON, Answer.CSV);
    }

    @Override
    public Cost cost(Request request) {
        double vertices = GridChoice.area(request).map(Geometry::getNumPoints).orElse(0);
        Optional<String> even = request.inputs().text("generate");
        if (even.isPresent()) {
            vertices += GridChoice.estimate(request, even.get()) * EVEN_VERTICES;
        } else {
            for (Grid grid : GridChoice.inForce(request)) {
                vertices += grid.geometry().getNumPoints();
            }
        }
        double nanos = vertices * EACH_VERTEX;
        long features = 0;
        for (LayerTable table :
                request.inputs().flag("counts") ? GridCensus.counted(request.view()) : List.<LayerTable>of()) {
            features += table.size();
            nanos += table.size() * (table.hasOnlyPoints() ? EACH_FEATURE : EACH_SITE);
        }
        return Cost.nanos(nanos, String.format(Locale.ROOT, "%.0f vertices, %d features", vertices, features));
    }

    @Override
    public Answer run(Request request) {
        Inputs inputs = request.inputs();
        double tolerance = inputs.number("tolerance");
        InspectionRules rules = RulesInput.of(inputs, request.view().table("enterprises"));
        List<Grid> grids = inputs.text("generate")
                .map(shape -> GridChoice.even(request, shape, request.progress().part(0, 0.1)))
                .orElseGet(() -> GridChoice.inForce(request));
        CoverageReport report = GridCoverage.check(
                grids, GridChoice.area(request), tolerance, request.progress().part(0.1, 0.7));
        GridCensus census = inputs.flag("counts")
                ? GridCensus.of(
                        request.view(), grids, report, rules, request.progress().part(0.7, 1))
                : GridCensus.none();
        List<Grid> made = inputs.text("generate").isPresent() ? grids : List.of();
        return Answer.json(json -> new CoverageDocument(json).write(report, census, rules, made))
                .orGeojson(json -> new CoverageDocument(json).writeProblems(report, census))
                .or(Answer.CSV, (out, provenance) -> GridTable.write(out, report, census));
    }
}
