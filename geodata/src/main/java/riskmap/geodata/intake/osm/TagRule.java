package riskmap.geodata.intake.osm;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import riskmap.geodata.intake.osm.pbf.Tags;

/**
 * One line of {@code tag-rules.txt}: objects with these tags belong to this layer, under this code.
 *
 * @param layer id of the layer
 * @param shape which objects may match
 * @param code value of the layer's coded attribute, or null
 * @param conditions all of which must hold
 */
record TagRule(String layer, Shape shape, String code, List<Condition> conditions) {

    /** Which objects a rule is for. */
    enum Shape {
        LINE,
        AREA,
        CLOSED,
        POINT,
        PLACE;

        boolean takesNodes() {
            return this == POINT || this == PLACE;
        }

        boolean takesAreas() {
            return this == AREA || this == CLOSED || this == PLACE;
        }

        /** Whether a way that is not closed is a mistake, rather than a line of the same tags. */
        boolean mustClose() {
            return this == AREA || this == PLACE;
        }
    }

    /**
     * A condition on one key.
     *
     * @param key the key
     * @param values the values meant; empty for any value
     * @param negated whether the key must not have them
     */
    record Condition(String key, Set<String> values, boolean negated) {

        boolean holds(Tags tags) {
            String value = tags.get(key);
            return negated != (value != null && (values.isEmpty() || has(value)));
        }

        /** OSM writes several values of one key with semicolons between. */
        private boolean has(String value) {
            if (value.indexOf(';') < 0) {
                return values.contains(value);
            }
            for (String part : value.split(";")) {
                if (values.contains(part.strip())) {
                    return true;
                }
            }
            return false;
        }

        private static Condition parse(String text) {
            boolean negated = text.startsWith("!");
            String[] sides = text.substring(negated ? 1 : 0).split("=", 2);
            if (sides[0].isEmpty() || sides.length == 1 && !negated) {
                throw new IllegalArgumentException("condition '" + text + "' is not key=a,b, key=*, !key=a,b or !key");
            }
            boolean any = sides.length == 1 || sides[1].equals("*");
            return new Condition(sides[0], any ? Set.of() : Set.of(sides[1].split(",")), negated);
        }
    }

    boolean fits(Tags tags) {
        for (Condition condition : conditions) {
            if (!condition.holds(tags)) {
                return false;
            }
        }
        return true;
    }

    /** The key under which the rule is found: the last one that has to be present, the most telling of them. */
    String leadingKey() {
        return conditions.stream()
                .filter(c -> !c.negated())
                .map(Condition::key)
                .reduce((a, b) -> b)
                .orElseThrow(() -> new IllegalArgumentException("a rule of layer '" + layer + "' asks for no key"));
    }

    static TagRule parse(String line) {
        String[] columns = line.split("\\|");
        if (columns.length != 4) {
            throw new IllegalArgumentException("'" + line + "' does not have 4 columns");
        }
        List<Condition> conditions = new ArrayList<>();
        for (String condition : columns[3].strip().split("\\s+")) {
            conditions.add(Condition.parse(condition));
        }
        Shape shape = Shape.valueOf(columns[1].strip().toUpperCase(java.util.Locale.ROOT));
        String code = columns[2].strip();
        return new TagRule(columns[0].strip(), shape, code.equals("-") ? null : code, List.copyOf(conditions));
    }
}
