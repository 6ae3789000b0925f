package riskmap.geodata.tiles;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import riskmap.geodata.model.Attribute;
import riskmap.geodata.model.CodeList;
import riskmap.geodata.model.Layer;
import riskmap.geodata.snapshot.Column;
import riskmap.geodata.snapshot.LayerTable;

/** Which attributes of a table go into its tiles, and under which names cells are counted. Immutable. */
final class Attributes {

    private static final String ID = "id";
    private static final String COUNT = "count";
    private static final int ID_KEY = 0;
    private static final int COUNT_KEY = 1;
    private static final int FIRST_COLUMN = 2;

    /** Counts the members of a cell that have no value on the layer's scale. */
    private static final String NONE = "none";

    private final Column ids;
    private final Column[] shown;
    private final List<String> codes;
    private final Column scale;
    private final int[] countedAt;
    private final int noneAt;
    private final byte[][] keys;

    private Attributes(LayerTable table, boolean restricted) {
        Layer layer = table.layer();
        ids = table.ids();
        List<Attribute> attributes = layer.attributes().stream()
                .filter(attribute -> restricted || !attribute.restricted())
                .toList();
        shown = attributes.stream().map(one -> table.column(one.name())).toArray(Column[]::new);
        codes = attributes.stream()
                .filter(one -> one.name().equals(layer.style().scale()))
                .flatMap(one -> one.codeList().stream())
                .findFirst()
                .map(Attributes::counted)
                .orElse(List.of());
        scale = codes.isEmpty() ? null : table.column(layer.style().scale());
        noneAt = Math.max(0, codes.indexOf(NONE));
        countedAt = new int[scale == null ? 0 : scale.codes()];
        for (int code = 0; code < countedAt.length; code++) {
            int at = codes.indexOf(scale.valueOf(code));
            countedAt[code] = at < 0 ? noneAt : at;
        }
        keys = keys(attributes);
    }

    private static List<String> counted(CodeList list) {
        List<String> names = new ArrayList<>(list.values());
        if (!names.contains(NONE)) {
            names.add(NONE);
        }
        return names;
    }

    private byte[][] keys(List<Attribute> attributes) {
        List<String> names = new ArrayList<>(List.of(ID, COUNT));
        attributes.forEach(attribute -> names.add(attribute.name()));
        names.addAll(codes);
        return names.stream().map(name -> name.getBytes(StandardCharsets.UTF_8)).toArray(byte[][]::new);
    }

    /** The attributes of a table, worked out once for each table. */
    static Attributes of(LayerTable table, boolean restricted) {
        return restricted
                ? table.derived(All.class, one -> new All(new Attributes(one, true))).attributes
                : table.derived(Open.class, one -> new Open(new Attributes(one, false))).attributes;
    }

    private record All(Attributes attributes) {}

    private record Open(Attributes attributes) {}

    /** Names of all keys, for {@link LayerWriter#begin}. */
    byte[][] keys() {
        return keys;
    }

    /** Under how many names cells count their members: the codes of the layer's scale and {@value #NONE}. */
    int codes() {
        return codes.size();
    }

    /** Which of the {@link #codes} a row is counted under; 0 when nothing is counted. */
    int code(int row) {
        if (scale == null) {
            return 0;
        }
        int code = scale.code(row);
        return code == Column.NONE ? noneAt : countedAt[code];
    }

    /** Opens the feature of a row and writes its attributes. */
    void open(int row, LayerWriter out) {
        out.open(ID_KEY, ids, row);
        out.tags(FIRST_COLUMN, shown, row);
    }

    /** Writes how many features the present one stands for. */
    void count(int count, LayerWriter out) {
        out.tag(COUNT_KEY, count);
    }

    /** Opens the feature of a cell and writes its counts. */
    void open(Cell cell, LayerWriter out) {
        out.open(FeatureIds.ofCell(cell.shift(), cell.column(), cell.line()));
        out.tag(COUNT_KEY, cell.count());
        for (int code = 0; code < codes.size(); code++) {
            out.tag(FIRST_COLUMN + shown.length + code, cell.count(code));
        }
    }
}
