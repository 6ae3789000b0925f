package riskmap.geodata.tiles;

import java.util.ArrayList;
import java.util.List;
import riskmap.geodata.model.Attribute;
import riskmap.geodata.model.CodeList;
import riskmap.geodata.model.Layer;
import riskmap.geodata.snapshot.LayerTable;

/** Which attributes of a table go into a tile, and under which names cells are counted. */
final class Attributes {

    static final String ID = "id";
    static final String COUNT = "count";
    /** Counts the members of a cell that have no value on the layer's scale. */
    static final String NONE = "none";

    private final LayerTable table;
    private final List<String> shown;
    private final String scale;
    private final List<String> codes;

    Attributes(LayerTable table, boolean restricted) {
        Layer layer = table.layer();
        this.table = table;
        shown = layer.attributes().stream()
                .filter(attribute -> restricted || !attribute.restricted())
                .map(Attribute::name)
                .toList();
        scale = shown.contains(layer.style().scale()) ? layer.style().scale() : null;
        codes = scale == null
                ? List.of()
                : layer.findAttribute(scale)
                        .flatMap(Attribute::codeList)
                        .map(Attributes::counted)
                        .orElse(List.of());
    }

    private static List<String> counted(CodeList list) {
        List<String> names = new ArrayList<>(list.values());
        if (!names.contains(NONE)) {
            names.add(NONE);
        }
        return names;
    }

    /** Names under which a cell counts its members: the codes of the layer's scale in their order, and {@link #NONE}. */
    List<String> codes() {
        return codes;
    }

    /** Position in {@link #codes} a row is counted at; 0 when nothing is counted. */
    int code(int row) {
        Object value = codes.isEmpty() ? null : table.value(row, scale);
        return Math.max(0, codes.indexOf(value == null ? NONE : value));
    }

    /** Opens the feature of a row and writes its attributes. */
    void open(int row, LayerWriter out) {
        String id = table.id(row);
        out.open(FeatureIds.of(id));
        out.tag(ID, id);
        for (String name : shown) {
            out.tag(name, table.value(row, name));
        }
    }
}
