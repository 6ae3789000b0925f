package riskmap.backend.http.processes.proximity;

import java.util.List;
import org.locationtech.jts.geom.Geometry;
import riskmap.backend.http.problem.Problem;
import riskmap.backend.http.processes.Answer;
import riskmap.backend.http.processes.Cost;
import riskmap.backend.http.processes.Request;
import riskmap.geodata.model.LocalizedText;
import riskmap.geodata.proximity.Corridor;
import riskmap.geodata.snapshot.LayerTable;

/** What lies along a line, by chainage. */
final class AlongMode implements ProximityMode {

    @Override
    public String name() {
        return "along";
    }

    @Override
    public List<String> takes() {
        return List.of("layer", "geometry", "within", "filter");
    }

    @Override
    public Cost cost(Request request) {
        LayerTable table = Asked.layer(request, this);
        Geometry line = line(request);
        double within = request.inputs().has("within") ? request.inputs().number("within") : 0;
        if (within == 0) {
            throw needs(
                    "within",
                    LocalizedText.of(
                            "最大 " + (long) Corridor.MAX_WITHIN + " 的数",
                            "a number up to " + (long) Corridor.MAX_WITHIN));
        }
        if (within > Corridor.MAX_WITHIN) {
            throw Problem.badParameter(
                            "within",
                            within,
                            LocalizedText.of(
                                    "沿线最多 " + (long) Corridor.MAX_WITHIN,
                                    "at most " + (long) Corridor.MAX_WITHIN + " along a line"))
                    .with("maximum", Corridor.MAX_WITHIN)
                    .toException();
        }
        return Cost.nanos(
                2 * Asked.nanos(table.size(), line), table.size() + " features × " + line.getNumPoints() + " vertices");
    }

    @Override
    public Answer run(Request request) {
        LayerTable table = request.table("layer");
        List<Corridor.Entry> entries =
                Corridor.along(table, line(request), request.inputs().number("within"), Asked.rows(request, table));
        Asked.checkSize(entries.size(), request.inputs(), "");
        return FoundFeatures.answer(table, request.view().attributes(table), FoundFeatures.of(entries));
    }

    private Geometry line(Request request) {
        if (!request.inputs().has("geometry")) {
            throw needs("geometry", LocalizedText.of("GeoJSON 线", "a GeoJSON line"));
        }
        Geometry line = Asked.place(request.inputs());
        if (line.getDimension() != 1) {
            throw Problem.badParameter(
                            "geometry",
                            line.getGeometryType(),
                            LocalizedText.of(
                                    "GeoJSON LineString 或 MultiLineString", "a GeoJSON LineString or MultiLineString"))
                    .toException();
        }
        return line;
    }
}
