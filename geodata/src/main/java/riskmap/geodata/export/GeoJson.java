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

    private static final int DECIMALS = 9;

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
        writeGeometry(json, geometry, DECIMALS);
    }

    /**
     * Writes a geometry object of any reference system; null for null.
     *
     * @param decimals digits kept behind the point, 0 to 9
     */
    public static void writeGeometry(JsonGenerator json, Geometry geometry, int decimals) throws IOException {
        if (geometry == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeStringField("type", geometry.getGeometryType());
        json.writeFieldName("coordinates");
        writeCoordinates(json, geometry, Math.pow(10, decimals));
        json.writeEndObject();
    }

    private static void writeCoordinates(JsonGenerator json, Geometry geometry, double scale) throws IOException {
        if (geometry instanceof Point point) {
            writePosition(json, point.getX(), point.getY(), scale);
        } else if (geometry instanceof LineString line) {
            writePositions(json, line.getCoordinateSequence(), scale);
        } else if (geometry instanceof Polygon polygon) {
            writeRings(json, polygon, scale);
        } else if (geometry instanceof GeometryCollection parts) {
            json.writeStartArray();
            for (int i = 0; i < parts.getNumGeometries(); i++) {
                writeCoordinates(json, parts.getGeometryN(i), scale);
            }
            json.writeEndArray();
        }
    }

    private static void writeRings(JsonGenerator json, Polygon polygon, double scale) throws IOException {
        json.writeStartArray();
        if (!polygon.isEmpty()) {
            writePositions(json, polygon.getExteriorRing().getCoordinateSequence(), scale);
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                writePositions(json, polygon.getInteriorRingN(i).getCoordinateSequence(), scale);
            }
        }
        json.writeEndArray();
    }

    private static void writePositions(JsonGenerator json, CoordinateSequence positions, double scale)
            throws IOException {
        json.writeStartArray();
        for (int i = 0; i < positions.size(); i++) {
            writePosition(json, positions.getX(i), positions.getY(i), scale);
        }
        json.writeEndArray();
    }

    private static void writePosition(JsonGenerator json, double first, double second, double scale)
            throws IOException {
        json.writeStartArray();
        writeNumber(json, Math.rint(first * scale) / scale);
        writeNumber(json, Math.rint(second * scale) / scale);
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
