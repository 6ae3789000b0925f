package riskmap.backend.http.processes.proximity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.locationtech.jts.geom.Geometry;
import riskmap.backend.http.problem.Problem;
import riskmap.backend.http.processes.Answer;
import riskmap.backend.http.processes.Cost;
import riskmap.backend.http.processes.Request;
import riskmap.geodata.model.GeometryKind;
import riskmap.geodata.model.Layer;
import riskmap.geodata.model.LocalizedText;
import riskmap.geodata.proximity.ProximityQuery;
import riskmap.geodata.proximity.Rings;
import riskmap.geodata.snapshot.LayerTable;

/** How much of what lies in rings around a place: counts per layer and level. */
final class RingsMode implements ProximityMode {

    private static final List<Double> USUAL = List.of(100.0, 500.0, 1000.0, 3000.0);

    @Override
    public String name() {
        return "rings";
    }

    @Override
    public List<String> takes() {
        return List.of("layer", "point", "geometry", "radii", "filter");
    }

    @Override
    public Cost cost(Request request) {
        Geometry place = Asked.place(request.inputs());
        radii(request);
        long rows = tables(request).stream().mapToLong(LayerTable::size).sum();
        return Cost.nanos(Asked.nanos(rows, place), rows + " features × " + place.getNumPoints() + " vertices");
    }

    /** The layer asked for, or every layer of things at places: no base map, no areas that things lie in. */
    private static List<LayerTable> tables(Request request) {
        if (request.inputs().has("layer")) {
            return List.of(request.table("layer"));
        }
        if (request.inputs().has("filter")) {
            throw Problem.badParameter(
                            "filter",
                            request.inputs().raw("filter"),
                            LocalizedText.of("没有 layer 时不给出：它针对一个图层", "no value without layer: it is on one layer"))
                    .toException();
        }
        return request.view().tables().stream()
                .filter(table -> table.layer().role() != Layer.Role.BASEMAP)
                .filter(table -> table.layer().geometry() == GeometryKind.POINT
                        || table.layer().geometry() == GeometryKind.POINT_OR_POLYGON)
                .toList();
    }

    private static List<Double> radii(Request request) {
        if (!request.inputs().has("radii")) {
            return USUAL;
        }
        List<Double> radii = request.inputs().numbers("radii");
        double before = 0;
        for (double radius : radii) {
            if (!(radius > before && radius <= ProximityQuery.MAX_WITHIN)) {
                throw Problem.badParameter(
                                "radii",
                                radii,
                                LocalizedText.of(
                                        "递增，大于 0 至 " + (long) ProximityQuery.MAX_WITHIN + " 米",
                                        "ascending, above 0 to " + (long) ProximityQuery.MAX_WITHIN + " metres"))
                        .with("maximum", ProximityQuery.MAX_WITHIN)
                        .toException();
            }
            before = radius;
        }
        return radii;
    }

    @Override
    public Answer run(Request request) {
        Geometry place = Asked.place(request.inputs());
        List<LayerTable> tables = tables(request);
        Map<String, List<Rings.Ring>> counts = new LinkedHashMap<>();
        for (int i = 0; i < tables.size(); i++) {
            LayerTable table = tables.get(i);
            request.progress().step(i, tables.size());
            IntPredicate rows = request.filter(table);
            counts.put(table.layer().id(), Rings.count(table, place, radii(request), level(table), row -> {
                request.progress().step(0, 1);
                return rows.test(row);
            }));
        }
        RingDocument document = new RingDocument(place, radii(request), counts);
        return Answer.json(document::write).orGeojson(document::write).or(Answer.CSV, document::writeTable);
    }

    private static String level(LayerTable table) {
        return table.layer().attributes().stream()
                        .anyMatch(attribute -> attribute.name().equals("level"))
                ? "level"
                : null;
    }
}
