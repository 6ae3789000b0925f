package riskmap.geodata.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import riskmap.geodata.model.Feature;

/**
 * GeoJSON (RFC 7946) onto a Jackson generator: longitude first, degrees, nine decimals (0.1 mm), so that a geometry
 * survives a round trip.
 */
public final class GeoJson {

    private static final double DECIMALS = 1e9;

    private GeoJson() {}

    /** Writes one feature object: type, id, geometry, properties. */
    public static void writeFeature(JsonGenerator json, Feature feature) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "Feature");
        json.writeStringField("id", feature.id());
        json.writeFieldName("geometry");
        writeGeometry(json, feature.geometry());
        json.writeObjectFieldStart("properties");
        for (Map.Entry<String, Object> entry : feature.attributes().entrySet()) {
            json.writeFieldName(entry.getKey());
            writeValue(json, entry.getValue());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    /** Writes an attribute value: days and instants as ISO 8601 text, everything else as itself. */
    public static void writeValue(JsonGenerator json, Object value) throws IOException {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof String text) {
            json.writeString(text);
        } else if (value instanceof Long number) {
            json.writeNumber(number);
        } else if (value instanceof Double number) {
            writeNumber(json, number);
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof LocalDate || value instanceof Instant) {
            json.writeString(value.toString());
        } else {
            throw new IllegalArgumentException("no JSON form for a " + value.getClass());
        }
    }

    /** Writes a geometry object; null for null. */
    public static void writeGeometry(JsonGenerator json, Geometry geometry) throws IOException {
        if (geometry == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeStringField("type", geometry.getGeometryType());
        json.writeFieldName("coordinates");
        writeCoordinates(json, geometry);
        json.writeEndObject();
    }

    private static void writeCoordinates(JsonGenerator json, Geometry geometry) throws IOException {
        if (geometry instanceof Point point) {
            writePosition(json, point.getX(), point.getY());
        } else if (geometry instanceof LineString line) {
            writePositions(json, line.getCoordinateSequence());
        } else if (geometry instanceof Polygon polygon) {
            writeRings(json, polygon);
        } else if (geometry instanceof GeometryCollection parts) {
            json.writeStartArray();
            for (int i = 0; i < parts.getNumGeometries(); i++) {
                writeCoordinates(json, parts.getGeometryN(i));
            }
            json.writeEndArray();
        }
    }

    private static void writeRings(JsonGenerator json, Polygon polygon) throws IOException {
        json.writeStartArray();
        if (!polygon.isEmpty()) {
            writePositions(json, polygon.getExteriorRing().getCoordinateSequence());
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                writePositions(json, polygon.getInteriorRingN(i).getCoordinateSequence());
            }
        }
        json.writeEndArray();
    }

    private static void writePositions(JsonGenerator json, CoordinateSequence positions) throws IOException {
        json.writeStartArray();
        for (int i = 0; i < positions.size(); i++) {
            writePosition(json, positions.getX(i), positions.getY(i));
        }
        json.writeEndArray();
    }

    private static void writePosition(JsonGenerator json, double lon, double lat) throws IOException {
        json.writeStartArray();
        writeNumber(json, Math.rint(lon * DECIMALS) / DECIMALS);
        writeNumber(json, Math.rint(lat * DECIMALS) / DECIMALS);
        json.writeEndArray();
    }

    /** Whole numbers without a trailing {@code .0}, as people write them. */
    private static void writeNumber(JsonGenerator json, double value) throws IOException {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            json.writeNumber((long) value);
        } else {
            json.writeNumber(value);
        }
    }
}
