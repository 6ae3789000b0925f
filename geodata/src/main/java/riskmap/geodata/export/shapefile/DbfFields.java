package riskmap.geodata.export.shapefile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import riskmap.geodata.export.Excerpt;
import riskmap.geodata.export.ExportFailure;
import riskmap.geodata.model.Attribute;
import riskmap.geodata.model.AttributeType;

/** Decides the fields of a table: names of ten bytes, types, widths as the values need them. */
final class DbfFields {

    /** Bytes a text field holds. */
    static final int LONGEST = 254;

    private static final int MOST_FIELDS = 255;
    private static final int MOST_BYTES = 65_000;
    private static final int NAME = 10;

    private final Set<String> taken = new HashSet<>();
    private final List<DbfField> fields = new ArrayList<>();

    private DbfFields() {}

    /**
     * The fields for some features of an excerpt: the identity, then the attributes.
     *
     * @throws ExportFailure when a table cannot hold them
     */
    static List<DbfField> of(Excerpt excerpt, int[] members) throws ExportFailure {
        DbfFields all = new DbfFields();
        int longest = 1;
        for (int i : members) {
            longest = Math.max(longest, excerpt.id(i).length());
        }
        all.add(null, "id", longest);
        for (Attribute attribute : excerpt.attributes()) {
            all.add(attribute, attribute.name(), bytes(excerpt, members, attribute));
        }
        int width = all.fields.stream().mapToInt(DbfField::width).sum();
        if (all.fields.size() > MOST_FIELDS || width > MOST_BYTES) {
            throw new ExportFailure("the texts of layer '" + excerpt.layer().id() + "' take " + all.fields.size()
                    + " fields and " + width + " bytes a row, and a Shapefile holds " + MOST_FIELDS + " and "
                    + MOST_BYTES + "; choose fewer attributes or GeoPackage");
        }
        return all.fields;
    }

    /** Bytes the longest text of an attribute takes. */
    private static int bytes(Excerpt excerpt, int[] members, Attribute attribute) {
        int longest = 1;
        for (int i : attribute.type() == AttributeType.TEXT ? members : new int[0]) {
            Object value = excerpt.value(i, attribute);
            // A character takes at most three bytes of UTF-8 here, so short texts need no counting.
            if (value != null && 3 * value.toString().length() > longest) {
                longest = Math.max(longest, value.toString().getBytes(StandardCharsets.UTF_8).length);
            }
        }
        return longest;
    }

    private void add(Attribute attribute, String name, int bytes) {
        AttributeType type = attribute == null ? AttributeType.TEXT : attribute.type();
        switch (type) {
            case INTEGER -> add(attribute, name, 1, 'N', 20, 0);
            case DECIMAL -> add(attribute, name, 1, 'N', 24, 15);
            case BOOLEAN -> add(attribute, name, 1, 'L', 1, 0);
            case DATE -> add(attribute, name, 1, 'D', 8, 0);
            case INSTANT -> add(attribute, name, 1, 'C', 30, 0);
            // A piece may end three bytes early, so as not to cut a character in two.
            case TEXT -> {
                int pieces = bytes <= LONGEST ? 1 : (bytes + LONGEST - 4) / (LONGEST - 3);
                for (int piece = 1; piece <= pieces; piece++) {
                    add(attribute, name, piece, 'C', Math.min(bytes, LONGEST), 0);
                }
            }
        }
    }

    private void add(Attribute attribute, String name, int piece, char type, int width, int decimals) {
        fields.add(new DbfField(unique(name, piece), attribute, piece, type, width, decimals));
    }

    private String unique(String name, int piece) {
        String given = cut(name, piece == 1 ? "" : "_" + piece);
        for (int n = 1; !taken.add(given); n++) {
            given = cut(name, "_" + n);
        }
        return given;
    }

    private static String cut(String name, String end) {
        return name.substring(0, Math.min(name.length(), NAME - end.length())) + end;
    }
}
