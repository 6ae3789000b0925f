package riskmap.backend.store;

/** The database cannot be reached, is full, or refuses to write. The message is fit for people. */
public final class StoreUnavailable extends RuntimeException {

    /** With a sentence for people and the cause for the log. */
    public StoreUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
