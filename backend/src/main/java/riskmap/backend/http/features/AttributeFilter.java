package riskmap.backend.http.features;

import java.util.HashSet;
import java.util.Set;
import java.util.function.IntPredicate;
import riskmap.backend.http.problem.Problem;
import riskmap.geodata.model.Attribute;
import riskmap.geodata.snapshot.LayerTable;

/** Filters such as {@code level=red}; for coded attributes several values may be given, separated by commas. */
final class AttributeFilter {

    private AttributeFilter() {}

    /** The rows whose attribute has the value, or one of the values, given. */
    static IntPredicate of(LayerTable table, Attribute attribute, String text) {
        String name = attribute.name();
        Set<Object> wanted = new HashSet<>();
        for (String part : attribute.codes() == null ? new String[] {text} : text.split(",")) {
            wanted.add(read(attribute, part));
        }
        if (wanted.size() == 1) {
            Object only = wanted.iterator().next();
            return row -> only.equals(table.value(row, name));
        }
        return row -> {
            Object value = table.value(row, name);
            return value != null && wanted.contains(value);
        };
    }

    private static Object read(Attribute attribute, String text) {
        String allowed = attribute
                .codeList()
                .map(list -> "any of " + String.join(", ", list.values()))
                .orElse(attribute.type().expectation());
        try {
            Object value = attribute.read(text);
            if (value != null) {
                return value;
            }
        } catch (IllegalArgumentException e) {
            throw Problem.badParameter(attribute.name(), text, allowed).toException();
        }
        throw Problem.badParameter(attribute.name(), text, allowed).toException();
    }
}
