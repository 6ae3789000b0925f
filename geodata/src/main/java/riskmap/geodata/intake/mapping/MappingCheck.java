package riskmap.geodata.intake.mapping;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import riskmap.geodata.intake.issue.Misformed;
import riskmap.geodata.model.Attribute;
import riskmap.geodata.model.Layer;

/** Checks what a mapping says against the declaration of the layer, before the first record is read. */
public final class MappingCheck {

    private MappingCheck() {}

    /**
     * Checks the columns, codes and constants of a mapping.
     *
     * @throws IllegalArgumentException when the layer has no such attributes or values, or two columns go to one attribute
     */
    public static void check(Layer layer, ImportMapping.Values values) {
        Set<String> targets = new HashSet<>();
        values.columns().forEach((column, name) -> {
            attribute(layer, name, "column '" + column + "'");
            if (!targets.add(name)) {
                throw new Misformed(
                        "映射让两列都对应属性“" + name + "”，其中一列为“" + column + "”",
                        "the mapping gives attribute '" + name + "' two columns; '" + column + "' is one of them");
            }
        });
        values.codes().forEach((name, codes) -> codes.values().forEach(code -> value(layer, name, code, "codes")));
        values.constants().forEach((name, value) -> value(layer, name, value, "set"));
    }

    private static void value(Layer layer, String name, Object value, String where) {
        Attribute attribute = attribute(layer, name, "'" + where + "'");
        try {
            attribute.read(value);
        } catch (IllegalArgumentException e) {
            throw new Misformed(
                    "映射的“" + where + "”给属性“" + name + "”的值“" + value + "”不符合要求，允许："
                            + String.join("、", attribute.allowed()),
                    "the mapping's '" + where + "' gives attribute '" + name + "' a value that " + e.getMessage(),
                    e);
        }
    }

    private static Attribute attribute(Layer layer, String name, String where) {
        List<String> names = layer.attributes().stream().map(Attribute::name).toList();
        return layer.findAttribute(name)
                .orElseThrow(() -> new Misformed(
                        "映射指定了属性“" + name + "”，图层“" + layer.id() + "”没有这个属性；它有：" + String.join("、", names),
                        "the mapping's " + where + " names attribute '" + name + "', which layer '" + layer.id()
                                + "' does not have; it has " + String.join(", ", names)));
    }
}
