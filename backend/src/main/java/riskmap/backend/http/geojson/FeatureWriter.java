package riskmap.backend.http.geojson;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import riskmap.geodata.model.Attribute;
import riskmap.geodata.model.Feature;
import riskmap.geodata.snapshot.LayerTable;

/** Writes features as GeoJSON, straight from a layer's table. */
public final class FeatureWriter {

    private final JsonGenerator json;
    private final GeometryWriter geometries;
    private final List<Attribute> attributes;

    /**
     * Writes to a generator, which stays open.
     *
     * @param attributes those written, in this order; absent values are left out
     */
    public FeatureWriter(JsonGenerator json, List<Attribute> attributes) {
        this.json = json;
        this.geometries = new GeometryWriter(json);
        this.attributes = List.copyOf(attributes);
    }

    /** Opens a feature and writes all of it but the closing brace, so that foreign members can follow. */
    public void open(LayerTable table, int row) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "Feature");
        json.writeStringField("id", table.id(row));
        json.writeFieldName("geometry");
        geometries.write(table.geometry(row));
        json.writeObjectFieldStart("properties");
        for (Attribute attribute : attributes) {
            value(attribute.name(), table.value(row, attribute.name()));
        }
        json.writeEndObject();
    }

    /** Writes a whole feature. */
    public void write(LayerTable table, int row) throws IOException {
        open(table, row);
        json.writeEndObject();
    }

    /** Opens a feature that stands in no table. */
    public void open(Feature feature) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "Feature");
        json.writeStringField("id", feature.id());
        json.writeFieldName("geometry");
        geometries.write(feature.geometry());
        json.writeObjectFieldStart("properties");
        for (Attribute attribute : attributes) {
            value(attribute.name(), feature.value(attribute.name()));
        }
        json.writeEndObject();
    }

    private void value(String name, Object value) throws IOException {
        if (value == null) {
            return;
        }
        json.writeFieldName(name);
        if (value instanceof Double number) {
            json.writeNumber(number);
        } else if (value instanceof Long number) {
            json.writeNumber(number);
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else {
            json.writeString(value.toString());
        }
    }
}
