package riskmap.backend.http.processes.proximity;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVPrinter;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import riskmap.backend.http.processes.Provenance;
import riskmap.geodata.crs.Antimeridian;
import riskmap.geodata.crs.MetricCrs;
import riskmap.geodata.export.GeoJson;
import riskmap.geodata.proximity.Rings;

/**
 * Counts ring by ring: as areas to be drawn, and as a table of one line for each layer and level.
 *
 * @param place what the rings lie around
 * @param radii outer radii, m
 * @param counts the rings of each layer
 */
record RingDocument(Geometry place, List<Double> radii, Map<String, List<Rings.Ring>> counts) {

    private static final int QUADRANT = 32;

    /** Rings that reach beyond this latitude, or nearly half around the globe, are counted, but not drawn. */
    private static final double POLAR = 84;

    private static final double WIDEST = 170;

    private static final double METRES_PER_DEGREE = 111_000;

    void write(JsonGenerator json) throws IOException {
        json.writeStringField("type", "FeatureCollection");
        json.writeStringField("metric", "geodesic");
        json.writeNumberField("numberReturned", radii.size());
        json.writeArrayFieldStart("features");
        for (int i = 0; i < radii.size(); i++) {
            ring(json, i);
        }
        json.writeEndArray();
    }

    private void ring(JsonGenerator json, int number) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "Feature");
        json.writeFieldName("geometry");
        writeArea(json, number);
        json.writeObjectFieldStart("properties");
        json.writeNumberField("from", from(number));
        json.writeNumberField("to", radii.get(number));
        json.writeNumberField(
                "count",
                counts.values().stream()
                        .mapToInt(rings -> rings.get(number).count())
                        .sum());
        json.writeObjectFieldStart("layers");
        for (Map.Entry<String, List<Rings.Ring>> layer : counts.entrySet()) {
            layer(json, layer.getKey(), layer.getValue().get(number));
        }
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void layer(JsonGenerator json, String id, Rings.Ring ring) throws IOException {
        json.writeObjectFieldStart(id);
        json.writeNumberField("count", ring.count());
        json.writeObjectFieldStart("levels");
        for (Map.Entry<String, Integer> level : ring.byValue().entrySet()) {
            json.writeNumberField(level.getKey(), level.getValue());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private double from(int number) {
        return number == 0 ? 0 : radii.get(number - 1);
    }

    /** The ring as an area of the plane around the place, for drawing only; counts are by geodesic distance. */
    private void writeArea(JsonGenerator json, int number) throws IOException {
        double degrees = radii.get(number) / METRES_PER_DEGREE;
        var box = place.getEnvelopeInternal();
        double lat = Math.max(Math.abs(box.getMinY()), Math.abs(box.getMaxY())) + degrees;
        double wide = box.getWidth() + 2 * degrees / Math.cos(Math.toRadians(lat));
        if (lat > POLAR || wide > WIDEST) {
            json.writeNull();
            return;
        }
        Coordinate centre = box.centre();
        MetricCrs plane = MetricCrs.at(centre.x, centre.y);
        Geometry metres = plane.toMetres(place);
        Geometry area = metres.buffer(radii.get(number), QUADRANT);
        if (number > 0) {
            area = area.difference(metres.buffer(from(number), QUADRANT));
        }
        GeoJson.writeGeometry(json, Antimeridian.cut(plane.toDegrees(area)));
    }

    void writeTable(OutputStream out, Provenance provenance) throws IOException {
        CSVPrinter printer = FoundTable.printer(out);
        printer.printRecord("from", "to", "layer", "level", "count");
        for (int i = 0; i < radii.size(); i++) {
            for (Map.Entry<String, List<Rings.Ring>> layer : counts.entrySet()) {
                Rings.Ring ring = layer.getValue().get(i);
                Map<String, Integer> levels = ring.byValue().isEmpty() ? Map.of("", ring.count()) : ring.byValue();
                for (Map.Entry<String, Integer> level : levels.entrySet()) {
                    printer.printRecord(ring.from(), ring.to(), layer.getKey(), level.getKey(), level.getValue());
                }
            }
        }
        printer.flush();
    }
}
