package riskmap.backend.http.processes.hotspot;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import riskmap.geodata.crs.Antimeridian;
import riskmap.geodata.crs.MetricCrs;
import riskmap.geodata.export.GeoJson;
import riskmap.geodata.hotspot.HotSpotClass;
import riskmap.geodata.hotspot.HotSpots;

/**
 * Writes hot spots: every cell with its value, statistic, p-values and class.
 *
 * @param spots what was found
 * @param plane the plane of the cells
 * @param skipped features without a usable weight or place
 */
record HotSpotsDocument(HotSpots spots, MetricCrs plane, int skipped) {

    void write(JsonGenerator json) throws IOException {
        json.writeStringField("type", "FeatureCollection");
        summary(json);
        json.writeArrayFieldStart("features");
        for (HotSpots.Spot spot : spots.cells()) {
            json.writeStartObject();
            json.writeStringField("type", "Feature");
            json.writeFieldName("geometry");
            GeoJson.writeGeometry(
                    json, Antimeridian.cut(plane.toDegrees(spots.lattice().polygon(spot.cell()))));
            json.writeObjectFieldStart("properties");
            json.writeNumberField("value", spot.value());
            statistic(json, "z", spot.z());
            statistic(json, "p", spot.p());
            statistic(json, "q", spot.q());
            json.writeStringField("class", spot.kind().word());
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void summary(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("summary");
        json.writeNumberField("cellCount", spots.cells().size());
        json.writeStringField("shape", spots.lattice().shape().word());
        json.writeNumberField("cellSize", spots.lattice().size());
        json.writeNumberField("distance", spots.band());
        json.writeStringField("crs", plane.id());
        json.writeNumberField("featureCount", spots.points());
        json.writeNumberField("skippedCount", skipped);
        json.writeNumberField("mean", spots.mean());
        json.writeNumberField("deviation", spots.deviation());
        json.writeObjectFieldStart("classes");
        for (Map.Entry<HotSpotClass, Integer> entry : counts().entrySet()) {
            json.writeNumberField(entry.getKey().word(), entry.getValue());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private Map<HotSpotClass, Integer> counts() {
        Map<HotSpotClass, Integer> counts = new EnumMap<>(HotSpotClass.class);
        for (HotSpotClass kind : HotSpotClass.values()) {
            counts.put(kind, 0);
        }
        spots.cells().forEach(spot -> counts.merge(spot.kind(), 1, Integer::sum));
        return counts;
    }

    /** Where the statistic is not defined there is null. */
    private static void statistic(JsonGenerator json, String name, double value) throws IOException {
        if (Double.isNaN(value)) {
            json.writeNullField(name);
        } else {
            json.writeNumberField(name, value);
        }
    }

    /** The cells as a table: their centres in degrees; a statistic that is not defined is empty. */
    void writeTable(OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write("longitude,latitude,value,z,p,q,class\r\n");
        double[] at = new double[2];
        for (HotSpots.Spot spot : spots.cells()) {
            plane.toDegrees(spots.lattice().x(spot.cell()), spots.lattice().y(spot.cell()), at, 0);
            text.write(String.format(Locale.ROOT, "%.7f,%.7f,", at[0], at[1]));
            text.write(spot.value() + "," + plain(spot.z()) + "," + plain(spot.p()) + "," + plain(spot.q()) + ",");
            text.write(spot.kind().word() + "\r\n");
        }
        text.flush();
    }

    private static String plain(double value) {
        return Double.isNaN(value) ? "" : Double.toString(value);
    }
}
