package riskmap.geodata.intake.mapping;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import riskmap.geodata.model.Attribute;
import riskmap.geodata.model.Layer;
import riskmap.geodata.model.LocalizedText;

/** Takes the columns of a source to the attributes of a layer; each column is decided once, when it is first met. */
public final class FieldMapping {

    /** Columns remembered, and reported when they lead nowhere; garbage may have a new one in every record. */
    private static final int COLUMNS = 500;

    private final Layer layer;
    private final ImportMapping.Values values;
    private final String idColumn;
    private final Map<String, Attribute> byWord = new HashMap<>();
    private final Map<String, Attribute> decided = new HashMap<>();
    private final Map<String, String> owner = new HashMap<>();
    private final BiConsumer<String, LocalizedText> unmapped;

    /**
     * A mapping to one layer.
     *
     * @param unmapped is told the name of each column that leads nowhere, once, and why
     * @throws IllegalArgumentException when the mapping names attributes or values the layer does not have
     */
    public FieldMapping(Layer layer, ImportMapping mapping, BiConsumer<String, LocalizedText> unmapped) {
        this.layer = layer;
        this.values = mapping.values();
        this.idColumn = mapping.identity().column();
        this.unmapped = unmapped;
        MappingCheck.check(layer, values);
        for (Attribute attribute : layer.attributes()) {
            byWord.putIfAbsent(ColumnName.word(attribute.name()), attribute);
            byWord.putIfAbsent(ColumnName.word(attribute.title().zh()), attribute);
            byWord.putIfAbsent(ColumnName.word(attribute.title().en()), attribute);
        }
        values.columns().forEach((column, attribute) -> owner.put(attribute, column));
    }

    /** Raw values by attribute name, ready for {@link Layer#check}. */
    public Map<String, Object> apply(Map<String, Object> raw) {
        Map<String, Object> out = new LinkedHashMap<>();
        raw.forEach((column, value) -> {
            Attribute attribute = attributeOf(column);
            if (attribute != null) {
                out.put(attribute.name(), read(attribute, value));
            }
        });
        values.constants().forEach((name, value) -> {
            if (isAbsent(out.get(name))) {
                out.put(name, value);
            }
        });
        return out;
    }

    private Object read(Attribute attribute, Object value) {
        Map<String, String> codes = values.codes().get(attribute.name());
        if (codes != null && value != null) {
            String code = codes.get(value.toString().strip());
            return code == null ? value : code;
        }
        if (value instanceof Verbatim verbatim) {
            return verbatim.text();
        }
        Object bare = value instanceof String text ? text.strip() : value;
        return LooseTimes.normalise(bare, attribute.type(), values.zone());
    }

    private Attribute attributeOf(String column) {
        if (decided.containsKey(column)) {
            return decided.get(column);
        }
        Attribute attribute = decide(column);
        if (decided.size() < COLUMNS) {
            decided.put(column, attribute);
        }
        return attribute;
    }

    private Attribute decide(String column) {
        String explicit = values.columns().get(column);
        if (explicit != null) {
            return layer.findAttribute(explicit).orElseThrow();
        }
        if (values.ignored().contains(column)) {
            return null;
        }
        Attribute attribute = byWord.get(ColumnName.word(column));
        if (attribute == null) {
            report(
                    column,
                    LocalizedText.of(
                            "在图层“" + layer.id() + "”中没有对应的属性，其值不予导入",
                            "has no attribute of layer '" + layer.id() + "' to go to; its values are left out"));
            return null;
        }
        String first = owner.putIfAbsent(attribute.name(), column);
        if (first != null && !first.equals(column)) {
            report(
                    column,
                    LocalizedText.of(
                            "也对应属性“" + attribute.name() + "”，但该属性已由列“" + first + "”提供",
                            "would also go to '" + attribute.name() + "', which column '" + first + "' has already"));
            return null;
        }
        return attribute;
    }

    private void report(String column, LocalizedText reason) {
        boolean identity = column.equals(idColumn) || idColumn == null && IdColumns.isIdentity(column);
        if (!identity && decided.size() < COLUMNS) {
            unmapped.accept(column, reason);
        }
    }

    private static boolean isAbsent(Object value) {
        return value == null || value instanceof String text && text.isBlank();
    }
}
