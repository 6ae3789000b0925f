package riskmap.backend.intake;

import riskmap.geodata.model.LocalizedText;

/**
 * An import ended before the end of its file because the store did not take a batch. What was counted before is durable;
 * running the import again goes on from there without duplicates.
 */
public final class ImportStopped extends RuntimeException {

    private final long stored;
    private final transient LocalizedText text;

    /** With the name of the file, the features stored before, and the store's own sentence. */
    public ImportStopped(String file, long stored, RuntimeException cause) {
        super(
                file + ": the import stopped after " + stored + " features, which are kept: " + cause.getMessage()
                        + " Run it again to go on.",
                cause);
        this.stored = stored;
        this.text = LocalizedText.of(
                file + "：导入在 " + stored + " 个对象之后停止，已写入的保留；再次运行即可继续（" + cause.getMessage() + "）", getMessage());
    }

    /** The message in both languages. */
    public LocalizedText text() {
        return text;
    }

    /** Features of the file that are durable. */
    public long stored() {
        return stored;
    }
}
