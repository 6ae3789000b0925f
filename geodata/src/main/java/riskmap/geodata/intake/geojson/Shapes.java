package riskmap.geodata.intake.geojson;

import java.util.List;
import java.util.function.Consumer;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import riskmap.geodata.intake.issue.Misformed;
import riskmap.geodata.model.LocalizedText;

/** Builds geometries from nested positions. */
final class Shapes {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final Consumer<LocalizedText> mended;

    /** Builds; {@code mended} is told what had to be put right. */
    Shapes(Consumer<LocalizedText> mended) {
        this.mended = mended;
    }

    /**
     * The geometry.
     *
     * @throws IllegalArgumentException when the positions are not of the type's form
     */
    Geometry build(String type, Object tree) {
        return switch (type) {
            case "Point" -> point(tree);
            case "LineString" -> line(tree);
            case "Polygon" -> polygon(tree);
            case "MultiPoint" ->
                FACTORY.createMultiPoint(list(tree).stream().map(Shapes::point).toArray(Point[]::new));
            case "MultiLineString" ->
                FACTORY.createMultiLineString(
                        list(tree).stream().map(Shapes::line).toArray(LineString[]::new));
            case "MultiPolygon" ->
                FACTORY.createMultiPolygon(
                        list(tree).stream().map(this::polygon).toArray(Polygon[]::new));
            default ->
                throw new Misformed(
                        "“" + (type.length() > 60 ? type.substring(0, 60) : type)
                                + "”不是几何类型；允许 Point、LineString、Polygon 及其 Multi 形式",
                        "'" + (type.length() > 60 ? type.substring(0, 60) : type)
                                + "' is not a type of geometry; allowed are Point, LineString, Polygon and their multi forms");
        };
    }

    private static Point point(Object tree) {
        if (tree instanceof List<?> list && list.isEmpty()) {
            return FACTORY.createPoint();
        }
        return FACTORY.createPoint(position(tree));
    }

    private static LineString line(Object tree) {
        Coordinate[] points = positions(tree);
        if (points.length == 1) {
            throw new Misformed("线只有一个点", "a line has only one point");
        }
        return FACTORY.createLineString(points);
    }

    private Polygon polygon(Object tree) {
        List<?> rings = list(tree);
        if (rings.isEmpty()) {
            return FACTORY.createPolygon();
        }
        LinearRing[] holes = new LinearRing[rings.size() - 1];
        for (int i = 0; i < holes.length; i++) {
            holes[i] = ring(rings.get(i + 1));
        }
        return FACTORY.createPolygon(ring(rings.get(0)), holes);
    }

    private LinearRing ring(Object tree) {
        Coordinate[] points = positions(tree);
        boolean open = points.length > 0 && !points[0].equals2D(points[points.length - 1]);
        if (points.length < (open ? 3 : 4)) {
            throw new Misformed("环的不同点少于三个", "a ring has fewer than three different points");
        }
        if (open) {
            points = java.util.Arrays.copyOf(points, points.length + 1);
            points[points.length - 1] = points[0].copy();
            mended.accept(LocalizedText.of("未闭合的环已闭合", "an open ring was closed"));
        }
        return FACTORY.createLinearRing(points);
    }

    private static Coordinate[] positions(Object tree) {
        return list(tree).stream().map(Shapes::position).toArray(Coordinate[]::new);
    }

    private static Coordinate position(Object tree) {
        if (tree instanceof double[] xy) {
            return new Coordinate(xy[0], xy[1]);
        }
        throw new Misformed("“coordinates”的嵌套比该类型应有的深", "'coordinates' is nested too deep for its type");
    }

    private static List<?> list(Object tree) {
        if (tree instanceof List<?> list) {
            return list;
        }
        throw new Misformed("“coordinates”的嵌套比该类型应有的浅", "'coordinates' is not nested deep enough for its type");
    }
}
