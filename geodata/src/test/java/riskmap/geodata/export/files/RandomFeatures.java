package riskmap.geodata.export.files;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import riskmap.geodata.model.Attribute;
import riskmap.geodata.model.Feature;
import riskmap.geodata.model.Layer;

/** Features of any layer with every kind of value and geometry it may hold, near Suzhou. */
final class RandomFeatures {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final String[] WORDS = {
        "储罐区", "𠮷林", "a,b", "\"quoted\"", "=1+1", "'=1", "-5", "+86", "@x", "''@", "line\nbreak", "tab\there",
                "_x000D_",
        "<b>&amp;</b>", "]]>", "中文，标点。", "x", "0012", "true", "2024-01-01", "é", "null", "a  b", "%3D", "\\n", "''"
    };

    private final Random random;

    RandomFeatures(long seed) {
        random = new Random(seed);
    }

    List<Feature> of(Layer layer, int count) {
        List<Feature> features = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            features.add(Feature.unsaved("t:" + i, geometry(layer), values(layer)));
        }
        return features;
    }

    private Map<String, Object> values(Layer layer) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Attribute attribute : layer.attributes()) {
            if (attribute.required() || random.nextInt(3) > 0) {
                values.put(attribute.name(), value(attribute));
            }
        }
        return values;
    }

    private Object value(Attribute attribute) {
        if (attribute.codes() != null) {
            List<String> codes = attribute.codes().values();
            return codes.get(random.nextInt(codes.size()));
        }
        return switch (attribute.type()) {
            case TEXT -> text();
            case INTEGER -> random.nextInt(4) == 0 ? random.nextLong() : random.nextInt(1000);
            case DECIMAL ->
                random.nextInt(4) == 0
                        ? random.nextGaussian() * Math.pow(10, random.nextInt(600) - 300)
                        : random.nextInt(100_000) / 100.0;
            case BOOLEAN -> random.nextBoolean();
            case DATE -> LocalDate.of(1 + random.nextInt(9999), 1 + random.nextInt(12), 1 + random.nextInt(28));
            case INSTANT ->
                Instant.ofEpochSecond(random.nextInt(), random.nextInt(3) == 0 ? random.nextInt(1_000_000) * 1000L : 0);
        };
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        int words = random.nextInt(20) == 0 ? 150 : 1 + random.nextInt(4);
        for (int i = 0; i < words; i++) {
            text.append(WORDS[random.nextInt(WORDS.length)]).append(random.nextBoolean() ? " " : "");
        }
        return text.toString().strip();
    }

    private Geometry geometry(Layer layer) {
        List<String> types = layer.geometry().types().stream().sorted().toList();
        return switch (types.get(random.nextInt(types.size()))) {
            case "Point" -> FACTORY.createPoint(near(0.2));
            case "MultiPoint" -> FACTORY.createMultiPointFromCoords(new Coordinate[] {near(0.2), near(0.2)});
            case "LineString" -> line();
            case "MultiLineString" -> FACTORY.createMultiLineString(new LineString[] {line(), line()});
            case "Polygon" -> polygon(0);
            default -> FACTORY.createMultiPolygon(new Polygon[] {polygon(0), polygon(0.5), polygon(1)});
        };
    }

    private Coordinate near(double spread) {
        return new Coordinate(
                nano(120.7 + (random.nextDouble() - 0.5) * spread), nano(31.3 + (random.nextDouble() - 0.5) * spread));
    }

    private static double nano(double degrees) {
        return Math.rint(degrees * 1e9) / 1e9;
    }

    private LineString line() {
        Coordinate[] points = new Coordinate[2 + random.nextInt(8)];
        for (int i = 0; i < points.length; i++) {
            points[i] = near(0.2);
        }
        return FACTORY.createLineString(points);
    }

    /** A star of many or few points, counter-clockwise, sometimes with a hole. */
    private Polygon polygon(double east) {
        Coordinate centre = new Coordinate(120.5 + east * 0.3, 31.3);
        LinearRing shell = star(centre, 0.02, random.nextInt(10) == 0 ? 900 : 3 + random.nextInt(12), false);
        boolean hole = random.nextBoolean();
        return FACTORY.createPolygon(shell, hole ? new LinearRing[] {star(centre, 0.002, 5, true)} : null);
    }

    private LinearRing star(Coordinate centre, double radius, int points, boolean clockwise) {
        Coordinate[] ring = new Coordinate[points + 1];
        for (int i = 0; i < points; i++) {
            double angle = (clockwise ? -1 : 1) * 2 * Math.PI * i / points;
            double far = radius * (1 + random.nextDouble());
            ring[i] = new Coordinate(nano(centre.x + far * Math.cos(angle)), nano(centre.y + far * Math.sin(angle)));
        }
        ring[points] = ring[0].copy();
        return FACTORY.createLinearRing(ring);
    }
}
