package riskmap.backend.http.geojson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.util.List;
import riskmap.geodata.export.GeoJson;
import riskmap.geodata.model.Attribute;
import riskmap.geodata.model.Feature;
import riskmap.geodata.snapshot.Column;
import riskmap.geodata.snapshot.LayerTable;

/** Writes features with a choice of attributes, straight from a layer's columns; absent values are left out. */
public final class FeatureWriter {

    private static final SerializableString TYPE = new SerializedString("type");
    private static final SerializableString FEATURE = new SerializedString("Feature");
    private static final SerializableString ID = new SerializedString("id");
    private static final SerializableString GEOMETRY = new SerializedString("geometry");
    private static final SerializableString PROPERTIES = new SerializedString("properties");

    private final JsonGenerator json;
    private final FeatureForm form;
    private LayerTable table;
    private List<Members.Member> members;

    /** Writes to a generator over a stream, which stays open. */
    public FeatureWriter(JsonGenerator json, FeatureForm form) {
        this.json = json;
        this.form = form;
    }

    /** Writes a row but for the closing brace, so that foreign members can follow. */
    public void open(LayerTable from, int row) throws IOException {
        if (table != from) {
            table = from;
            members = Members.of(from, form.attributes());
        }
        begin();
        GeoJson.writeValue(json, table.ids(), table.ids().code(row));
        json.writeFieldName(GEOMETRY);
        if (form.geometry()) {
            form.crs().write(json, table, row);
        } else {
            json.writeNull();
        }
        json.writeFieldName(PROPERTIES);
        json.writeStartObject();
        for (Members.Member member : members) {
            int code = member.column().code(row);
            if (code != Column.NONE) {
                json.writeFieldName(member.name());
                GeoJson.writeValue(json, member.column(), code);
            }
        }
        json.writeEndObject();
    }

    /** Writes a feature that stands in no table, but for the closing brace. */
    public void open(Feature feature) throws IOException {
        begin();
        json.writeString(feature.id());
        json.writeFieldName(GEOMETRY);
        form.crs().write(json, form.geometry() ? feature.geometry() : null);
        json.writeFieldName(PROPERTIES);
        json.writeStartObject();
        for (Attribute attribute : form.attributes()) {
            Object value = feature.value(attribute.name());
            if (value != null) {
                json.writeFieldName(attribute.name());
                GeoJson.writeValue(json, value);
            }
        }
        json.writeEndObject();
    }

    private void begin() throws IOException {
        json.writeStartObject();
        json.writeFieldName(TYPE);
        json.writeString(FEATURE);
        json.writeFieldName(ID);
    }
}
