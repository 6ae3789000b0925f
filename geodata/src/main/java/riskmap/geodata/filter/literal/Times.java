package riskmap.geodata.filter.literal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.Temporal;
import riskmap.geodata.filter.expression.FilterException;

/** Days and instants as RFC 3339 writes them, in the years 1 to 9999. */
public final class Times {

    private Times() {}

    /**
     * A day such as {@code 2026-11-22}.
     *
     * @throws FilterException when it is none
     */
    public static LocalDate date(String text) {
        try {
            return checked(LocalDate.parse(text), text);
        } catch (DateTimeException e) {
            throw new FilterException("'" + shorten(text) + "' is not a date such as 2026-11-22");
        }
    }

    /**
     * An instant such as {@code 2026-11-22T06:30:00Z}; another offset than Z is taken too.
     *
     * @throws FilterException when it is none
     */
    public static Instant timestamp(String text) {
        try {
            OffsetDateTime time = OffsetDateTime.parse(text);
            checked(time.withOffsetSameInstant(ZoneOffset.UTC).toLocalDate(), text);
            return time.toInstant();
        } catch (DateTimeException e) {
            throw new FilterException("'" + shorten(text) + "' is not a timestamp such as 2026-11-22T06:30:00Z");
        }
    }

    /** A day, or an instant where the text has a time. */
    public static Temporal instant(String text) {
        return text.indexOf('T') < 0 ? date(text) : timestamp(text);
    }

    private static LocalDate checked(LocalDate day, String text) {
        if (day.getYear() < 1 || day.getYear() > 9999) {
            throw new FilterException("'" + shorten(text) + "' is not in the years 1 to 9999");
        }
        return day;
    }

    private static String shorten(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
