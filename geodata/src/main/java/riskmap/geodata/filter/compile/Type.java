package riskmap.geodata.filter.compile;

import riskmap.geodata.model.AttributeType;

/** The types of values in filters. */
enum Type {
    /** String. */
    TEXT("a text"),
    /** Any Number, compared as a double. */
    NUMBER("a number"),
    /** Boolean. */
    CONDITION("true or false"),
    /** LocalDate or Instant. */
    TIME("a date or timestamp"),
    /** {@link Span}. */
    INTERVAL("an interval"),
    /** Geometry. */
    GEOMETRY("a geometry"),
    /** Set of values of any type. */
    ARRAY("an array");

    private final String words;

    Type(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    static Type of(AttributeType type) {
        return switch (type) {
            case TEXT -> TEXT;
            case INTEGER, DECIMAL -> NUMBER;
            case BOOLEAN -> CONDITION;
            case DATE, INSTANT -> TIME;
        };
    }
}
