package riskmap.backend.store;

/** The key of a receipt belongs to another transaction of the same actor; nothing was written. */
public final class ReceiptMismatch extends RuntimeException {

    private final String key;

    /** With the key. */
    public ReceiptMismatch(String key) {
        super("the key '" + key + "' belongs to another transaction");
        this.key = key;
    }

    /** The key. */
    public String key() {
        return key;
    }
}
