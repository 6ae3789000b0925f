package riskmap.geodata.intake.xlsx;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a cell shows, as a text the pipeline reads. */
final class CellText {

    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS");
    private static final long MILLIS_OF_DAY = 86_400_000;

    private final CellFormats formats;
    private final LocalDateTime dayZero;

    CellText(CellFormats formats, boolean from1904) {
        this.formats = formats;
        dayZero = from1904 ? LocalDateTime.of(1904, 1, 1, 0, 0) : LocalDateTime.of(1899, 12, 30, 0, 0);
    }

    /**
     * A number as it stands in the file, or the day or moment its style shows.
     *
     * @param style number of the cell's style, or null
     */
    String number(String value, String style) {
        String text = value.strip();
        if (text.length() > 40 || !formats.isDate(style)) {
            return text;
        }
        try {
            BigDecimal days = new BigDecimal(text);
            boolean inRange = days.compareTo(BigDecimal.ONE) >= 0 && days.compareTo(BigDecimal.valueOf(2_958_466)) < 0;
            return inRange ? moment(days) : text;
        } catch (NumberFormatException e) {
            return text;
        }
    }

    private String moment(BigDecimal days) {
        long millis = days.multiply(BigDecimal.valueOf(MILLIS_OF_DAY))
                .setScale(0, RoundingMode.HALF_UP)
                .longValue();
        LocalDateTime moment = dayZero.plusDays(millis / MILLIS_OF_DAY).plusNanos(millis % MILLIS_OF_DAY * 1_000_000);
        return millis % MILLIS_OF_DAY == 0 ? moment.toLocalDate().toString() : MOMENT.format(moment);
    }

    /** A text with {@code _x000D_} and its like as the characters they stand for (ECMA-376 part 1, 22.9.2.19). */
    static String unescaped(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        Matcher matcher = ESCAPE.matcher(text);
        while (matcher.find()) {
            char c = (char) Integer.parseInt(matcher.group(1), 16);
            matcher.appendReplacement(out, Matcher.quoteReplacement(String.valueOf(c)));
        }
        return matcher.appendTail(out).toString();
    }
}
