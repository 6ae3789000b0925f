package riskmap.backend.http.features;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import riskmap.backend.http.document.StreamedJson;
import riskmap.backend.http.geojson.FeatureForm;
import riskmap.backend.http.geojson.FeatureWriter;
import riskmap.geodata.snapshot.LayerTable;

/**
 * One page of features.
 *
 * @param rows those on the page, in order
 * @param matched how many there are on all pages
 * @param form what of each is written
 */
record ItemsPage(LayerTable table, int[] rows, int matched, FeatureForm form, PageLinks links) {

    /** The page as a GeoJSON feature collection, written a feature at a time. */
    StreamedJson.Source source() {
        return new StreamedJson.Source() {
            private FeatureWriter writer;
            private int next;

            @Override
            public boolean write(JsonGenerator json) throws IOException {
                if (writer == null) {
                    writer = new FeatureWriter(json, form);
                    head(json);
                }
                if (next < rows.length) {
                    writer.open(table, rows[next++]);
                    json.writeEndObject();
                    return true;
                }
                json.writeEndArray();
                json.writeEndObject();
                return false;
            }
        };
    }

    private void head(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "FeatureCollection");
        json.writeStringField(
                "timeStamp", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
        json.writeNumberField("numberMatched", matched);
        json.writeNumberField("numberReturned", rows.length);
        json.writeArrayFieldStart("links");
        for (Map<String, Object> link : links.links()) {
            json.writeStartObject();
            for (Map.Entry<String, Object> member : link.entrySet()) {
                json.writeStringField(member.getKey(), (String) member.getValue());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("features");
    }
}
