package riskmap.geodata.intake.osm.pbf;

import java.util.List;
import java.util.function.BiConsumer;

/** The tags of one element: few, so they are searched one by one. Immutable. */
public final class Tags {

    /** No tags at all. */
    public static final Tags NONE = new Tags(new String[0]);

    private final String[] pairs;

    Tags(String[] pairs) {
        this.pairs = pairs;
    }

    /**
     * Tags from alternating keys and values.
     *
     * @throws IllegalArgumentException when a key has no value
     */
    public static Tags of(List<String> keysAndValues) {
        if (keysAndValues.size() % 2 != 0) {
            throw new IllegalArgumentException("a key has no value: " + keysAndValues);
        }
        return keysAndValues.isEmpty() ? NONE : new Tags(keysAndValues.toArray(String[]::new));
    }

    /** The value of a key, or null. */
    public String get(String key) {
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i].equals(key)) {
                return pairs[i + 1];
            }
        }
        return null;
    }

    /** Whether the key has this value. */
    public boolean is(String key, String value) {
        return value.equals(get(key));
    }

    /** Whether there are no tags. */
    public boolean isEmpty() {
        return pairs.length == 0;
    }

    /** Hands over every key with its value, in the file's order. */
    public void forEach(BiConsumer<String, String> action) {
        for (int i = 0; i < pairs.length; i += 2) {
            action.accept(pairs[i], pairs[i + 1]);
        }
    }

    @Override
    public String toString() {
        return String.join(" ", pairs);
    }
}
