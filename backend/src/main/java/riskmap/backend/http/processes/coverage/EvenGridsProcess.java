package riskmap.backend.http.processes.coverage;

import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import riskmap.backend.http.processes.AnalysisProcess;
import riskmap.backend.http.processes.Answer;
import riskmap.backend.http.processes.Cost;
import riskmap.backend.http.processes.Input;
import riskmap.backend.http.processes.Request;
import riskmap.geodata.coverage.Grid;
import riskmap.geodata.export.GeoJson;
import riskmap.geodata.model.LocalizedText;

/** Even grids over the jurisdiction, as features. */
@Singleton
final class EvenGridsProcess implements AnalysisProcess {

    /** Nanoseconds to make, clip and write a cell; see {@link Cost}. */
    private static final double EACH_CELL = 60_000;

    @Override
    public String id() {
        return "even-grids";
    }

    @Override
    public LocalizedText title() {
        return LocalizedText.of("规则网格", "Even grids");
    }

    @Override
    public LocalizedText description() {
        return LocalizedText.of(
                "在辖区上生成方格或六边形网格,大小以城市平面坐标系的米计,可裁剪到辖区;用于与现行网格比较。",
                "Squares or hexagons over the jurisdiction, their size in metres of the city's plane, clipped or whole; to"
                        + " compare the plan in force with.");
    }

    @Override
    public String method() {
        return "tessellation of the metric plane by GeoTools gt-grid on one lattice through its origin, clipped in"
                + " longitude/latitude";
    }

    @Override
    public List<Input> inputs() {
        List<Input> inputs = new ArrayList<>();
        inputs.add(GridChoice.shape("shape", "形状", "Form of the cells").otherwise("square"));
        inputs.addAll(GridChoice.cells());
        inputs.add(GridChoice.jurisdiction());
        return inputs;
    }

    @Override
    public List<String> mediaTypes() {
        return List.of(Answer.GEOJSON);
    }

    @Override
    public Cost cost(Request request) {
        double cells = GridChoice.estimate(request, request.inputs().choice("shape"));
        return Cost.of(cells, "cells", EACH_CELL);
    }

    @Override
    public Answer run(Request request) {
        List<Grid> grids = GridChoice.even(request, request.inputs().choice("shape"), request.progress());
        return Answer.geojson(json -> write(json, grids));
    }

    private static void write(JsonGenerator json, List<Grid> grids) throws IOException {
        json.writeStringField("type", "FeatureCollection");
        json.writeNumberField("numberReturned", grids.size());
        json.writeArrayFieldStart("features");
        for (Grid grid : grids) {
            json.writeStartObject();
            json.writeStringField("type", "Feature");
            json.writeStringField("id", grid.id());
            json.writeFieldName("geometry");
            GeoJson.writeGeometry(json, grid.geometry());
            json.writeObjectFieldStart("properties");
            json.writeStringField("code", grid.code());
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
