package riskmap.geodata.filter.expression;

import java.util.List;

/**
 * A value written in the filter.
 *
 * @param value a String, Double (finite), Boolean, LocalDate, Instant, {@link Box}, or Geometry in longitude/latitude
 */
public record Literal(Object value) implements Expression {

    @Override
    public List<Expression> parts() {
        return List.of();
    }
}
