package riskmap.backend.http.filter;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import riskmap.backend.http.problem.Problem;
import riskmap.geodata.filter.Filter;
import riskmap.geodata.filter.compile.RowFilter;
import riskmap.geodata.filter.expression.Call;
import riskmap.geodata.filter.expression.Expression;
import riskmap.geodata.filter.expression.Literal;
import riskmap.geodata.filter.expression.Operator;
import riskmap.geodata.model.Attribute;
import riskmap.geodata.model.LocalizedText;
import riskmap.geodata.snapshot.LayerTable;

/**
 * The input {@code filter} of a process: CQL2 text, CQL2 JSON, or an object of attributes and the values, or lists of
 * values, they must have: {@code {"level": ["red", "orange"]}}. Positions are longitude and latitude.
 */
public final class FilterInput {

    private FilterInput() {}

    /**
     * The rows of a table an input takes.
     *
     * @param table that of the asker's view
     * @throws riskmap.backend.http.problem.ProblemException of status 400 with the reason
     */
    public static RowFilter of(JsonNode node, LayerTable table) {
        return FilterParameter.compile(filter(node, table.layer().attributes()), table);
    }

    private static Filter filter(JsonNode node, List<Attribute> attributes) {
        String written = node.isTextual() ? node.asText() : node.toString();
        if (node.isTextual()) {
            return FilterParameter.understood(written, () -> Filter.parseText(written));
        }
        if (node.has("op") || node.isBoolean()) {
            return FilterParameter.understood(written, () -> Filter.parseJson(written));
        }
        if (!node.isObject()) {
            throw Problem.badParameter(
                            "filter",
                            written,
                            LocalizedText.of(
                                    "CQL2 文字或 JSON 的条件，或属性与值的对象",
                                    "a condition as CQL2 text or JSON, or an object of attributes and values"))
                    .toException();
        }
        return new Filter(allOf(node, attributes));
    }

    private static Expression allOf(JsonNode node, List<Attribute> attributes) {
        List<Expression> conditions = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            Attribute attribute = attribute(entry.getKey(), attributes);
            List<String> values = new ArrayList<>();
            if (entry.getValue().isArray()) {
                entry.getValue().forEach(value -> values.add(value.asText()));
            } else {
                values.add(entry.getValue().asText());
            }
            conditions.add(AttributeFilter.oneOf("filter", attribute, values));
        }
        return conditions.isEmpty()
                ? new Literal(true)
                : conditions.size() == 1 ? conditions.get(0) : new Call(Operator.AND, conditions);
    }

    private static Attribute attribute(String name, List<Attribute> attributes) {
        return attributes.stream()
                .filter(attribute -> attribute.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.badParameter("filter", name, conditions(attributes))
                        .toException());
    }

    private static LocalizedText conditions(List<Attribute> attributes) {
        String names =
                String.join(", ", attributes.stream().map(Attribute::name).toList());
        return LocalizedText.of("关于下列属性的条件：" + names, "a condition on " + names);
    }
}
