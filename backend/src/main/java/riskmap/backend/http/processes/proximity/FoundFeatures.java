package riskmap.backend.http.processes.proximity;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import riskmap.backend.http.processes.Answer;
import riskmap.geodata.export.GeoJson;
import riskmap.geodata.model.Attribute;
import riskmap.geodata.proximity.Corridor;
import riskmap.geodata.proximity.Neighbours;
import riskmap.geodata.snapshot.LayerTable;

/** Features that were found, each with what was measured, as a feature collection and as a table. */
final class FoundFeatures {

    private FoundFeatures() {}

    /** What was found, in the order it is shown. */
    interface Found {

        int size();

        int row(int index);

        /** What was measured, in metres: one number for each of {@link #names}. */
        double measure(int index, int name);

        /** What the measures are called. */
        List<String> names();
    }

    static Found of(Neighbours neighbours) {
        return new Found() {
            @Override
            public int size() {
                return neighbours.size();
            }

            @Override
            public int row(int index) {
                return neighbours.row(index);
            }

            @Override
            public double measure(int index, int name) {
                return neighbours.distance(index);
            }

            @Override
            public List<String> names() {
                return List.of("distance");
            }
        };
    }

    static Found of(List<Corridor.Entry> entries) {
        return new Found() {
            @Override
            public int size() {
                return entries.size();
            }

            @Override
            public int row(int index) {
                return entries.get(index).row();
            }

            @Override
            public double measure(int index, int name) {
                Corridor.Entry entry = entries.get(index);
                return name == 0 ? entry.distance() : entry.chainage();
            }

            @Override
            public List<String> names() {
                return List.of("distance", "chainage");
            }
        };
    }

    static Answer answer(LayerTable table, List<Attribute> attributes, Found found) {
        Answer.Members members = json -> write(json, table, attributes, found);
        return Answer.json(members)
                .orGeojson(members)
                .or(Answer.CSV, (out, provenance) -> FoundTable.write(out, table, attributes, found));
    }

    /** Metres to a micrometre. */
    static double rounded(double metres) {
        return Math.round(metres * 1e6) / 1e6;
    }

    private static void write(JsonGenerator json, LayerTable table, List<Attribute> attributes, Found found)
            throws IOException {
        json.writeStringField("type", "FeatureCollection");
        json.writeStringField("layer", table.layer().id());
        json.writeStringField("metric", "geodesic");
        json.writeNumberField("numberReturned", found.size());
        json.writeArrayFieldStart("features");
        for (int i = 0; i < found.size(); i++) {
            feature(json, table, attributes, found, i);
        }
        json.writeEndArray();
    }

    private static void feature(
            JsonGenerator json, LayerTable table, List<Attribute> attributes, Found found, int index)
            throws IOException {
        int row = found.row(index);
        json.writeStartObject();
        json.writeStringField("type", "Feature");
        json.writeStringField("id", table.id(row));
        json.writeFieldName("geometry");
        GeoJson.writeGeometry(json, table.geometry(row));
        json.writeObjectFieldStart("properties");
        for (int name = 0; name < found.names().size(); name++) {
            json.writeNumberField(found.names().get(name), rounded(found.measure(index, name)));
        }
        for (Attribute attribute : attributes) {
            Object value = table.value(row, attribute.name());
            if (value != null) {
                json.writeFieldName(attribute.name());
                GeoJson.writeValue(json, value);
            }
        }
        json.writeEndObject();
        json.writeEndObject();
    }
}
