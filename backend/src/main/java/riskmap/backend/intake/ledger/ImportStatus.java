package riskmap.backend.intake.ledger;

import java.util.Locale;

/** Where an import stands. */
public enum ImportStatus {
    /** The file is here and has been looked at; nothing was written. */
    PREVIEWED,
    /** A dry run goes through the whole file. */
    CHECKING,
    /** A dry run has gone through the whole file; nothing was written. */
    CHECKED,
    /** It is being written. */
    RUNNING,
    /** All of it is written. */
    DONE,
    /** It ended before its end, for a reason that stands in the message. What was written is kept. */
    FAILED,
    /** Somebody ended it, or the service did. What was written is kept; running it again goes on. */
    STOPPED,
    /** What it wrote is being taken back. */
    UNDOING,
    /** Taking back was interrupted; asking again goes on. */
    UNDO_STOPPED,
    /** Everything it wrote was taken back. */
    UNDONE;

    /** The name in tables and JSON: lower case with hyphens. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The status of a code. */
    public static ImportStatus of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Whether a thread is at work on it. */
    public boolean isBusy() {
        return this == CHECKING || this == RUNNING || this == UNDOING;
    }

    /** Whether it may be run, or run dry, from here. */
    public boolean mayRun() {
        return this == PREVIEWED || this == CHECKED || this == FAILED || this == STOPPED;
    }

    /** Whether it may have written something that is still there. */
    public boolean mayUndo() {
        return this == DONE || this == FAILED || this == STOPPED || this == UNDO_STOPPED;
    }

    /** What is left of a status whose thread is gone. */
    public ImportStatus abandoned() {
        return switch (this) {
            case CHECKING -> PREVIEWED;
            case RUNNING -> STOPPED;
            case UNDOING -> UNDO_STOPPED;
            default -> this;
        };
    }
}
