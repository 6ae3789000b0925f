package riskmap.backend.http.geojson;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import riskmap.geodata.model.Attribute;
import riskmap.geodata.snapshot.Column;
import riskmap.geodata.snapshot.LayerTable;

/** The attributes of a table as members of a feature's {@code properties}; kept with the table. */
final class Members {

    private final Map<String, Member> byName = new HashMap<>();

    private Members(LayerTable table) {
        for (Attribute attribute : table.layer().attributes()) {
            String name = attribute.name();
            byName.put(name, new Member(new SerializedString(name), table.column(name)));
        }
    }

    /** An attribute's name, escaped once, and its values. */
    record Member(SerializableString name, Column column) {}

    /** Those of some attributes, in their order, without what the table does not have. */
    static List<Member> of(LayerTable table, List<Attribute> attributes) {
        Members all = table.derived(Members.class, Members::new);
        return attributes.stream()
                .map(attribute -> all.byName.get(attribute.name()))
                .filter(Objects::nonNull)
                .toList();
    }
}
