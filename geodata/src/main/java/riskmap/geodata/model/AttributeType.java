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
        if (javaType.isInstance(raw) && this != DECIMAL) {
            return raw;
        }
        try {
            return readText(raw.toString().strip());
        } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
            throw new IllegalArgumentException("'" + raw + "' is not " + expectation, e);
        }
    }

    private Object readText(String text) {
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
