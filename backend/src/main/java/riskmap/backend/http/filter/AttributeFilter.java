package riskmap.backend.http.filter;

import java.util.List;
import riskmap.backend.http.problem.Problem;
import riskmap.geodata.filter.Filter;
import riskmap.geodata.filter.expression.ArrayLiteral;
import riskmap.geodata.filter.expression.Call;
import riskmap.geodata.filter.expression.Expression;
import riskmap.geodata.filter.expression.Limits;
import riskmap.geodata.filter.expression.Literal;
import riskmap.geodata.filter.expression.Operator;
import riskmap.geodata.filter.expression.Property;
import riskmap.geodata.model.Attribute;
import riskmap.geodata.model.LocalizedText;

/** Filters such as {@code level=red}; for coded attributes several values may be given, separated by commas. */
public final class AttributeFilter {

    private AttributeFilter() {}

    /**
     * The value of a parameter named like an attribute as a filter.
     *
     * @throws riskmap.backend.http.problem.ProblemException of status 400 that names the attribute
     */
    public static Filter of(Attribute attribute, String text) {
        return new Filter(oneOf(attribute.name(), attribute, split(attribute, text)));
    }

    private static List<String> split(Attribute attribute, String text) {
        return attribute.codes() == null ? List.of(text) : List.of(text.split(","));
    }

    /** The condition that an attribute has one of some values, each read as the attribute's type; of none it never has. */
    static Expression oneOf(String parameter, Attribute attribute, List<String> texts) {
        if (texts.size() > Limits.MOST_ITEMS) {
            throw Problem.badParameter(
                            parameter,
                            texts.size() + " values",
                            LocalizedText.of(
                                    "最多 " + Limits.MOST_ITEMS + " 个值", "at most " + Limits.MOST_ITEMS + " values"))
                    .toException();
        }
        List<Expression> values = texts.stream()
                .map(text -> (Expression) new Literal(read(parameter, attribute, text)))
                .toList();
        return Call.of(Operator.IN, new Property(attribute.name()), new ArrayLiteral(values));
    }

    private static Object read(String parameter, Attribute attribute, String text) {
        String allowed = attribute
                .codeList()
                .map(list -> "any of " + String.join(", ", list.values()))
                .orElse(attribute.type().expectation());
        try {
            Object value = attribute.read(text);
            if (value != null) {
                return value instanceof Number number ? (Object) number.doubleValue() : value;
            }
        } catch (IllegalArgumentException e) {
            throw Problem.badParameter(parameter, text, allowed).toException();
        }
        throw Problem.badParameter(parameter, text, allowed).toException();
    }
}
