package riskmap.backend.http.processes.density;

import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import riskmap.backend.http.processes.AnalysisProcess;
import riskmap.backend.http.processes.Answer;
import riskmap.backend.http.processes.Cost;
import riskmap.backend.http.processes.Input;
import riskmap.backend.http.processes.Inputs;
import riskmap.backend.http.processes.Request;
import riskmap.geodata.density.DensityClasses;
import riskmap.geodata.density.DensityField;
import riskmap.geodata.density.DensityRaster;
import riskmap.geodata.model.LocalizedText;
import riskmap.geodata.snapshot.LayerTable;

/** Kernel density of a layer on a raster. */
@Singleton
final class DensityProcess implements AnalysisProcess {

    private static final String PNG = "image/png";
    private static final double WHOLE_CITY_MARGIN = 0.05;

    /** Steps a point takes at most, and a cell with the writing of its value. */
    private static final double EACH_POINT = 2_000;

    private static final double EACH_CELL = 100;

    private final DensityFields fields;

    DensityProcess(DensityFields fields) {
        this.fields = fields;
    }

    @Override
    public String id() {
        return "density";
    }

    @Override
    public LocalizedText title() {
        return LocalizedText.of("密度", "Density");
    }

    @Override
    public LocalizedText description() {
        return LocalizedText.of(
                "核密度:d(x)=Σw·K(|x−xi|/h)/h²,单位为每平方千米;同一地点的值与视图、缩放无关。",
                "Kernel density d(x) = Σ w·K(|x−xi|/h)/h² per km²; the value at a place does not depend on view or zoom.");
    }

    @Override
    public String method() {
        return "kernel density, d(x) = Σ w·K(|x−xi|/h)/h² per km², distances in the metric plane";
    }

    @Override
    public List<Input> inputs() {
        List<Input> inputs = new ArrayList<>(DensityFields.INPUTS);
        inputs.add(Input.box("范围,缺省为图层范围", "Box; the layer's own when absent"));
        inputs.add(Input.integer("width", "列数", "Columns", 1, DensityRaster.MAX_SIDE)
                .otherwise(512));
        inputs.add(
                Input.integer("height", "行数", "Rows", 1, DensityRaster.MAX_SIDE).otherwise(512));
        return inputs;
    }

    @Override
    public List<String> mediaTypes() {
        return List.of(Answer.JSON, Answer.CSV, PNG);
    }

    @Override
    public Cost cost(Request request) {
        LayerTable table = request.table("layer");
        double cells =
                (double) request.inputs().integer("width") * request.inputs().integer("height");
        return new Cost(
                table.size() * EACH_POINT + cells * EACH_CELL,
                table.size() + " points, " + Math.round(cells) + " cells");
    }

    @Override
    public Answer run(Request request) {
        LayerTable table = request.table("layer");
        Inputs inputs = request.inputs();
        DensityField field = fields.field(request);
        Envelope box = inputs.box().orElseGet(() -> around(table.bounds()));
        DensityRaster raster = field.raster(box, inputs.integer("width"), inputs.integer("height"));
        return Answer.json(json -> write(json, table, field, raster))
                .or(Answer.CSV, (out, provenance) -> DensityTable.write(out, raster))
                .or(PNG, (out, provenance) -> out.write(DensityPicture.png(raster, DensityClasses.STANDARD)));
    }

    private static Envelope around(Envelope bounds) {
        if (bounds.isNull()) {
            return new Envelope(119.5, 120.5, 30.5, 31.5);
        }
        Envelope box = new Envelope(bounds);
        box.expandBy(Math.max(0.001, bounds.getWidth() * WHOLE_CITY_MARGIN));
        return box.intersection(new Envelope(-180, 180, -85, 85));
    }

    private static void write(JsonGenerator json, LayerTable table, DensityField field, DensityRaster raster)
            throws IOException {
        json.writeStringField("type", "DensityGrid");
        json.writeStringField("layer", table.layer().id());
        json.writeFieldName("bbox");
        Envelope box = raster.box();
        json.writeArray(new double[] {box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()}, 0, 4);
        json.writeNumberField("width", raster.width());
        json.writeNumberField("height", raster.height());
        json.writeStringField("unit", "per km²");
        json.writeStringField("crs", field.crs().id());
        json.writeNumberField("featureCount", field.points().size());
        json.writeNumberField("skippedCount", field.points().skipped());
        json.writeNumberField("totalWeight", field.points().total());
        json.writeNumberField("max", raster.max());
        writeClasses(json, DensityClasses.STANDARD);
        json.writeArrayFieldStart("values");
        for (float value : raster.values()) {
            json.writeNumber(value);
        }
        json.writeEndArray();
    }

    private static void writeClasses(JsonGenerator json, DensityClasses classes) throws IOException {
        json.writeObjectFieldStart("classes");
        json.writeStringField("name", classes.name());
        json.writeArrayFieldStart("breaks");
        for (double lower : classes.breaks()) {
            json.writeNumber(lower);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("colours");
        for (String colour : classes.colours()) {
            json.writeString(colour);
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
