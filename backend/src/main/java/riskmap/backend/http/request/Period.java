package riskmap.backend.http.request;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import riskmap.backend.http.problem.Problem;
import riskmap.geodata.model.LocalizedText;

/**
 * The parameter {@code datetime} of OGC API – Features: an instant, or an interval that may be open at either end. A
 * day without a time stands for the whole day in UTC.
 *
 * @param from first instant; {@link Instant#MIN} when open
 * @param to last instant; {@link Instant#MAX} when open
 */
public record Period(Instant from, Instant to) {

    private static final LocalizedText ALLOWED = LocalizedText.of(
            "RFC 3339 的时刻或日期，或以“/”分隔的两个，其中一个可为“..”，前者不晚于后者",
            "an RFC 3339 instant or day, or two of them separated by '/', either of them"
                    + " open as '..', the first not after the second");

    /** Reads the parameter; a problem of status 400 when it is neither. */
    public static Period parse(String text) {
        String[] ends = text.split("/", -1);
        try {
            Period period = ends.length == 1
                    ? new Period(start(ends[0]), end(ends[0]))
                    : new Period(
                            isOpen(ends[0]) ? Instant.MIN : start(ends[0]),
                            isOpen(ends[1]) ? Instant.MAX : end(ends[1]));
            if (ends.length <= 2 && !period.from.isAfter(period.to)) {
                return period;
            }
        } catch (DateTimeException e) {
            throw Problem.badParameter("datetime", text, ALLOWED).toException();
        }
        throw Problem.badParameter("datetime", text, ALLOWED).toException();
    }

    private static boolean isOpen(String end) {
        return end.isEmpty() || end.equals("..");
    }

    private static Instant start(String text) {
        return text.length() == 10
                ? LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC)
                : OffsetDateTime.parse(text).toInstant();
    }

    private static Instant end(String text) {
        return text.length() == 10
                ? LocalDate.parse(text).atTime(LocalTime.MAX).toInstant(ZoneOffset.UTC)
                : OffsetDateTime.parse(text).toInstant();
    }
}
