package riskmap.backend.http.processes.proximity;

import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntPredicate;
import org.locationtech.jts.geom.Geometry;
import riskmap.backend.http.problem.Problem;
import riskmap.backend.http.processes.AnalysisProcess;
import riskmap.backend.http.processes.Answer;
import riskmap.backend.http.processes.Cost;
import riskmap.backend.http.processes.Input;
import riskmap.backend.http.processes.Inputs;
import riskmap.backend.http.processes.Request;
import riskmap.geodata.export.GeoJson;
import riskmap.geodata.model.Attribute;
import riskmap.geodata.model.LocalizedText;
import riskmap.geodata.proximity.Neighbour;
import riskmap.geodata.proximity.Proximity;
import riskmap.geodata.proximity.ProximityQuery;
import riskmap.geodata.snapshot.LayerTable;

/** Nearest features of a layer, or all within a distance. */
@Singleton
final class ProximityProcess implements AnalysisProcess {

    private static final int DEFAULT_K = 10;
    private static final int MOST_ANSWERS = 100_000;

    /** Steps a feature takes, and each vertex of the place with it. */
    private static final double EACH_ROW = 300;

    private static final double EACH_VERTEX = 100;

    @Override
    public String id() {
        return "proximity";
    }

    @Override
    public LocalizedText title() {
        return LocalizedText.of("邻近", "Proximity");
    }

    @Override
    public LocalizedText description() {
        return LocalizedText.of(
                "距某点、线、面最近的 k 个要素,或给定距离内的全部要素;椭球面测地距离,面内为 0。",
                "The k features nearest to a point, line or polygon, or all within a distance; geodesic, 0 inside polygons.");
    }

    @Override
    public String method() {
        return "geodesic distance on the ellipsoid to the nearest point of each feature, exact order";
    }

    @Override
    public List<Input> inputs() {
        return List.of(
                Input.text("layer", "图层", "Layer").needed(),
                Input.geometry("point", "起点:[经度, 纬度] 或 GeoJSON 点", "From: [longitude, latitude] or a GeoJSON point"),
                Input.geometry("geometry", "起点:GeoJSON 线或面", "From: a GeoJSON line or polygon"),
                Input.integer("k", "最多几个;仅给 within 时为全部", "How many; all when only within is given", 1, MOST_ANSWERS),
                Input.number("within", "距离上限(米)", "Greatest distance in metres", 0.001, ProximityQuery.MAX_WITHIN),
                Input.choice("metric", "距离种类", "Kind of distance", List.of("geodesic"))
                        .otherwise("geodesic"),
                Input.filter());
    }

    @Override
    public List<String> mediaTypes() {
        return List.of(Answer.GEOJSON, Answer.CSV);
    }

    @Override
    public Cost cost(Request request) {
        LayerTable table = request.table("layer");
        Geometry place = place(request.inputs());
        boolean walk = place.getDimension() == 0
                && !request.inputs().has("within")
                && !request.inputs().has("filter");
        double rows = walk ? Math.min(table.size(), 10.0 * k(request.inputs())) : table.size();
        return new Cost(
                rows * (EACH_ROW + EACH_VERTEX * place.getNumPoints()),
                Math.round(rows) + " features × " + place.getNumPoints() + " vertices");
    }

    private static int k(Inputs inputs) {
        return inputs.has("k") ? inputs.integer("k") : inputs.has("within") ? ProximityQuery.ALL : DEFAULT_K;
    }

    /** The filter; each row it is asked about is a step. */
    private static IntPredicate rows(Request request, LayerTable table) {
        IntPredicate filter = request.filter(table);
        AtomicLong asked = new AtomicLong();
        return row -> {
            request.progress().step(Math.min(asked.getAndIncrement(), table.size()), table.size());
            return filter.test(row);
        };
    }

    @Override
    public Answer run(Request request) {
        LayerTable table = request.table("layer");
        Inputs inputs = request.inputs();
        Geometry place = place(inputs);
        String metric = inputs.choice("metric");
        double within = inputs.has("within") ? inputs.number("within") : Double.POSITIVE_INFINITY;
        List<Neighbour> found =
                Proximity.find(table, new ProximityQuery(place, k(inputs), within), rows(request, table));
        if (found.size() > MOST_ANSWERS) {
            throw Problem.badParameter(
                            "within",
                            within,
                            "less: " + found.size() + " features lie within it, an answer has at most " + MOST_ANSWERS
                                    + "; or give k")
                    .toException();
        }
        List<Attribute> attributes = request.view().attributes(table);
        return Answer.geojson(json -> write(json, table, attributes, metric, found))
                .or(Answer.CSV, (out, provenance) -> NeighbourTable.write(out, table, attributes, found));
    }

    private static Geometry place(Inputs inputs) {
        if (inputs.has("point") == inputs.has("geometry")) {
            throw Problem.badParameter(
                            inputs.has("point") ? "geometry" : "point",
                            inputs.has("point") ? "given beside point" : "absent",
                            "exactly one of point and geometry")
                    .toException();
        }
        Geometry place =
                inputs.geometry(inputs.has("point") ? "point" : "geometry").orElseThrow();
        if (inputs.has("point") && !(place instanceof org.locationtech.jts.geom.Point)) {
            throw Problem.badParameter("point", place.getGeometryType(), "[longitude, latitude] or a GeoJSON Point")
                    .toException();
        }
        return place;
    }

    private static void write(
            JsonGenerator json, LayerTable table, List<Attribute> attributes, String metric, List<Neighbour> found)
            throws IOException {
        json.writeStringField("type", "FeatureCollection");
        json.writeStringField("layer", table.layer().id());
        json.writeStringField("metric", metric);
        json.writeNumberField("numberReturned", found.size());
        json.writeArrayFieldStart("features");
        for (Neighbour neighbour : found) {
            write(json, table, attributes, neighbour);
        }
        json.writeEndArray();
    }

    private static void write(JsonGenerator json, LayerTable table, List<Attribute> attributes, Neighbour neighbour)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "Feature");
        json.writeStringField("id", table.id(neighbour.row()));
        json.writeFieldName("geometry");
        GeoJson.writeGeometry(json, table.geometry(neighbour.row()));
        json.writeObjectFieldStart("properties");
        json.writeNumberField("distance", Math.round(neighbour.distance() * 1e6) / 1e6);
        for (Attribute attribute : attributes) {
            Object value = table.value(neighbour.row(), attribute.name());
            if (value != null) {
                json.writeFieldName(attribute.name());
                GeoJson.writeValue(json, value);
            }
        }
        json.writeEndObject();
        json.writeEndObject();
    }
}
