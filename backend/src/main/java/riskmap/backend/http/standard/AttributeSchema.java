package riskmap.backend.http.standard;

import java.util.LinkedHashMap;
import java.util.Map;
import riskmap.geodata.model.Attribute;

/** The JSON Schema of one attribute: queryables, bodies and parameters say the same of it. */
public final class AttributeSchema {

    private AttributeSchema() {}

    /** Title, type, format, unit and enumeration. */
    public static Map<String, Object> of(Attribute attribute, String language) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("title", attribute.title().in(language));
        switch (attribute.type()) {
            case TEXT -> tree.put("type", "string");
            case INTEGER -> tree.put("type", "integer");
            case DECIMAL -> tree.put("type", "number");
            case BOOLEAN -> tree.put("type", "boolean");
            case DATE -> text(tree, "date");
            case INSTANT -> text(tree, "date-time");
        }
        if (attribute.unit() != null) {
            tree.put("x-ogc-unit", attribute.unit());
        }
        attribute.codeList().ifPresent(list -> tree.put("enum", list.values()));
        return tree;
    }

    private static void text(Map<String, Object> tree, String format) {
        tree.put("type", "string");
        tree.put("format", format);
    }
}
