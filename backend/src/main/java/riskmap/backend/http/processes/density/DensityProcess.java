package riskmap.backend.http.processes.density;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.locationtech.jts.geom.Envelope;
import riskmap.backend.http.crs.OfferedCrs;
import riskmap.backend.http.processes.AnalysisProcess;
import riskmap.backend.http.processes.Answer;
import riskmap.backend.http.processes.Cost;
import riskmap.backend.http.processes.Input;
import riskmap.backend.http.processes.Inputs;
import riskmap.backend.http.processes.Request;
import riskmap.geodata.crs.Crs;
import riskmap.geodata.density.DensityClasses;
import riskmap.geodata.density.DensityField;
import riskmap.geodata.density.DensityRaster;
import riskmap.geodata.density.cells.CellLattice;
import riskmap.geodata.model.LocalizedText;
import riskmap.geodata.snapshot.LayerTable;

/**
 * Kernel density of a layer: a raster as JSON, CSV, PNG or GeoTIFF, or features as GeoJSON. Only the form asked for is
 * computed.
 */
@Singleton
final class DensityProcess implements AnalysisProcess {

    private static final String PNG = "image/png";
    private static final String GEOTIFF = "image/tiff; application=geotiff";

    private static final double WHOLE_CITY_MARGIN = 0.05;

    /** Nanoseconds a point takes to be projected and spread, and a cell with the writing of its value; see {@link Cost}. */
    private static final double EACH_POINT = 1_500;

    private static final double EACH_CELL = 1_000;

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
        inputs.add(Input.text(
                        "crs",
                        "GeoTIFF 的坐标系:EPSG:4326、4490、3857、4549、4528 或城市所在带;其余形式为经纬度",
                        "Reference system of a GeoTIFF: EPSG:4326, 4490, 3857, 4549, 4528 or the city's own zone; the other"
                                + " forms are in longitude and latitude")
                .otherwise("EPSG:4326"));
        inputs.add(Input.choice(
                        "features",
                        "GeoJSON 结果的要素:分级面、分级线、六边形或方格",
                        "What the features of a GeoJSON result are: areas or lines of the classes, or even cells with"
                                + " exact counts",
                        Arrays.stream(DensityFeatures.Kind.values())
                                .map(DensityFeatures.Kind::word)
                                .toList())
                .otherwise(DensityFeatures.Kind.AREAS.word()));
        inputs.add(Input.number(
                        "cellSize",
                        "六边形或方格的间距(米)",
                        "Distance of the centres of hexagons or squares in metres",
                        CellLattice.MIN_SIZE,
                        CellLattice.MAX_SIZE)
                .otherwise(500));
        return inputs;
    }

    @Override
    public List<String> mediaTypes() {
        return List.of(Answer.JSON, Answer.CSV, PNG, Answer.GEOJSON, GEOTIFF);
    }

    @Override
    public Cost cost(Request request) {
        LayerTable table = request.table("layer");
        crs(request);
        double cells =
                (double) request.inputs().integer("width") * request.inputs().integer("height");
        return Cost.nanos(
                table.size() * EACH_POINT + cells * EACH_CELL,
                table.size() + " points, " + Math.round(cells) + " cells");
    }

    @Override
    public Answer run(Request request) {
        LayerTable table = request.table("layer");
        Inputs inputs = request.inputs();
        DensityField field = fields.field(request);
        Envelope box = inputs.box().orElseGet(() -> around(table.bounds()));
        int width = inputs.integer("width");
        int height = inputs.integer("height");
        DensityClasses classes = DensityScale.of(inputs, field);
        DensityFeatures features = new DensityFeatures(
                field, classes, DensityFeatures.Kind.of(inputs.choice("features")), inputs.number("cellSize"));
        Supplier<DensityRaster> raster = () -> field.raster(box, width, height);
        return Answer.json(json -> DensityDocument.write(json, table, field, raster.get(), classes))
                .or(Answer.CSV, (out, provenance) -> DensityTable.write(out, raster.get()))
                .or(PNG, (out, provenance) -> out.write(DensityPicture.png(raster.get(), classes)))
                .or(GEOTIFF, (out, provenance) -> DensityGeoTiff.write(out, field, box, crs(request), width, height))
                .orGeojson(json -> features.write(json, box, width, height));
    }

    /** The system asked for, one of those every layer is answered in. */
    private static Crs crs(Request request) {
        return OfferedCrs.of(request.view().snapshot())
                .named("crs", request.inputs().choice("crs"))
                .crs();
    }

    private static Envelope around(Envelope bounds) {
        if (bounds.isNull()) {
            return new Envelope(119.5, 120.5, 30.5, 31.5);
        }
        Envelope box = new Envelope(bounds);
        box.expandBy(Math.max(0.001, bounds.getWidth() * WHOLE_CITY_MARGIN));
        return box.intersection(new Envelope(-180, 180, -85, 85));
    }
}
