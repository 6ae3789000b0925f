package riskmap.backend.http.processes.proximity;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.commons.csv.CSVPrinter;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import riskmap.backend.http.processes.Provenance;
import riskmap.geodata.export.GeoJson;
import riskmap.geodata.proximity.Pairs;
import riskmap.geodata.snapshot.LayerTable;

/**
 * Pairs, closest first: as lines between the two nearest points, and as a table.
 *
 * @param first layer of the first feature of each pair
 * @param second layer of the second
 * @param result the pairs
 * @param most how many pairs an answer was to have
 */
record PairDocument(LayerTable first, LayerTable second, Pairs.Result result, int most) {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    void write(JsonGenerator json) throws IOException {
        json.writeStringField("type", "FeatureCollection");
        json.writeStringField("layer", first.layer().id());
        json.writeStringField("other", second.layer().id());
        json.writeStringField("metric", "geodesic");
        json.writeNumberField("numberMatched", result.matched());
        json.writeNumberField("numberReturned", result.pairs().size());
        json.writeNumberField("limit", most);
        json.writeArrayFieldStart("features");
        for (Pairs.Pair pair : result.pairs()) {
            feature(json, pair);
        }
        json.writeEndArray();
    }

    private void feature(JsonGenerator json, Pairs.Pair pair) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "Feature");
        json.writeFieldName("geometry");
        GeoJson.writeGeometry(json, FACTORY.createLineString(new Coordinate[] {
            new Coordinate(pair.firstLon(), pair.firstLat()), new Coordinate(pair.secondLon(), pair.secondLat())
        }));
        json.writeObjectFieldStart("properties");
        json.writeNumberField("distance", FoundFeatures.rounded(pair.distance()));
        side(json, "first", first, pair.first());
        side(json, "second", second, pair.second());
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void side(JsonGenerator json, String member, LayerTable table, int row) throws IOException {
        json.writeStringField(member, table.id(row));
        for (String attribute : new String[] {"name", "level"}) {
            Object value = table.value(row, attribute);
            if (value != null) {
                json.writeStringField(member + "_" + attribute, value.toString());
            }
        }
    }

    void writeTable(OutputStream out, Provenance provenance) throws IOException {
        CSVPrinter printer = FoundTable.printer(out);
        printer.printRecord("distance", "first", "first_name", "first_level", "second", "second_name", "second_level");
        for (Pairs.Pair pair : result.pairs()) {
            printer.printRecord(
                    FoundFeatures.rounded(pair.distance()),
                    first.id(pair.first()),
                    first.value(pair.first(), "name"),
                    first.value(pair.first(), "level"),
                    second.id(pair.second()),
                    second.value(pair.second(), "name"),
                    second.value(pair.second(), "level"));
        }
        printer.flush();
    }
}
