package riskmap.backend.intake;

/** Is told how far an import has come. Called on the importing thread, some times per thousand rows. */
public interface ImportProgress {

    /** What an import is doing. */
    enum Stage {
        /** Going through a file before anything of it is written. */
        CHECKING,
        /** Reading and writing. */
        LOADING
    }

    /**
     * Tells the state.
     *
     * @param file name of the file at hand
     * @param stage what is being done with it
     * @param features features written so far, of this file
     * @param bytes bytes of the file gone through
     * @param total bytes of the file; 0 when unknown
     */
    void show(String file, Stage stage, long features, long bytes, long total);

    /** Nobody is told. */
    ImportProgress SILENT = (file, stage, features, bytes, total) -> {};
}
