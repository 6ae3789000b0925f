package riskmap.backend.connector.runs;

import java.util.Locale;

/** Where a run of a connector stands. */
public enum RunStatus {
    /** An instance is at work on it. */
    RUNNING,
    /** What the source has is on the map. */
    DONE,
    /** The source, or what came of it, could not be used; the message says why. */
    FAILED,
    /** Its instance has not been heard of since. */
    ABANDONED;

    /** The name in tables and JSON. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The status of a code. */
    public static RunStatus of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** Whether it ended without having brought anything. */
    public boolean isFailure() {
        return this == FAILED || this == ABANDONED;
    }
}
