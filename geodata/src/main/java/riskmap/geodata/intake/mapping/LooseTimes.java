package riskmap.geodata.intake.mapping;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import riskmap.geodata.model.AttributeType;

/**
 * Reads dates and times as tables write them, year first: {@code 2024/5/1}, {@code 2024年5月1日}, {@code 20240501},
 * {@code 2024-05-01 08:30}. Orders that could be read in two ways are left alone, and so rejected later.
 */
public final class LooseTimes {

    private static final Pattern DAY = Pattern.compile("(\\d{4})(?:[-/.年])(\\d{1,2})(?:[-/.月])(\\d{1,2})日?");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern MOMENT =
            Pattern.compile("(.{8,11}?)[T ]+(\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?)");

    private LooseTimes() {}

    /** The raw value in the form {@link AttributeType#read} knows, or the value itself when it is of no known form. */
    public static Object normalise(Object raw, AttributeType type, ZoneId zone) {
        if (!(raw instanceof String text) || type != AttributeType.DATE && type != AttributeType.INSTANT) {
            return raw;
        }
        try {
            Object read = type == AttributeType.DATE ? day(text.strip()) : moment(text.strip(), zone);
            return read == null ? raw : read;
        } catch (DateTimeException e) {
            return raw;
        }
    }

    private static LocalDate day(String text) {
        Matcher matcher = DAY.matcher(text);
        if (!matcher.matches()) {
            matcher = COMPACT.matcher(text);
        }
        return matcher.matches()
                ? LocalDate.of(number(matcher, 1), number(matcher, 2), number(matcher, 3))
                : dayOfMoment(text);
    }

    private static LocalDate dayOfMoment(String text) {
        Matcher matcher = MOMENT.matcher(text);
        return matcher.matches() ? day(matcher.group(1).strip()) : null;
    }

    private static Object moment(String text, ZoneId zone) {
        Matcher matcher = MOMENT.matcher(text);
        if (!matcher.matches()) {
            LocalDate day = text.length() > 11 ? null : day(text);
            return day == null ? null : day.atStartOfDay(zone).toInstant();
        }
        LocalDate day = day(matcher.group(1).strip());
        String clock = matcher.group(2);
        LocalTime time = LocalTime.parse(clock.indexOf(':') == 1 ? "0" + clock : clock);
        return day == null ? null : LocalDateTime.of(day, time).atZone(zone).toInstant();
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
