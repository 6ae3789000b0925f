package riskmap.geodata.filter.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import riskmap.geodata.filter.expression.ArrayLiteral;
import riskmap.geodata.filter.expression.Box;
import riskmap.geodata.filter.expression.Call;
import riskmap.geodata.filter.expression.Expression;
import riskmap.geodata.filter.expression.Interval;
import riskmap.geodata.filter.expression.Literal;
import riskmap.geodata.filter.expression.Property;

/** Writes a model as CQL2 JSON; reading it gives the same model. */
public final class JsonWriter {

    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonGenerator json;

    private JsonWriter(JsonGenerator json) {
        this.json = json;
    }

    /** The document of a filter. */
    public static String write(Expression expression) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            new JsonWriter(json).expression(expression);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private void expression(Expression expression) throws IOException {
        if (expression instanceof Literal literal) {
            literal(literal.value());
        } else if (expression instanceof ArrayLiteral array) {
            all(array.parts());
        } else {
            json.writeStartObject();
            if (expression instanceof Call call) {
                json.writeStringField("op", call.operator().json());
                json.writeFieldName("args");
                all(call.parts());
            } else if (expression instanceof Property property) {
                json.writeStringField("property", property.name());
            } else if (expression instanceof Interval interval) {
                json.writeArrayFieldStart("interval");
                bound(interval.from());
                bound(interval.to());
                json.writeEndArray();
            }
            json.writeEndObject();
        }
    }

    private void all(Iterable<Expression> expressions) throws IOException {
        json.writeStartArray();
        for (Expression expression : expressions) {
            expression(expression);
        }
        json.writeEndArray();
    }

    private void bound(Expression bound) throws IOException {
        if (bound == null) {
            json.writeString("..");
        } else if (bound instanceof Literal literal) {
            json.writeString(literal.value().toString());
        } else {
            expression(bound);
        }
    }

    private void literal(Object value) throws IOException {
        if (value instanceof String text) {
            json.writeString(text);
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof Double number) {
            json.writeNumber(number);
        } else if (value instanceof Geometry geometry) {
            geometry(geometry);
        } else if (value instanceof Box box) {
            json.writeStartObject();
            json.writeFieldName("bbox");
            json.writeArray(new double[] {box.west(), box.south(), box.east(), box.north()}, 0, 4);
            json.writeEndObject();
        } else {
            json.writeStartObject();
            json.writeStringField(value instanceof LocalDate ? "date" : "timestamp", value.toString());
            json.writeEndObject();
        }
    }

    private void geometry(Geometry geometry) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", geometry.getGeometryType());
        boolean mixed = geometry.getGeometryType().equals("GeometryCollection");
        json.writeFieldName(mixed ? "geometries" : "coordinates");
        if (mixed) {
            json.writeStartArray();
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                geometry(geometry.getGeometryN(i));
            }
            json.writeEndArray();
        } else {
            coordinates(geometry);
        }
        json.writeEndObject();
    }

    private void coordinates(Geometry geometry) throws IOException {
        if (geometry instanceof Point point) {
            position(point.getCoordinate());
            return;
        }
        json.writeStartArray();
        if (geometry instanceof LineString line) {
            for (Coordinate position : line.getCoordinates()) {
                position(position);
            }
        } else if (geometry instanceof Polygon polygon) {
            coordinates(polygon.getExteriorRing());
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                coordinates(polygon.getInteriorRingN(i));
            }
        } else if (geometry instanceof GeometryCollection several) {
            for (int i = 0; i < several.getNumGeometries(); i++) {
                coordinates(several.getGeometryN(i));
            }
        }
        json.writeEndArray();
    }

    private void position(Coordinate position) throws IOException {
        json.writeArray(new double[] {position.x, position.y}, 0, 2);
    }
}
