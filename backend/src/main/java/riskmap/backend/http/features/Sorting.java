package riskmap.backend.http.features;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import riskmap.backend.http.problem.Problem;
import riskmap.backend.http.request.Parameters;
import riskmap.geodata.model.Attribute;
import riskmap.geodata.model.LocalizedText;

/**
 * The parameter {@code sortby}: attributes separated by commas, each ascending or, after a minus, descending. Texts stand in
 * the order of their characters, absent values last either way, equal ones in the order of ids.
 *
 * @param keys what counts first stands first; none means the order of ids
 */
record Sorting(List<Key> keys) {

    /** The order of ids. */
    static final Sorting BY_ID = new Sorting(List.of());

    /** One attribute sorted by. */
    record Key(Attribute attribute, boolean descending) {

        /** Negative when the first value stands before the second; absent values are null. */
        @SuppressWarnings("unchecked")
        int compare(Object first, Object second) {
            if (first == null || second == null) {
                return Boolean.compare(first == null, second == null);
            }
            int order = ((Comparable<Object>) first).compareTo(second);
            return descending ? -order : order;
        }
    }

    /**
     * Reads the parameter.
     *
     * @param visible the attributes the asker may read, and so may sort by
     */
    static Sorting read(Parameters parameters, List<Attribute> visible) {
        List<Key> keys = new ArrayList<>();
        parameters.text("sortby").ifPresent(text -> {
            for (String part : text.split(",", -1)) {
                keys.add(key(text, part, visible));
            }
            if (keys.stream().map(Key::attribute).distinct().count() < keys.size()) {
                throw refuse(text, visible);
            }
        });
        return new Sorting(keys);
    }

    private static Key key(String text, String part, List<Attribute> visible) {
        // A plus in a query is a blank when it is not escaped.
        String name = part.strip().replaceFirst("^[+-]", "");
        return visible.stream()
                .filter(attribute -> attribute.name().equals(name))
                .findFirst()
                .map(attribute -> new Key(attribute, part.strip().startsWith("-")))
                .orElseThrow(() -> refuse(text, visible));
    }

    private static RuntimeException refuse(String text, List<Attribute> visible) {
        String names = visible.stream().map(Attribute::name).collect(Collectors.joining(", "));
        return Problem.badParameter(
                        "sortby",
                        text,
                        LocalizedText.of(
                                "以逗号分隔的属性，各一次，降序在前加“-”：" + names,
                                "attributes separated by commas, each once, descending after a '-': " + names))
                .toException();
    }

    boolean isById() {
        return keys.isEmpty();
    }

    /** The sorting as the parameter is written. */
    @Override
    public String toString() {
        return keys.stream()
                .map(key -> (key.descending() ? "-" : "") + key.attribute().name())
                .collect(Collectors.joining(","));
    }
}
