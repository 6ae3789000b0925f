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
        return row -> {
            Instant begins = instant(table.value(row, from), Instant.MIN);
            Instant ends = instant(table.value(row, to), Instant.MAX);
            return !begins.isAfter(period.to()) && !ends.isBefore(period.from());
        };
    }

    private static Instant instant(Object value, Instant otherwise) {
        if (value instanceof LocalDate day) {
            return day.atStartOfDay().toInstant(ZoneOffset.UTC);
        }
        return value instanceof Instant instant ? instant : otherwise;
    }
}
