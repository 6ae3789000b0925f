package riskmap.geodata.snapshot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Packs geometries into {@link Shape}s and back. Two dimensions; heights are not kept. */
final class ShapeCodec {

    static final GeometryFactory FACTORY = new GeometryFactory();

    private final List<CoordinateSequence> parts = new ArrayList<>();
    private final List<Boolean> holes = new ArrayList<>();
    private int vertices;

    private ShapeCodec() {}

    /**
     * Packs a point, line, polygon or a multiple of one of them.
     *
     * @throws IllegalArgumentException for a collection of mixed geometries
     */
    static Shape pack(Geometry geometry) {
        if (geometry.getClass() == GeometryCollection.class) {
            throw new IllegalArgumentException(
                    "a GeometryCollection cannot stand in a layer; allowed are Point, LineString, Polygon and their multiples");
        }
        ShapeCodec codec = new ShapeCodec();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            codec.take(geometry.getGeometryN(i));
        }
        return codec.packed(geometry.getDimension(), geometry instanceof GeometryCollection);
    }

    private void take(Geometry geometry) {
        if (geometry.isEmpty()) {
            return;
        }
        if (geometry instanceof Point point) {
            take(point.getCoordinateSequence(), false);
        } else if (geometry instanceof LineString line) {
            take(line.getCoordinateSequence(), false);
        } else if (geometry instanceof Polygon polygon) {
            take(polygon.getExteriorRing().getCoordinateSequence(), false);
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                take(polygon.getInteriorRingN(i).getCoordinateSequence(), true);
            }
        }
    }

    private void take(CoordinateSequence part, boolean hole) {
        parts.add(part);
        holes.add(hole);
        vertices += part.size();
    }

    private Shape packed(int dimension, boolean multiple) {
        double[] coordinates = new double[2 * vertices];
        int[] ends = new int[parts.size()];
        int at = 0;
        for (int i = 0; i < ends.length; i++) {
            CoordinateSequence part = parts.get(i);
            for (int vertex = 0; vertex < part.size(); vertex++) {
                coordinates[at++] = part.getX(vertex);
                coordinates[at++] = part.getY(vertex);
            }
            ends[i] = at / 2;
        }
        return new Shape(dimension, multiple, coordinates, ends, holes.contains(true) ? holeFlags() : null);
    }

    private boolean[] holeFlags() {
        boolean[] flags = new boolean[holes.size()];
        for (int i = 0; i < flags.length; i++) {
            flags[i] = holes.get(i);
        }
        return flags;
    }

    /** The geometry of a shape. */
    static Geometry unpack(Shape shape) {
        return switch (shape.dimension()) {
            case 0 -> points(shape);
            case 1 -> lines(shape);
            default -> polygons(shape);
        };
    }

    private static Geometry points(Shape shape) {
        Point[] points = new Point[shape.parts()];
        Arrays.setAll(points, i -> FACTORY.createPoint(coordinates(shape, i)[0]));
        return shape.isMultiple() ? FACTORY.createMultiPoint(points) : FACTORY.createPoint();
    }

    private static Geometry lines(Shape shape) {
        LineString[] lines = new LineString[shape.parts()];
        Arrays.setAll(lines, i -> FACTORY.createLineString(coordinates(shape, i)));
        if (shape.isMultiple()) {
            return FACTORY.createMultiLineString(lines);
        }
        return lines.length == 0 ? FACTORY.createLineString() : lines[0];
    }

    private static Geometry polygons(Shape shape) {
        List<Polygon> polygons = new ArrayList<>();
        for (int part = 0; part < shape.parts(); ) {
            LinearRing exterior = FACTORY.createLinearRing(coordinates(shape, part++));
            List<LinearRing> interior = new ArrayList<>();
            while (part < shape.parts() && shape.isHole(part)) {
                interior.add(FACTORY.createLinearRing(coordinates(shape, part++)));
            }
            polygons.add(FACTORY.createPolygon(exterior, interior.toArray(LinearRing[]::new)));
        }
        if (shape.isMultiple()) {
            return FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new));
        }
        return polygons.isEmpty() ? FACTORY.createPolygon() : polygons.get(0);
    }

    private static Coordinate[] coordinates(Shape shape, int part) {
        int start = shape.start(part);
        Coordinate[] coordinates = new Coordinate[shape.end(part) - start];
        Arrays.setAll(coordinates, i -> new Coordinate(shape.lon(start + i), shape.lat(start + i)));
        return coordinates;
    }
}
