package riskmap.geodata.filter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import riskmap.geodata.filter.compile.RowFilter;
import riskmap.geodata.model.Attribute;
import riskmap.geodata.model.AttributeType;
import riskmap.geodata.model.Feature;
import riskmap.geodata.model.GeometryKind;
import riskmap.geodata.model.Layer;
import riskmap.geodata.model.LayerCatalog;
import riskmap.geodata.snapshot.LayerTable;

/** A layer with an attribute of every type, and eight places in it, two of them without most values. */
final class TestCity {

    static final Layer LAYER = layer();
    static final List<Feature> FEATURES = features();
    static final LayerTable TABLE = LayerTable.of(LAYER, 1, Instant.EPOCH, FEATURES);

    private TestCity() {}

    private static Layer layer() {
        Layer model = LayerCatalog.standard().layer("risk-points");
        return new Layer(
                "places",
                model.title(),
                model.description(),
                GeometryKind.POINT_OR_POLYGON,
                List.of(
                        Attribute.text("name", "名称", "Name"),
                        model.findAttribute("level").orElseThrow(),
                        Attribute.of("score", AttributeType.DECIMAL, "分值", "Score"),
                        Attribute.of("floors", AttributeType.INTEGER, "层数", "Floors"),
                        Attribute.of("open", AttributeType.BOOLEAN, "开放", "Open"),
                        Attribute.of("built", AttributeType.DATE, "建成", "Built"),
                        Attribute.of("closed", AttributeType.DATE, "关闭", "Closed"),
                        Attribute.of("updated", AttributeType.INSTANT, "更新", "Updated"),
                        Attribute.text("tags", "标签", "Tags"),
                        Attribute.text("owner", "责任人", "Owner").hidden()),
                model.zooms(),
                model.style(),
                model.role(),
                false,
                60,
                null);
    }

    private static List<Feature> features() {
        return List.of(
                feature("a", "POINT (1 1)", "储罐 1", "red", 400.0, 3L, true, "2020-01-10", "2024-05-01", "12:00"),
                feature("b", "POINT (2 2)", "锅炉's", "blue", 20.0, 5L, false, "2020-02-01", null, "00:00"),
                feature("c", "POINT (3 3)", "100%", "red", 70.0, null, true, "2021-03-01", "2022-01-01", null),
                feature("d", "POINT (4 4)", "储罐 2", "none", null, 1L, null, null, null, "23:59"),
                feature(
                        "e",
                        "POLYGON ((0 0, 2 0, 2 2, 0 2, 0 0))",
                        "Straße",
                        "orange",
                        -1.5,
                        0L,
                        false,
                        null,
                        null,
                        null),
                feature(
                        "f",
                        "POLYGON ((2 0, 4 0, 4 2, 2 2, 2 0))",
                        "STRASSE",
                        "yellow",
                        0.0,
                        12L,
                        true,
                        "2020-01-10",
                        "2020-01-10",
                        "12:00"),
                feature("g", "POINT (179.5 0)", "papá", "blue", 1e9, 2L, true, "1999-12-31", "2031-01-01", null),
                feature("h", "POINT (-179.5 0)", null, null, null, null, null, null, null, null));
    }

    private static Feature feature(String id, String wkt, Object... values) {
        String[] names = {"name", "level", "score", "floors", "open", "built", "closed", "updated"};
        Map<String, Object> attributes = new HashMap<>();
        for (int i = 0; i < names.length; i++) {
            if (values[i] != null) {
                attributes.put(names[i], value(names[i], values[i]));
            }
        }
        if (values[0] != null) {
            attributes.put("tags", "oil; " + values[1]);
            attributes.put("owner", "Li");
        }
        try {
            return Feature.unsaved(id, new WKTReader().read(wkt), attributes);
        } catch (ParseException e) {
            throw new IllegalArgumentException(wkt, e);
        }
    }

    private static Object value(String name, Object value) {
        return switch (name) {
            case "built", "closed" -> LocalDate.parse((String) value);
            case "updated" -> Instant.parse("2026-01-02T" + value + ":00Z");
            default -> value;
        };
    }

    /** Ids of the features a filter is true for, in order, as one text. */
    static String ids(Filter filter) {
        RowFilter rows = filter.compile(TABLE, LAYER.attributes());
        String scanned = IntStream.range(0, TABLE.size())
                .filter(rows)
                .mapToObj(TABLE::id)
                .sorted()
                .collect(Collectors.joining());
        StringBuilder selected = new StringBuilder();
        rows.select(row -> selected.append(TABLE.id(row)));
        String found = selected.chars().sorted().mapToObj(Character::toString).collect(Collectors.joining());
        if (!found.equals(scanned)) {
            throw new AssertionError("the index finds " + found + ", a scan " + scanned);
        }
        return scanned;
    }

    static String ids(String text) {
        return ids(Filter.parseText(text));
    }
}
