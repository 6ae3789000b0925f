package riskmap.backend.http.geojson;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import riskmap.geodata.export.GeoJson;
import riskmap.geodata.model.Attribute;
import riskmap.geodata.model.Feature;
import riskmap.geodata.snapshot.LayerTable;

/** Writes features with a choice of attributes, straight from a layer's table; absent values are left out. */
public final class FeatureWriter {

    private final JsonGenerator json;
    private final FeatureForm form;

    /** Writes to a generator, which stays open. */
    public FeatureWriter(JsonGenerator json, FeatureForm form) {
        this.json = json;
        this.form = form;
    }

    /** Writes a row but for the closing brace, so that foreign members can follow. */
    public void open(LayerTable table, int row) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "Feature");
        json.writeStringField("id", table.id(row));
        json.writeFieldName("geometry");
        form.crs().write(json, form.geometry() ? table.geometry(row) : null);
        json.writeObjectFieldStart("properties");
        for (Attribute attribute : form.attributes()) {
            value(attribute.name(), table.value(row, attribute.name()));
        }
        json.writeEndObject();
    }

    /** Writes a feature that stands in no table, but for the closing brace. */
    public void open(Feature feature) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "Feature");
        json.writeStringField("id", feature.id());
        json.writeFieldName("geometry");
        form.crs().write(json, form.geometry() ? feature.geometry() : null);
        json.writeObjectFieldStart("properties");
        for (Attribute attribute : form.attributes()) {
            value(attribute.name(), feature.value(attribute.name()));
        }
        json.writeEndObject();
    }

    private void value(String name, Object value) throws IOException {
        if (value != null) {
            json.writeFieldName(name);
            GeoJson.writeValue(json, value);
        }
    }
}
