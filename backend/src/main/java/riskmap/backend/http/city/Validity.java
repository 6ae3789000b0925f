package riskmap.backend.http.city;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.IntPredicate;
import riskmap.backend.http.request.Period;
import riskmap.geodata.model.Layer;
import riskmap.geodata.snapshot.LayerTable;

/**
 * Which attributes of a layer say from when to when a feature holds. A feature without an end holds for ever; layers
 * without such attributes are timeless and fit every {@code datetime}, as OGC API – Features requires.
 */
public record Validity(String from, String to) {

    /** The attributes of a layer that say so; none when it is timeless. */
    public static Optional<Validity> of(Layer layer) {
        boolean both = layer.findAttribute("valid_from").isPresent()
                && layer.findAttribute("valid_to").isPresent();
        return both ? Optional.of(new Validity("valid_from", "valid_to")) : Optional.empty();
    }

    /** The rows that hold at some instant of a period. */
    public IntPredicate during(LayerTable table, Period period) {
        return row ->
                !begin(table, row).isAfter(period.to()) && !end(table, row).isBefore(period.from());
    }

    /** When the feature of a row begins to hold; {@link Instant#MIN} when it always did. */
    public Instant begin(LayerTable table, int row) {
        return instant(table.value(row, from), Instant.MIN);
    }

    /** When the feature of a row ceases to hold; {@link Instant#MAX} when it never will. */
    public Instant end(LayerTable table, int row) {
        return instant(table.value(row, to), Instant.MAX);
    }

    private static Instant instant(Object value, Instant otherwise) {
        if (value instanceof LocalDate day) {
            return day.atStartOfDay().toInstant(ZoneOffset.UTC);
        }
        return value instanceof Instant instant ? instant : otherwise;
    }
}
