package riskmap.backend.http.collections;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import riskmap.backend.http.city.Validity;
import riskmap.geodata.snapshot.LayerTable;

/**
 * From when to when the features of a layer hold, all together.
 *
 * @param begin of the first; {@link Instant#MIN} when one always held
 * @param end of the last; {@link Instant#MAX} when one holds for ever
 */
record ValidTime(Instant begin, Instant end) {

    /** That of a table; none where the layer is timeless or empty. */
    static Optional<ValidTime> of(LayerTable table) {
        return Validity.of(table.layer())
                .filter(validity -> table.size() > 0)
                .map(validity -> table.derived(ValidTime.class, whole -> of(whole, validity)));
    }

    private static ValidTime of(LayerTable table, Validity validity) {
        Instant begin = Instant.MAX;
        Instant end = Instant.MIN;
        for (int row = 0; row < table.size(); row++) {
            Instant from = validity.begin(table, row);
            Instant to = validity.end(table, row);
            begin = from.isBefore(begin) ? from : begin;
            end = to.isAfter(end) ? to : end;
        }
        return new ValidTime(begin, end);
    }

    /** As the extent of a collection states it: an open end is null. */
    Map<String, Object> document() {
        String from = begin.equals(Instant.MIN) ? null : begin.toString();
        String to = end.equals(Instant.MAX) ? null : end.toString();
        return Map.of(
                "interval",
                List.of(Arrays.asList(from, to)),
                "trs",
                "http://www.opengis.net/def/uom/ISO-8601/0/Gregorian");
    }
}
