package riskmap.backend.http.processes.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import riskmap.backend.http.problem.Problem;
import riskmap.backend.http.processes.Input;
import riskmap.backend.http.processes.Inputs;
import riskmap.backend.http.processes.Request;
import riskmap.geodata.coverage.EvenGrids;
import riskmap.geodata.coverage.Grid;
import riskmap.geodata.coverage.GridSelection;
import riskmap.geodata.crs.Antimeridian;
import riskmap.geodata.model.LocalizedText;
import riskmap.geodata.model.Progress;
import riskmap.geodata.snapshot.LayerTable;

/** The inputs that say which grids are meant, and over which area: those of the plan in force, or even ones made for it. */
final class GridChoice {

    private GridChoice() {}

    /** The input {@code jurisdiction}. */
    static Input jurisdiction() {
        return Input.geometry("jurisdiction", "辖区,缺省为辖区图层", "Area to be covered; the layer jurisdiction when absent");
    }

    /** The input that asks for even grids. */
    static Input shape(String name, String zh, String en) {
        return Input.choice(
                name,
                zh,
                en,
                Arrays.stream(EvenGrids.Shape.values())
                        .map(EvenGrids.Shape::word)
                        .toList());
    }

    /** The inputs about even grids. */
    static List<Input> cells() {
        List<Input> inputs = new ArrayList<>();
        inputs.add(Input.number(
                        "cellSize",
                        "规则网格的边长(方格)或中心间距(六边形),米",
                        "Size of even grids in metres: side of a square, distance of the centres of hexagons",
                        EvenGrids.MIN_SIZE,
                        EvenGrids.MAX_SIZE)
                .otherwise(1000));
        inputs.add(Input.flag("clipped", "规则网格是否裁剪到辖区", "Whether even grids end at the jurisdiction's border")
                .otherwise(true));
        return inputs;
    }

    /** The area to be covered; empty when there is none. */
    static Optional<Geometry> area(Request request) {
        return request.inputs()
                .geometry("jurisdiction")
                .map(GridChoice::polygonal)
                .or(() -> GridSelection.ground(request.view().table("jurisdiction")));
    }

    private static Geometry polygonal(Geometry given) {
        if (given.getDimension() < 2) {
            throw Problem.badParameter(
                            "jurisdiction",
                            given.getGeometryType(),
                            LocalizedText.of("GeoJSON Polygon 或 MultiPolygon", "a GeoJSON Polygon or MultiPolygon"))
                    .toException();
        }
        return given;
    }

    /** The grids of the plan in force. */
    static List<Grid> inForce(Request request) {
        LayerTable table = request.view().table("grids");
        return request.inputs()
                .text("level")
                .map(level -> GridSelection.level(table, request.day(), level))
                .orElseGet(() -> GridSelection.leaves(table, request.day()));
    }

    /** How many even grids a request is going to make, about; a problem of status 400 when there are too many. */
    static double estimate(Request request, String shape) {
        double size = request.inputs().number("cellSize");
        double count = EvenGrids.estimate(needed(request), request.plane(), shape(shape), size);
        if (!(count <= EvenGrids.MOST)) {
            throw Problem.badParameter(
                            "cellSize",
                            size,
                            LocalizedText.of(
                                    String.format(Locale.ROOT, "更大的格子：现约 %.0f 个，最多 %d 个", count, EvenGrids.MOST),
                                    String.format(
                                            Locale.ROOT,
                                            "larger cells: these are about %.0f, allowed are up to %d cells",
                                            count,
                                            EvenGrids.MOST)))
                    .toException();
        }
        return count;
    }

    /** Even grids over the area; {@link #estimate} has said that they are not too many. */
    static List<Grid> even(Request request, String shape, Progress progress) {
        Inputs inputs = request.inputs();
        return EvenGrids.over(
                needed(request),
                request.plane(),
                shape(shape),
                inputs.number("cellSize"),
                inputs.flag("clipped"),
                progress);
    }

    private static EvenGrids.Shape shape(String word) {
        return EvenGrids.Shape.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static Geometry needed(Request request) {
        return area(request)
                .filter(area -> !area.isEmpty())
                .filter(area -> area.getEnvelopeInternal().getMinY() >= -85
                        && area.getEnvelopeInternal().getMaxY() <= 85)
                .filter(area -> !Antimeridian.crossedBy(area.getEnvelopeInternal()))
                .orElseThrow(() -> Problem.badParameter(
                                "jurisdiction",
                                area(request).isEmpty() ? "absent" : "an area even grids cannot cover",
                                LocalizedText.of(
                                        "南北纬 85 度之间、不跨 180 度经线的 GeoJSON Polygon：均匀网格需要覆盖的区域",
                                        "a GeoJSON Polygon between 85 degrees south and north on one side of the"
                                                + " antimeridian: even grids need an area to cover"))
                        .toException());
    }
}
