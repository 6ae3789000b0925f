package riskmap.geodata.filter.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import riskmap.geodata.filter.expression.FilterException;
import riskmap.geodata.filter.expression.Literal;
import riskmap.geodata.filter.literal.Positions;

/** Reads GeoJSON geometries (RFC 7946) and bounding boxes. Heights are read and left out. */
final class GeometryJson {

    private final Positions positions;

    GeometryJson(Positions positions) {
        this.positions = positions;
    }

    Literal read(Map<?, ?> map) {
        return positions.literal(geometry(map));
    }

    Literal box(Object value) {
        return positions.box(list(value, GeometryJson::number));
    }

    private Geometry geometry(Object node) {
        if (!(node instanceof Map<?, ?> map)) {
            throw new FilterException("a geometry must be an object with type and coordinates");
        }
        Object coordinates = map.get("coordinates");
        return switch (String.valueOf(map.get("type"))) {
            case "Point" -> positions.point(position(coordinates));
            case "LineString" -> positions.line(line(coordinates));
            case "Polygon" -> positions.polygon(list(coordinates, this::line));
            case "MultiPoint" -> positions.several(list(coordinates, at -> positions.point(position(at))), false);
            case "MultiLineString" -> positions.several(list(coordinates, line -> positions.line(line(line))), false);
            case "MultiPolygon" ->
                positions.several(list(coordinates, rings -> positions.polygon(list(rings, this::line))), false);
            case "GeometryCollection" -> positions.several(list(map.get("geometries"), this::geometry), true);
            default ->
                throw new FilterException("the type of a geometry must be Point, LineString, Polygon, MultiPoint,"
                        + " MultiLineString, MultiPolygon or GeometryCollection");
        };
    }

    private List<Coordinate> line(Object node) {
        return list(node, this::position);
    }

    private Coordinate position(Object node) {
        List<Double> numbers = list(node, GeometryJson::number);
        if (numbers.size() != 2 && numbers.size() != 3) {
            throw new FilterException("a position has " + numbers.size() + " numbers; 2 or 3 are needed");
        }
        return positions.position(numbers.get(0), numbers.get(1));
    }

    private static Double number(Object node) {
        if (node instanceof Double number) {
            return number;
        }
        throw new FilterException("coordinates must be numbers");
    }

    private static <T> List<T> list(Object node, Function<Object, T> element) {
        if (!(node instanceof List<?> nodes)) {
            throw new FilterException("coordinates must be arrays, as deep as the type of the geometry needs them");
        }
        List<T> made = new ArrayList<>();
        nodes.forEach(child -> made.add(element.apply(child)));
        return made;
    }
}
