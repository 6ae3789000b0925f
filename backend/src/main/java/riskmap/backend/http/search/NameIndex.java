package riskmap.backend.http.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import riskmap.geodata.model.Attribute;
import riskmap.geodata.model.Layer;
import riskmap.geodata.snapshot.LayerTable;

/** The folded names of every row of a table, for searches. Immutable. */
public final class NameIndex {

    /** Separates the names of one row; it cannot occur in a folded query. */
    private static final char BETWEEN = '\n';

    private final String[] names;

    private NameIndex(String[] names) {
        this.names = names;
    }

    static NameIndex of(LayerTable table) {
        List<String> attributes = searched(table.layer());
        String[] names = new String[attributes.isEmpty() ? 0 : table.size()];
        for (int row = 0; row < names.length; row++) {
            names[row] = names(table, row, attributes);
        }
        return new NameIndex(names);
    }

    private static String names(LayerTable table, int row, List<String> attributes) {
        String joined = null;
        for (String attribute : attributes) {
            Object value = table.value(row, attribute);
            if (value != null) {
                String folded = SearchText.fold(value.toString());
                joined = joined == null ? folded : joined + BETWEEN + folded;
            }
        }
        return joined;
    }

    /** The attributes a search looks into: the name and what labels the feature on the map. */
    static List<String> searched(Layer layer) {
        Set<String> wanted = new LinkedHashSet<>(Stream.of("name", layer.style().label(), "credit_code", "code")
                .filter(java.util.Objects::nonNull)
                .toList());
        return wanted.stream()
                .filter(name -> layer.findAttribute(name)
                        .filter(NameIndex::isPublicText)
                        .isPresent())
                .toList();
    }

    private static boolean isPublicText(Attribute attribute) {
        return !attribute.restricted() && attribute.codes() == null;
    }

    /** Whether a row's names contain a text. */
    public IntPredicate containing(String text) {
        String folded = SearchText.fold(text.strip());
        return row -> rank(row, folded) < NameSearch.NO_HIT;
    }

    int size() {
        return names.length;
    }

    /** How well a row fits a folded text: 0 begins with it, 1 a word begins with it, 2 contains it. */
    int rank(int row, String folded) {
        String name = row < names.length ? names[row] : null;
        int at = name == null ? -1 : name.indexOf(folded);
        if (at < 0) {
            return NameSearch.NO_HIT;
        }
        if (at == 0 || name.charAt(at - 1) == BETWEEN) {
            return 0;
        }
        return Character.isLetterOrDigit(name.charAt(at - 1)) ? 2 : 1;
    }

    /** The folded names of a row that has one. */
    String text(int row) {
        return names[row];
    }
}
