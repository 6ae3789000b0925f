package riskmap.backend.connector;

/** What was asked of a connector cannot be done. The message is one sentence for people. */
public final class ConnectorRefused extends RuntimeException {

    /** Why not. */
    public enum Reason {
        /** There is no such connector. */
        UNKNOWN,
        /** Its file cannot be used. */
        BAD_FILE,
        /** It is at work, here or on another instance. */
        RUNNING,
        /** Too many dry runs are at work here. */
        BUSY
    }

    private final Reason reason;

    ConnectorRefused(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** Why not. */
    public Reason reason() {
        return reason;
    }
}
