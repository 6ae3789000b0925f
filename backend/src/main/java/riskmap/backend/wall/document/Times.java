package riskmap.backend.wall.document;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Times as the wall's documents write them: RFC 3339, UTC, always with milliseconds. */
public final class Times {

    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private Times() {}

    /** An instant as text; null for null. */
    public static String text(Instant instant) {
        return instant == null ? null : FORM.format(instant);
    }
}
