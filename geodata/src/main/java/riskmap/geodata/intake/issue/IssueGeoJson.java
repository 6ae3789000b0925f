package riskmap.geodata.intake.issue;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Writes issues as GeoJSON features, so that what is wrong can be looked at on a map. */
final class IssueGeoJson {

    private IssueGeoJson() {}

    /** One issue; without a place on the map its geometry is null. */
    static void feature(JsonGenerator json, IntakeIssue issue) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "Feature");
        json.writeFieldName("geometry");
        geometry(json, issue.subject().geometry());
        json.writeObjectFieldStart("properties");
        members(json, issue);
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void members(JsonGenerator json, IntakeIssue issue) throws IOException {
        SourcePlace place = issue.subject().place();
        json.writeStringField("kind", issue.kind());
        json.writeStringField("severity", issue.severity().name().toLowerCase(java.util.Locale.ROOT));
        json.writeStringField("source", place.source());
        json.writeStringField("unit", place.unit());
        json.writeNumberField("number", place.number());
        if (issue.subject().id() != null) {
            json.writeStringField("id", issue.subject().id());
        }
        if (issue.field() != null) {
            json.writeStringField("field", issue.field());
        }
        if (issue.value() != null) {
            json.writeStringField("value", issue.value());
        }
        json.writeStringField("reason", issue.reason().en());
        json.writeStringField("reason_zh", issue.reason().zh());
    }

    private static void geometry(JsonGenerator json, Geometry geometry) throws IOException {
        if (geometry == null || geometry.isEmpty()) {
            json.writeNull();
            return;
        }
        boolean single = geometry instanceof Point || geometry instanceof LineString || geometry instanceof Polygon;
        json.writeStartObject();
        json.writeStringField("type", single ? named(geometry) : geometry.getGeometryType());
        json.writeFieldName("coordinates");
        if (single) {
            part(json, geometry);
        } else {
            json.writeStartArray();
            parts(json, geometry);
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    /** GeoJSON has no empty position, so what is empty is left out. */
    private static void parts(JsonGenerator json, Geometry geometry) throws IOException {
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            if (!geometry.getGeometryN(i).isEmpty()) {
                part(json, geometry.getGeometryN(i));
            }
        }
    }

    private static String named(Geometry geometry) {
        return geometry instanceof LineString ? "LineString" : geometry.getGeometryType();
    }

    private static void part(JsonGenerator json, Geometry part) throws IOException {
        if (part instanceof Point point) {
            position(json, point.getX(), point.getY());
        } else if (part instanceof LineString line) {
            line(json, line.getCoordinateSequence());
        } else if (part instanceof Polygon polygon) {
            json.writeStartArray();
            line(json, polygon.getExteriorRing().getCoordinateSequence());
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                line(json, polygon.getInteriorRingN(i).getCoordinateSequence());
            }
            json.writeEndArray();
        }
    }

    private static void line(JsonGenerator json, CoordinateSequence points) throws IOException {
        json.writeStartArray();
        for (int i = 0; i < points.size(); i++) {
            position(json, points.getX(i), points.getY(i));
        }
        json.writeEndArray();
    }

    private static void position(JsonGenerator json, double x, double y) throws IOException {
        json.writeStartArray();
        json.writeNumber(x);
        json.writeNumber(y);
        json.writeEndArray();
    }
}
