package riskmap.backend.http.processes.density;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.locationtech.jts.geom.Envelope;
import riskmap.geodata.density.DensityClasses;
import riskmap.geodata.density.DensityField;
import riskmap.geodata.density.DensityRaster;
import riskmap.geodata.snapshot.LayerTable;

/** A density raster as a JSON document. */
final class DensityDocument {

    private DensityDocument() {}

    static void write(
            JsonGenerator json, LayerTable table, DensityField field, DensityRaster raster, DensityClasses classes)
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
        writeClasses(json, classes);
        json.writeArrayFieldStart("values");
        for (float value : raster.values()) {
            json.writeNumber(value);
        }
        json.writeEndArray();
    }

    /** Writes the member {@code classes}. */
    static void writeClasses(JsonGenerator json, DensityClasses classes) throws IOException {
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
