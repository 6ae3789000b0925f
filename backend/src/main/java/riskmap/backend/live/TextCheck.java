package riskmap.backend.live;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import riskmap.geodata.model.Layer;

/** Values that have the right type but that no database keeps: endless texts, the character NUL, dates far away. */
final class TextCheck {

    private static final int LONGEST = 100_000;
    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");

    private TextCheck() {}

    static void check(String prefix, Map<String, Object> values, List<Layer.Violation> violations) {
        values.forEach((name, value) -> {
            String wrong = wrong(value);
            if (wrong != null) {
                violations.add(new Layer.Violation(prefix + name, null, wrong));
            }
        });
    }

    private static String wrong(Object value) {
        if (value instanceof String text) {
            if (text.length() > LONGEST) {
                return "has " + text.length() + " characters; at most " + LONGEST + " are allowed";
            }
            return text.indexOf('\0') >= 0 ? "contains the character U+0000" : null;
        }
        boolean farDay = value instanceof LocalDate day && (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY));
        boolean farTime = value instanceof Instant time && (time.isBefore(FIRST) || time.isAfter(LAST));
        return farDay || farTime ? "is '" + value + "'; the year must be 1 to 9999" : null;
    }
}
