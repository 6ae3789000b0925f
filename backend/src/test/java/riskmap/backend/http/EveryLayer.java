package riskmap.backend.http;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import riskmap.backend.live.MemoryCity;
import riskmap.geodata.model.Attribute;
import riskmap.geodata.model.Feature;
import riskmap.geodata.model.GeometryKind;
import riskmap.geodata.model.Layer;
import riskmap.geodata.model.LayerCatalog;

/** A few features in every layer of the catalogue, with every attribute that is needed and some of the others. */
public final class EveryLayer {

    private EveryLayer() {}

    /** Fills a city; the same seed gives the same features, with ids {@code layer-0}, {@code layer-1} …. */
    public static void load(MemoryCity city, int perLayer, long seed) {
        Random random = new Random(seed);
        for (Layer layer : LayerCatalog.standard().layers()) {
            List<Feature> features = new ArrayList<>();
            for (int i = 0; i < perLayer; i++) {
                String wkt = wkt(layer.geometry(), 120.6 + 0.3 * random.nextDouble(), 31.2 + 0.2 * random.nextDouble());
                features.add(TestService.feature(layer.id() + "-" + i, wkt, attributes(layer, random)));
            }
            city.load(layer.id(), features);
        }
    }

    private static String wkt(GeometryKind kind, double x, double y) {
        if (kind.allows("Point")) {
            return "POINT (" + x + " " + y + ")";
        }
        String first = x + " " + y;
        String second = (x + 0.004) + " " + y;
        return kind.allows("LineString")
                ? "LINESTRING (" + first + ", " + second + ")"
                : "POLYGON ((" + first + ", " + second + ", " + x + " " + (y + 0.003) + ", " + first + "))";
    }

    private static Object[] attributes(Layer layer, Random random) {
        List<Object> values = new ArrayList<>();
        for (Attribute attribute : layer.attributes()) {
            if (attribute.required() || random.nextInt(4) > 0) {
                values.add(attribute.name());
                values.add(value(attribute, random));
            }
        }
        return values.toArray();
    }

    private static Object value(Attribute attribute, Random random) {
        if (attribute.codes() != null) {
            List<String> codes = attribute.codes().values();
            return codes.get(random.nextInt(codes.size()));
        }
        return switch (attribute.type()) {
            case TEXT -> "名 " + random.nextInt(50);
            case INTEGER -> (long) random.nextInt(90);
            case DECIMAL -> random.nextInt(900) / 8.0;
            case BOOLEAN -> random.nextBoolean();
            case DATE -> LocalDate.of(2026, 1, 1).plusDays(random.nextInt(300));
            case INSTANT -> Instant.parse("2026-03-01T00:00:00Z").plusSeconds(random.nextInt(10_000_000));
        };
    }
}
