package riskmap.backend.http.filter;

import java.util.List;
import java.util.Optional;
import riskmap.geodata.model.Attribute;
import riskmap.geodata.snapshot.LayerTable;

/**
 * The columns a filter may speak of.
 *
 * @param attributes those the asker may read
 */
record Columns(LayerTable table, List<Attribute> attributes) {

    Optional<Attribute> find(String name) {
        return attributes.stream()
                .filter(attribute -> attribute.name().equals(name))
                .findFirst();
    }

    String names() {
        return String.join(", ", attributes.stream().map(Attribute::name).toList());
    }

    Object value(int row, Attribute attribute) {
        return table.value(row, attribute.name());
    }
}
