package riskmap.geodata.filter.expression;

import java.util.List;

/**
 * The value a feature has under a name.
 *
 * @param name an attribute of the layer, or {@value #GEOMETRY}
 */
public record Property(String name) implements Expression {

    /** Name of the geometry of every feature. */
    public static final String GEOMETRY = "geometry";

    @Override
    public List<Expression> parts() {
        return List.of();
    }
}
