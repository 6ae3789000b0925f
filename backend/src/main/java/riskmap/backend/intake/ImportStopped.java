package riskmap.backend.intake;

/**
 * An import ended before the end of its file because the store did not take a batch. What was counted before is durable;
 * running the import again goes on from there without duplicates.
 */
public final class ImportStopped extends RuntimeException {

    private final long stored;

    /** With the name of the file, the features stored before, and the store's own sentence. */
    public ImportStopped(String file, long stored, RuntimeException cause) {
        super(
                file + ": the import stopped after " + stored + " features, which are kept: " + cause.getMessage()
                        + " Run it again to go on.",
                cause);
        this.stored = stored;
    }

    /** Features of the file that are durable. */
    public long stored() {
        return stored;
    }
}
