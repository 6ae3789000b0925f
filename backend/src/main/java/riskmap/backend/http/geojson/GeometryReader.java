package riskmap.backend.http.geojson;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import riskmap.geodata.model.Layer.Violation;
import riskmap.geodata.model.LocalizedText;

/**
 * Reads GeoJSON geometries, longitude/latitude in degrees. A third number of a position is dropped, as RFC 7946 allows
 * readers that know no heights.
 *
 * <p>Anything wrong ends in an {@link Unreadable} that names the place as a path, the value and what is allowed.
 */
public final class GeometryReader {

    /** Most positions one geometry may have. */
    public static final int MOST_POSITIONS = 200_000;

    private final GeometryFactory factory = new GeometryFactory();
    private int positions;

    private GeometryReader() {}

    /**
     * Reads a geometry object.
     *
     * @param node the object, not null
     * @param path where it stands in the document, for messages
     * @throws Unreadable with the first thing wrong
     */
    public static Geometry read(JsonNode node, String path) {
        return new GeometryReader().geometry(node, path);
    }

    private Geometry geometry(JsonNode node, String path) {
        require(node.isObject(), path, node, LocalizedText.of("应为 GeoJSON 几何对象", "must be a GeoJSON geometry object"));
        JsonNode coordinates = node.path("coordinates");
        String at = path + ".coordinates";
        String type = node.path("type").asText();
        return switch (type) {
            case "Point" -> factory.createPoint(position(coordinates, at));
            case "LineString" -> line(coordinates, at);
            case "Polygon" -> polygon(coordinates, at);
            case "MultiPoint" ->
                factory.createMultiPoint(each(coordinates, at, (n, p) -> factory.createPoint(position(n, p)))
                        .toArray(Point[]::new));
            case "MultiLineString" ->
                factory.createMultiLineString(each(coordinates, at, this::line).toArray(LineString[]::new));
            case "MultiPolygon" ->
                factory.createMultiPolygon(each(coordinates, at, this::polygon).toArray(Polygon[]::new));
            default ->
                throw new Unreadable(
                        path + ".type",
                        type,
                        LocalizedText.of(
                                "应为 Point、LineString、Polygon、MultiPoint、MultiLineString 或 MultiPolygon",
                                "must be Point, LineString, Polygon, MultiPoint, MultiLineString or MultiPolygon"));
        };
    }

    private LineString line(JsonNode node, String path) {
        List<Coordinate> line = each(node, path, this::position);
        require(line.size() >= 2, path, node, LocalizedText.of("至少应有 2 个点", "must have at least 2 positions"));
        return factory.createLineString(line.toArray(Coordinate[]::new));
    }

    private Polygon polygon(JsonNode node, String path) {
        List<LinearRing> rings = each(node, path, this::ring);
        require(!rings.isEmpty(), path, node, LocalizedText.of("至少应有一个环", "must have at least one ring"));
        return factory.createPolygon(
                rings.get(0), rings.subList(1, rings.size()).toArray(LinearRing[]::new));
    }

    private LinearRing ring(JsonNode node, String path) {
        List<Coordinate> ring = each(node, path, this::position);
        require(
                ring.size() >= 4,
                path,
                node,
                LocalizedText.of("应为至少 4 个点的环", "must be a ring of at least 4 positions"));
        require(
                ring.get(0).equals2D(ring.get(ring.size() - 1)),
                path,
                node,
                LocalizedText.of("应为首尾相接的环", "must be a ring that ends where it began"));
        return factory.createLinearRing(ring.toArray(Coordinate[]::new));
    }

    private <T> List<T> each(JsonNode node, String path, Part<T> part) {
        require(node.isArray(), path, node, LocalizedText.of("应为数组", "must be an array"));
        List<T> parts = new ArrayList<>(node.size());
        for (int i = 0; i < node.size(); i++) {
            parts.add(part.read(node.get(i), path + "[" + i + "]"));
        }
        return parts;
    }

    private Coordinate position(JsonNode node, String path) {
        require(
                node.isArray() && node.size() >= 2,
                path,
                node,
                LocalizedText.of("应为 [经度, 纬度]", "must be [longitude, latitude]"));
        positions++;
        require(
                positions <= MOST_POSITIONS,
                path,
                "…",
                LocalizedText.of("最多 " + MOST_POSITIONS + " 个点", "must have at most " + MOST_POSITIONS + " positions"));
        return new Coordinate(degrees(node.get(0), path + "[0]", 180), degrees(node.get(1), path + "[1]", 90));
    }

    private static double degrees(JsonNode node, String path, int limit) {
        LocalizedText range = LocalizedText.of(
                "应为 -" + limit + " 至 " + limit + " 的数", "must be a number from -" + limit + " to " + limit);
        require(node.isNumber(), path, node, range);
        double value = node.doubleValue();
        require(Math.abs(value) <= limit, path, node, range);
        return value;
    }

    private static void require(boolean holds, String path, Object value, LocalizedText reason) {
        if (!holds) {
            throw new Unreadable(path, value, reason);
        }
    }

    private interface Part<T> {
        T read(JsonNode node, String path);
    }

    /** A geometry that cannot be read. */
    public static final class Unreadable extends RuntimeException {
        private final transient Violation violation;

        Unreadable(String path, Object value, LocalizedText reason) {
            super(path + " " + reason.en(), null, false, false);
            violation = new Violation(path, String.valueOf(value), reason);
        }

        /** Where and what. */
        public Violation violation() {
            return violation;
        }
    }
}
