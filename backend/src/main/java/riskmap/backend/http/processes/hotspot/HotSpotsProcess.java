package riskmap.backend.http.processes.hotspot;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import riskmap.backend.http.problem.Problem;
import riskmap.backend.http.processes.AnalysisProcess;
import riskmap.backend.http.processes.Answer;
import riskmap.backend.http.processes.Cost;
import riskmap.backend.http.processes.Input;
import riskmap.backend.http.processes.Inputs;
import riskmap.backend.http.processes.Request;
import riskmap.backend.http.processes.points.LayerPoints;
import riskmap.geodata.coverage.GridSelection;
import riskmap.geodata.density.cells.CellLattice;
import riskmap.geodata.density.cells.CellShape;
import riskmap.geodata.hotspot.HotSpots;
import riskmap.geodata.model.LocalizedText;
import riskmap.geodata.snapshot.LayerTable;

/** Hot and cold spots of a layer on even cells. */
@Singleton
final class HotSpotsProcess implements AnalysisProcess {

    /** Nanoseconds a point takes, and a cell with the writing of its outline; see {@link Cost}. */
    private static final double EACH_POINT = 700;

    private static final double EACH_CELL = 16_000;

    private final LayerPoints points;

    HotSpotsProcess(LayerPoints points) {
        this.points = points;
    }

    @Override
    public String id() {
        return "hot-spots";
    }

    @Override
    public LocalizedText title() {
        return LocalizedText.of("热点分析", "Hot spots");
    }

    @Override
    public LocalizedText description() {
        return LocalizedText.of(
                "Getis–Ord Gi*:在六边形或方格上找出高值(热点)或低值(冷点)显著聚集之处;没有要素的单元按 0 计;" + "p 值为双侧,并按 Benjamini–Hochberg 控制错误发现率。",
                "Getis–Ord Gi*: where high values (hot) or low ones (cold) of hexagons or squares stand together by more than"
                        + " chance. Cells without features count as 0; p-values are two-sided and corrected for the"
                        + " false-discovery rate by Benjamini and Hochberg.");
    }

    @Override
    public String method() {
        return "Getis-Ord Gi*, weight 1 for cells whose centres are within the distance, the cell itself included;"
                + " two-sided p, Benjamini-Hochberg q; classes by q of at most 0.01, 0.05, 0.1";
    }

    @Override
    public List<Input> inputs() {
        List<Input> inputs = new ArrayList<>(List.of(LayerPoints.LAYER));
        inputs.addAll(LayerPoints.WHICH);
        inputs.add(Input.choice(
                        "shape",
                        "单元形状",
                        "Shape of the cells",
                        Arrays.stream(CellShape.values()).map(CellShape::word).toList())
                .otherwise(CellShape.HEXAGON.word()));
        inputs.add(Input.number(
                        "cellSize",
                        "单元间距(米)",
                        "Distance of the centres of cells in metres",
                        CellLattice.MIN_SIZE,
                        CellLattice.MAX_SIZE)
                .otherwise(500));
        inputs.add(Input.number(
                "distance",
                "邻近距离(米),1 至 50 个单元间距,缺省为 2 个",
                "Distance within which cells are near, metres; 1 to 50 cell sizes, 2 when absent",
                HotSpots.MIN_BAND * CellLattice.MIN_SIZE,
                HotSpots.MAX_BAND * CellLattice.MAX_SIZE));
        inputs.add(Input.geometry("area", "研究范围,缺省为辖区", "The area under study; the jurisdiction when absent"));
        return inputs;
    }

    @Override
    public List<String> mediaTypes() {
        return List.of(Answer.GEOJSON, Answer.CSV);
    }

    @Override
    public Cost cost(Request request) {
        LayerTable table = request.table(LayerPoints.LAYER.name());
        double cells = Math.min(HotSpots.MAX_CELLS, cells(request, table));
        return Cost.nanos(
                table.size() * EACH_POINT + cells * EACH_CELL,
                table.size() + " points, " + Math.round(cells) + " cells");
    }

    /** About how many cells the area under study has. */
    private static double cells(Request request, LayerTable table) {
        Geometry area = area(request).orElseGet(() -> new GeometryFactory().toGeometry(table.bounds()));
        return request.plane().toMetres(area).getArea() / lattice(request).area();
    }

    private static CellLattice lattice(Request request) {
        Inputs inputs = request.inputs();
        return new CellLattice(CellShape.of(inputs.choice("shape")), inputs.number("cellSize"));
    }

    @Override
    public Answer run(Request request) {
        Inputs inputs = request.inputs();
        CellLattice lattice = lattice(request);
        double band = inputs.has("distance") ? inputs.number("distance") : HotSpots.STANDARD_BAND * lattice.size();
        if (band < HotSpots.MIN_BAND * lattice.size() || band > HotSpots.MAX_BAND * lattice.size()) {
            throw Problem.badParameter(
                            "distance",
                            band,
                            LocalizedText.of(
                                    "格子为 " + lattice.size() + " 米时 " + HotSpots.MIN_BAND * lattice.size() + " 至 "
                                            + HotSpots.MAX_BAND * lattice.size() + " 米",
                                    "with cells of " + lattice.size() + " m " + HotSpots.MIN_BAND * lattice.size()
                                            + " to " + HotSpots.MAX_BAND * lattice.size() + " m"))
                    .toException();
        }
        HotSpots spots = find(request, lattice, band);
        HotSpotsDocument document =
                new HotSpotsDocument(spots, request.plane(), points.of(request).skipped());
        return Answer.geojson(document::write).or(Answer.CSV, (out, provenance) -> document.writeTable(out));
    }

    private HotSpots find(Request request, CellLattice lattice, double band) {
        try {
            return HotSpots.of(points.of(request), area(request), lattice, band);
        } catch (IllegalArgumentException tooMany) {
            throw Problem.badParameter("cellSize", lattice.size(), LocalizedText.behind("更大的格子", tooMany.getMessage()))
                    .toException();
        }
    }

    private static Optional<Geometry> area(Request request) {
        Optional<Geometry> given = request.inputs().geometry("area");
        if (given.isPresent() && given.get().getDimension() < 2) {
            throw Problem.badParameter(
                            "area",
                            given.get().getGeometryType(),
                            LocalizedText.of("GeoJSON Polygon 或 MultiPolygon", "a GeoJSON Polygon or MultiPolygon"))
                    .toException();
        }
        return given.or(() -> GridSelection.ground(request.view().table("jurisdiction")));
    }
}
