package riskmap.geodata.snapshot;

import java.time.Instant;
import java.util.stream.IntStream;

/** The time of which the features of a table speak. */
record AsOf(Instant time) {

    /** The attribute that says when something was measured. */
    private static final String READ_AT = "read_at";

    static AsOf of(LayerTable table) {
        Instant changed = table.changed();
        if (table.layer().findAttribute(READ_AT).isEmpty()) {
            return new AsOf(changed);
        }
        Column readings = table.column(READ_AT);
        Instant[] sorted = IntStream.range(0, table.size())
                .mapToObj(readings::value)
                .filter(Instant.class::isInstance)
                .map(Instant.class::cast)
                .sorted()
                .toArray(Instant[]::new);
        Instant middle = sorted.length == 0 ? changed : sorted[sorted.length / 2];
        return new AsOf(middle.isAfter(changed) ? changed : middle);
    }
}
