package riskmap.geodata.intake;

import java.util.HashSet;
import java.util.Set;
import riskmap.geodata.model.Attribute;
import riskmap.geodata.model.Layer;

/** Checks what a mapping says against the declaration of the layer, before the first record is read. */
final class MappingCheck {

    private MappingCheck() {}

    static void check(Layer layer, ImportMapping.Values values) {
        Set<String> targets = new HashSet<>();
        values.columns().forEach((column, name) -> {
            attribute(layer, name, "column '" + column + "'");
            if (!targets.add(name)) {
                throw new IllegalArgumentException(
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
            throw new IllegalArgumentException(
                    "the mapping's '" + where + "' gives attribute '" + name + "' a value that " + e.getMessage(), e);
        }
    }

    private static Attribute attribute(Layer layer, String name, String where) {
        return layer.findAttribute(name)
                .orElseThrow(() -> new IllegalArgumentException("the mapping's " + where
                        + " names attribute '" + name + "', which layer '" + layer.id() + "' does not have; it has "
                        + String.join(
                                ", ",
                                layer.attributes().stream().map(Attribute::name).toList())));
    }
}
