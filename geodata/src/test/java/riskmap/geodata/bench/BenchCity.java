package riskmap.geodata.bench;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import riskmap.geodata.model.Attribute;
import riskmap.geodata.model.CodeList;
import riskmap.geodata.model.Feature;
import riskmap.geodata.model.Layer;
import riskmap.geodata.model.LayerCatalog;
import riskmap.geodata.snapshot.LayerTable;
import riskmap.geodata.snapshot.TableBuilder;

/**
 * Seeded enterprises for benchmarks: clustered points in 278 km² with a value for each of the layer's 14 attributes, names
 * and addresses nearly all different, as in a real register.
 */
public final class BenchCity {

    /** The seed of every benchmark. */
    public static final long SEED = 20261122;

    private static final double WEST = 120.66;
    private static final double SOUTH = 31.25;
    private static final double WIDTH = 0.176;
    private static final double HEIGHT = 0.150;
    private static final String[] PLACES = {"星湖", "金鸡湖", "独墅湖", "娄葑", "斜塘", "唯亭", "胜浦", "车坊"};
    private static final String[] TRADES = {"精密机械", "电子科技", "新材料", "生物医药", "物流", "化工", "餐饮管理", "纺织"};

    private final Random random;
    private final Coordinate[] centres;
    private final Layer layer = LayerCatalog.standard().layer("enterprises");
    private final GeometryFactory geometries = new GeometryFactory();

    private BenchCity(long seed) {
        random = new Random(seed);
        centres = random.doubles(120)
                .mapToObj(x -> new Coordinate(WEST + x * WIDTH, SOUTH + random.nextDouble() * HEIGHT))
                .toArray(Coordinate[]::new);
    }

    /** Hands on enterprises one by one. */
    public static void enterprises(int count, Consumer<Feature> next) {
        BenchCity city = new BenchCity(SEED);
        for (int i = 0; i < count; i++) {
            next.accept(city.enterprise(i));
        }
    }

    /** The table of enterprises. */
    public static LayerTable enterprises(int count) {
        TableBuilder builder = LayerTable.builder(LayerCatalog.standard().layer("enterprises"));
        enterprises(count, builder::add);
        return builder.build(1, Instant.EPOCH);
    }

    private Feature enterprise(int number) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Attribute attribute : layer.attributes()) {
            values.put(attribute.name(), value(attribute, number));
        }
        Instant stored = Instant.parse("2026-11-22T00:00:00Z");
        return new Feature("ent:" + number, geometries.createPoint(place()), values, 1, stored);
    }

    private Object value(Attribute attribute, int number) {
        if (attribute.codeList().isPresent()) {
            List<String> codes = attribute.codeList().map(CodeList::values).orElseThrow();
            return codes.get((int) (random.nextDouble() * random.nextDouble() * codes.size()));
        }
        return switch (attribute.type()) {
            case INTEGER -> (long) Math.abs(random.nextGaussian() * 80);
            case BOOLEAN -> random.nextInt(8) == 0;
            default -> text(attribute.name(), number);
        };
    }

    private String text(String attribute, int number) {
        String place = PLACES[random.nextInt(PLACES.length)];
        return switch (attribute) {
            case "credit_code" -> String.format("91320594MA%07dX", number);
            case "leader" -> "领导" + random.nextInt(60);
            case "regulator" -> TRADES[random.nextInt(TRADES.length)] + "主管部门";
            case "address" -> "苏州工业园区" + place + "街" + random.nextInt(900) + "号" + random.nextInt(30) + "幢";
            default -> "苏州" + place + TRADES[random.nextInt(TRADES.length)] + number + "有限公司";
        };
    }

    private Coordinate place() {
        if (random.nextInt(10) < 4) {
            return new Coordinate(WEST + random.nextDouble() * WIDTH, SOUTH + random.nextDouble() * HEIGHT);
        }
        Coordinate centre = centres[(int) (random.nextDouble() * random.nextDouble() * centres.length)];
        return new Coordinate(
                inside(centre.x + random.nextGaussian() * 0.004, WEST, WIDTH),
                inside(centre.y + random.nextGaussian() * 0.003, SOUTH, HEIGHT));
    }

    private static double inside(double value, double from, double length) {
        return Math.max(from, Math.min(from + length, value));
    }
}
