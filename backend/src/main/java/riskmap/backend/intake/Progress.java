package riskmap.backend.intake;

/**
 * How far an import has come.
 *
 * @param stage {@code waiting}, {@code checking}, {@code loading} or {@code undoing}
 * @param features features dealt with so far
 * @param done bytes of the file, or changes of the undo, gone through
 * @param total of these; 0 when unknown
 */
public record Progress(String stage, long features, long done, long total) {}
