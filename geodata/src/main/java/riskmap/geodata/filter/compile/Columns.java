package riskmap.geodata.filter.compile;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import riskmap.geodata.filter.expression.FilterException;
import riskmap.geodata.filter.expression.Property;
import riskmap.geodata.model.Attribute;
import riskmap.geodata.snapshot.Column;
import riskmap.geodata.snapshot.LayerTable;

/**
 * What a filter may speak of.
 *
 * @param attributes those the asker may read; to a filter there are no others
 */
record Columns(LayerTable table, List<Attribute> attributes) {

    /** The value under a name, or a fault that lists the names there are. */
    Operand property(String name) {
        if (name.equals(Property.GEOMETRY)) {
            return Operand.property(Type.GEOMETRY, name, table::geometry, null);
        }
        for (Attribute attribute : attributes) {
            if (attribute.name().equals(name)) {
                Column column = table.column(name);
                return Operand.property(Type.of(attribute.type()), name, column::value, attribute);
            }
        }
        String shown = name.length() <= 60 ? name : name.substring(0, 60) + "…";
        throw new FilterException("there is no property '" + shown + "'; there are "
                + Stream.concat(
                                Stream.of(Property.GEOMETRY),
                                attributes.stream().map(Attribute::name))
                        .collect(Collectors.joining(", ")));
    }
}
