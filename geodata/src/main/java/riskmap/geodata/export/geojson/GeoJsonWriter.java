package riskmap.geodata.export.geojson;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.LongConsumer;
import riskmap.geodata.crs.Crs;
import riskmap.geodata.crs.CrsText;
import riskmap.geodata.export.Excerpt;
import riskmap.geodata.export.GeoJson;
import riskmap.geodata.export.LayerWriter;

/**
 * A feature collection, one feature per line. RFC 7946 knows longitude/latitude only; another system is declared by the
 * {@code crs} member of GeoJSON 2008, which readers of the field understand.
 */
public final class GeoJsonWriter implements LayerWriter {

    private static final JsonFactory JSON = new JsonFactory();

    @Override
    public void write(Excerpt excerpt, OutputStream out, LongConsumer progress) throws IOException {
        JsonGenerator json = JSON.createGenerator(out, JsonEncoding.UTF8);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.writeStartObject();
        json.writeStringField("type", "FeatureCollection");
        json.writeStringField("name", excerpt.layer().id());
        if (!excerpt.crs().equals(Crs.LON_LAT)) {
            writeCrs(json, excerpt.crs());
        }
        json.writeArrayFieldStart("features");
        for (int i = 0; i < excerpt.size(); i++) {
            json.writeRaw('\n');
            GeoJson.writeFeature(json, excerpt.feature(i));
            progress.accept(i + 1L);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.close();
    }

    private static void writeCrs(JsonGenerator json, Crs crs) throws IOException {
        int epsg = CrsText.epsg(crs);
        json.writeObjectFieldStart("crs");
        json.writeStringField("type", "name");
        json.writeObjectFieldStart("properties");
        json.writeStringField("name", epsg == 0 ? crs.id() : "urn:ogc:def:crs:EPSG::" + epsg);
        json.writeEndObject();
        json.writeEndObject();
    }
}
