package riskmap.backend.http.processes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import riskmap.backend.http.problem.Problem;
import riskmap.geodata.model.Attribute;
import riskmap.geodata.snapshot.LayerTable;

/**
 * The input {@code filter}: a condition in CQL2 text such as {@code level = 'red' AND employees >= 100}, or an object of
 * attributes and the values, or lists of values, they must have: {@code {"level": ["red", "orange"]}}.
 */
final class RowFilter {

    static final Input INPUT = Input.any(
            "filter",
            "筛选条件,如 level = 'red' AND employees >= 100",
            "Condition, such as level = 'red' AND employees >= 100, or {\"level\": [\"red\", \"orange\"]}");

    private RowFilter() {}

    /** The rows of a table that fit the request's filter; all when it has none. */
    static IntPredicate of(Request request, LayerTable table) {
        if (!request.inputs().has("filter")) {
            return row -> true;
        }
        Columns columns = new Columns(request, table);
        JsonNode node = request.inputs().raw("filter");
        if (node.isTextual()) {
            return new FilterText(node.asText(), columns).read();
        }
        if (!node.isObject()) {
            throw Problem.badParameter("filter", node, "a condition as text, or an object of attributes and values")
                    .toException();
        }
        IntPredicate all = row -> true;
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            all = all.and(columns.oneOf(entry.getKey(), entry.getValue()));
        }
        return all;
    }

    /** Conditions on the attributes of one table that the asker may read. */
    record Columns(Request request, LayerTable table) {

        Attribute attribute(String name) {
            return request.view().attributes(table).stream()
                    .filter(attribute -> attribute.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> Problem.badParameter(
                                    "filter",
                                    name,
                                    "a condition on "
                                            + String.join(
                                                    ", ",
                                                    request.view().attributes(table).stream()
                                                            .map(Attribute::name)
                                                            .toList()))
                            .toException());
        }

        /** A value as the attribute's type. */
        Object value(Attribute attribute, Object raw) {
            try {
                Object value = attribute.read(raw);
                if (value != null) {
                    return value;
                }
            } catch (IllegalArgumentException e) {
                throw Problem.badParameter("filter", attribute.name() + " " + raw, e.getMessage())
                        .toException();
            }
            throw Problem.badParameter("filter", attribute.name() + " ''", "a value; for none write IS NULL")
                    .toException();
        }

        IntPredicate oneOf(String name, JsonNode values) {
            Attribute attribute = attribute(name);
            Set<Object> wanted = new HashSet<>();
            if (values.isArray()) {
                values.forEach(value -> wanted.add(value(attribute, value.asText())));
            } else {
                wanted.add(value(attribute, values.asText()));
            }
            return oneOf(attribute, wanted);
        }

        IntPredicate oneOf(Attribute attribute, Set<Object> wanted) {
            String name = attribute.name();
            return row -> {
                Object value = table.value(row, name);
                return value != null && wanted.contains(value);
            };
        }

        IntPredicate isNull(Attribute attribute) {
            String name = attribute.name();
            return row -> table.value(row, name) == null;
        }

        /** Rows whose value compares with another as the operator says; rows without a value never do. */
        IntPredicate compare(Attribute attribute, String operator, Object other) {
            String name = attribute.name();
            java.util.function.IntPredicate sign = sign(operator);
            return row -> {
                Object value = table.value(row, name);
                return value != null && sign.test(compare(value, other));
            };
        }

        @SuppressWarnings("unchecked")
        private static int compare(Object a, Object b) {
            return ((Comparable<Object>) a).compareTo(b);
        }

        private static IntPredicate sign(String operator) {
            return switch (operator) {
                case "=" -> order -> order == 0;
                case "<>" -> order -> order != 0;
                case "<" -> order -> order < 0;
                case "<=" -> order -> order <= 0;
                case ">" -> order -> order > 0;
                case ">=" -> order -> order >= 0;
                default -> throw new IllegalStateException("operator " + operator);
            };
        }
    }
}
