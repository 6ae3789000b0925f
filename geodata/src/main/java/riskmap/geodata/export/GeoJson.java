package riskmap.geodata.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import riskmap.geodata.model.AttributeType;
import riskmap.geodata.model.Feature;
import riskmap.geodata.snapshot.Column;

/**
 * GeoJSON (RFC 7946) onto a Jackson generator: longitude first, degrees, nine decimals (0.1 mm), so that a geometry
 * survives a round trip.
 */
public final class GeoJson {

    private static final int DECIMALS = 9;
    private static final SerializedString TYPE = new SerializedString("type");
    private static final SerializedString POINT = new SerializedString("Point");
    private static final SerializedString COORDINATES = new SerializedString("coordinates");

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
            Decimals.write(json, number);
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof LocalDate || value instanceof Instant) {
            json.writeString(value.toString());
        } else {
            throw new IllegalArgumentException("no JSON form for a " + value.getClass());
        }
    }

    /**
     * Writes the value of a row's code straight from its column's bytes, without making a text of them first. The generator
     * must write UTF-8, as one over a stream does.
     *
     * @param code that of a value, not {@link Column#NONE}
     */
    public static void writeValue(JsonGenerator json, Column column, int code) throws IOException {
        if (column.type() != AttributeType.TEXT) {
            writeValue(json, column.valueOf(code));
            return;
        }
        column.text(code, (utf8, from, to) -> {
            try {
                json.writeUTF8String(utf8, from, to - from);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
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
        writeCoordinates(json, geometry, decimals);
        json.writeEndObject();
    }

    /**
     * Writes a point as a geometry object of any reference system.
     *
     * @param decimals digits kept behind the point, 0 to 9
     */
    public static void writePoint(JsonGenerator json, double first, double second, int decimals) throws IOException {
        json.writeStartObject();
        json.writeFieldName(TYPE);
        json.writeString(POINT);
        json.writeFieldName(COORDINATES);
        writePosition(json, first, second, decimals);
        json.writeEndObject();
    }

    private static void writeCoordinates(JsonGenerator json, Geometry geometry, int decimals) throws IOException {
        if (geometry instanceof Point point) {
            writePosition(json, point.getX(), point.getY(), decimals);
        } else if (geometry instanceof LineString line) {
            writePositions(json, line.getCoordinateSequence(), decimals);
        } else if (geometry instanceof Polygon polygon) {
            writeRings(json, polygon, decimals);
        } else if (geometry instanceof GeometryCollection parts) {
            json.writeStartArray();
            for (int i = 0; i < parts.getNumGeometries(); i++) {
                writeCoordinates(json, parts.getGeometryN(i), decimals);
            }
            json.writeEndArray();
        }
    }

    private static void writeRings(JsonGenerator json, Polygon polygon, int decimals) throws IOException {
        json.writeStartArray();
        if (!polygon.isEmpty()) {
            writePositions(json, polygon.getExteriorRing().getCoordinateSequence(), decimals);
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                writePositions(json, polygon.getInteriorRingN(i).getCoordinateSequence(), decimals);
            }
        }
        json.writeEndArray();
    }

    private static void writePositions(JsonGenerator json, CoordinateSequence positions, int decimals)
            throws IOException {
        json.writeStartArray();
        for (int i = 0; i < positions.size(); i++) {
            writePosition(json, positions.getX(i), positions.getY(i), decimals);
        }
        json.writeEndArray();
    }

    private static void writePosition(JsonGenerator json, double first, double second, int decimals)
            throws IOException {
        json.writeStartArray();
        Decimals.writeRounded(json, first, decimals);
        Decimals.writeRounded(json, second, decimals);
        json.writeEndArray();
    }
}
