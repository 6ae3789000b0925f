package riskmap.geodata.coverage;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** The polygons of a GeoJSON file exactly as written, invalid ones included: what dirty plans look like. */
public final class GeoJsonPolygons {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private GeoJsonPolygons() {}

    public static List<Geometry> read(Path file) throws IOException {
        List<Geometry> geometries = new ArrayList<>();
        try (JsonParser json = new JsonFactory().createParser(file.toFile())) {
            while (json.nextToken() != null) {
                if (json.currentToken() == JsonToken.FIELD_NAME && "coordinates".equals(json.currentName())) {
                    json.nextToken();
                    geometries.add(geometry((List<?>) array(json)));
                }
            }
        }
        return geometries;
    }

    /** The same as grids named g0, g1 … */
    public static List<Grid> grids(Path file) throws IOException {
        List<Grid> grids = new ArrayList<>();
        for (Geometry geometry : read(file)) {
            grids.add(new Grid("g" + grids.size(), "g" + grids.size(), geometry));
        }
        return grids;
    }

    private static Object array(JsonParser json) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            return json.getDoubleValue();
        }
        List<Object> items = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            items.add(array(json));
        }
        return items;
    }

    private static Geometry geometry(List<?> coordinates) {
        boolean multi = ((List<?>) ((List<?>) coordinates.get(0)).get(0)).get(0) instanceof List;
        if (!multi) {
            return polygon(coordinates);
        }
        return FACTORY.createMultiPolygon(
                coordinates.stream().map(part -> polygon((List<?>) part)).toArray(Polygon[]::new));
    }

    private static Polygon polygon(List<?> rings) {
        LinearRing[] lines = rings.stream().map(ring -> ring((List<?>) ring)).toArray(LinearRing[]::new);
        LinearRing[] holes = java.util.Arrays.copyOfRange(lines, 1, lines.length);
        return FACTORY.createPolygon(lines[0], holes);
    }

    private static LinearRing ring(List<?> points) {
        return FACTORY.createLinearRing(points.stream()
                .map(point -> (List<?>) point)
                .map(point -> new Coordinate((Double) point.get(0), (Double) point.get(1)))
                .toArray(Coordinate[]::new));
    }
}
