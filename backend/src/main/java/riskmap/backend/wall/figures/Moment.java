package riskmap.backend.wall.figures;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import riskmap.geodata.model.CivilTime;
import riskmap.geodata.snapshot.CitySnapshot;
import riskmap.geodata.snapshot.LayerTable;

/**
 * What figures are made from.
 *
 * @param city the snapshot, or its public edition
 * @param now by the service's clock
 * @param full whether names may be shown
 */
record Moment(CitySnapshot city, Instant now, boolean full) {

    /** Length of trends and of "recently". */
    static final int DAYS = 30;

    LayerTable table(String layer) {
        return city.table(layer);
    }

    LocalDate today() {
        return CivilTime.day(now);
    }

    /** First of the {@link #DAYS} days that end with today, as days since 1970. */
    int firstDay() {
        return (int) today().toEpochDay() - DAYS + 1;
    }

    /** Whether a time is absent or longer ago than the layer's data may be. */
    boolean isStale(Object time, LayerTable table) {
        Duration limit = table.layer().staleAfter();
        return !(time instanceof Instant instant)
                || limit != null && instant.plus(limit).isBefore(now);
    }

    /** Puts a feature's name where names may be shown. */
    void putName(Map<String, Object> tree, LayerTable table, int row) {
        if (full) {
            tree.put("name", table.value(row, "name"));
        }
    }
}
