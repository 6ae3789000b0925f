package riskmap.geodata.model;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * The types an attribute may have, each with the one Java class its values have everywhere inside the product.
 */
public enum AttributeType {
    /** {@link String}. */
    TEXT(String.class, "text"),
    /** {@link Long}. */
    INTEGER(Long.class, "a whole number"),
    /** {@link Double}, always finite. */
    DECIMAL(Double.class, "a finite number"),
    /** {@link Boolean}. */
    BOOLEAN(Boolean.class, "true or false"),
    /** {@link LocalDate}, a day of the civil calendar. */
    DATE(LocalDate.class, "a date such as 2026-11-22"),
    /** {@link Instant}, stored in UTC. */
    INSTANT(Instant.class, "an instant such as 2026-11-22T06:30:00Z");

    private static final int LONGEST_TEXT = 100_000;
    private static final int LONGEST_NUMBER = 400;
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

    /** In microseconds, as databases keep it; what is later is rounded into the year 10000. */
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");

    private final Class<?> javaType;
    private final String expectation;

    AttributeType(Class<?> javaType, String expectation) {
        this.javaType = javaType;
        this.expectation = expectation;
    }

    /** The Java class of every value of this type. */
    public Class<?> javaType() {
        return javaType;
    }

    /** What a value has to be, in words fit for an error message. */
    public String expectation() {
        return expectation;
    }

    /**
     * Turns a raw value, as files and JSON give it, into the type's Java class.
     *
     * @param raw a String, Number, Boolean, LocalDate or Instant; null and blank text mean "no value"
     * @return the value, or null for "no value"
     * @throws IllegalArgumentException when the raw value cannot be read as this type
     */
    public Object read(Object raw) {
        if (raw == null || raw instanceof String text && text.isBlank()) {
            return null;
        }
        try {
            boolean ready = javaType.isInstance(raw) && this != DECIMAL;
            return storable(ready ? raw : readText(raw.toString()));
        } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
            throw new IllegalArgumentException("'" + raw + "' is not " + expectation, e);
        }
    }

    private Object readText(String given) {
        if (this != TEXT && given.length() > LONGEST_NUMBER) {
            throw new IllegalArgumentException("a value of " + given.length() + " characters is not " + expectation);
        }
        String text = given.strip();
        return switch (this) {
            case TEXT -> text;
            case INTEGER -> new BigDecimal(text).longValueExact();
            case DECIMAL -> readDecimal(text);
            case BOOLEAN -> readBoolean(text);
            case DATE -> LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
            case INSTANT ->
                text.endsWith("Z")
                        ? Instant.parse(text)
                        : OffsetDateTime.parse(text.replace(' ', 'T')).toInstant();
        };
    }

    /**
     * Refuses values of the right type that no database keeps: endless or mangled texts, years far away.
     *
     * @return the value
     * @throws IllegalArgumentException naming what is wrong with it
     */
    public static Object storable(Object value) {
        if (value instanceof String text) {
            checkText(text);
        }
        boolean farDay = value instanceof LocalDate day && (day.getYear() < 1 || day.getYear() > 9999);
        boolean farTime = value instanceof Instant time && (time.isBefore(FIRST) || time.isAfter(LAST));
        if (farDay || farTime) {
            throw new IllegalArgumentException("'" + value + "' is not in the years 1 to 9999");
        }
        return value;
    }

    private static void checkText(String text) {
        if (text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException(
                    "a text of " + text.length() + " characters is too long; at most " + LONGEST_TEXT + " are kept");
        }
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("the text contains the character U+0000");
        }
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (Character.getType(text.codePointAt(i)) == Character.SURROGATE) {
                throw new IllegalArgumentException("the text contains half a character (a lone surrogate)");
            }
        }
    }

    private static Double readDecimal(String text) {
        double value = Double.parseDouble(text);
        if (!Double.isFinite(value)) {
            throw new NumberFormatException("not finite");
        }
        return value;
    }

    private static Boolean readBoolean(String text) {
        return switch (text.toLowerCase(java.util.Locale.ROOT)) {
            case "true", "yes", "y", "1", "是" -> true;
            case "false", "no", "n", "0", "否" -> false;
            default -> throw new NumberFormatException("neither true nor false");
        };
    }
}
