package riskmap.geodata.filter.compile;

/** The three values of a condition. */
enum Truth {
    FALSE,
    UNKNOWN,
    TRUE;

    private static final Truth[] ALL = values();

    static Truth of(boolean holds) {
        return holds ? TRUE : FALSE;
    }

    /** Of a value that may be absent. */
    static Truth of(Boolean value) {
        return value == null ? UNKNOWN : of(value.booleanValue());
    }

    static Truth at(int ordinal) {
        return ALL[ordinal];
    }

    Boolean value() {
        return this == UNKNOWN ? null : (Boolean) (this == TRUE);
    }

    Truth negate() {
        return ALL[2 - ordinal()];
    }

    Truth and(Truth other) {
        return ordinal() < other.ordinal() ? this : other;
    }

    Truth or(Truth other) {
        return ordinal() > other.ordinal() ? this : other;
    }
}
