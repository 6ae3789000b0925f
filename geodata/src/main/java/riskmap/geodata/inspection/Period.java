package riskmap.geodata.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * Whole days where the city is.
 *
 * @param from first day
 * @param to day after the last
 * @param zone civil time of the city
 */
public record Period(LocalDate from, LocalDate to, ZoneId zone) {

    /** Most days of a period: ten years. */
    public static final int MOST_DAYS = 3653;

    public Period {
        long days = ChronoUnit.DAYS.between(from, to);
        if (days < 1 || days > MOST_DAYS) {
            throw new IllegalArgumentException(
                    "the period from " + from + " to " + to + " has " + days + " days; allowed are 1 to " + MOST_DAYS);
        }
    }

    /** Number of days. */
    public long days() {
        return ChronoUnit.DAYS.between(from, to);
    }

    LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, zone);
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(to);
    }
}
