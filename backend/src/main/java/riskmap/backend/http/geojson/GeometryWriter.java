package riskmap.backend.http.geojson;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Writes geometries as GeoJSON objects. Coordinates are rounded to 1e-8 degrees, about a millimetre. */
public final class GeometryWriter {

    private static final double SCALE = 1e8;

    private final JsonGenerator json;

    /** Writes to a generator, which stays open. */
    public GeometryWriter(JsonGenerator json) {
        this.json = json;
    }

    /** Writes one geometry, longitude/latitude; an empty one as {@code null}. */
    public void write(Geometry geometry) throws IOException {
        if (geometry.isEmpty()) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeStringField("type", geometry.getGeometryType());
        if (geometry.getGeometryType().equals("GeometryCollection")) {
            json.writeArrayFieldStart("geometries");
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                write(geometry.getGeometryN(i));
            }
            json.writeEndArray();
        } else {
            json.writeFieldName("coordinates");
            coordinates(geometry);
        }
        json.writeEndObject();
    }

    private void coordinates(Geometry geometry) throws IOException {
        if (geometry instanceof Point point) {
            position(point.getX(), point.getY());
        } else if (geometry instanceof LineString line) {
            positions(line.getCoordinateSequence());
        } else if (geometry instanceof Polygon polygon) {
            rings(polygon);
        } else {
            members((GeometryCollection) geometry);
        }
    }

    private void members(GeometryCollection collection) throws IOException {
        json.writeStartArray();
        for (int i = 0; i < collection.getNumGeometries(); i++) {
            coordinates(collection.getGeometryN(i));
        }
        json.writeEndArray();
    }

    private void rings(Polygon polygon) throws IOException {
        json.writeStartArray();
        positions(polygon.getExteriorRing().getCoordinateSequence());
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            positions(polygon.getInteriorRingN(i).getCoordinateSequence());
        }
        json.writeEndArray();
    }

    private void positions(CoordinateSequence sequence) throws IOException {
        json.writeStartArray();
        for (int i = 0; i < sequence.size(); i++) {
            position(sequence.getX(i), sequence.getY(i));
        }
        json.writeEndArray();
    }

    /** Writes one position, longitude and latitude. */
    public void position(double lon, double lat) throws IOException {
        json.writeStartArray();
        json.writeNumber(Math.round(lon * SCALE) / SCALE);
        json.writeNumber(Math.round(lat * SCALE) / SCALE);
        json.writeEndArray();
    }
}
