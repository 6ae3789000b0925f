package riskmap.geodata.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import riskmap.geodata.intake.issue.IntakeReport;
import riskmap.geodata.intake.issue.IssueLog;
import riskmap.geodata.intake.issue.Tally;
import riskmap.geodata.intake.issue.UnreadableSource;
import riskmap.geodata.intake.mapping.ImportMapping;
import riskmap.geodata.intake.mapping.MappingCheck;
import riskmap.geodata.model.Feature;
import riskmap.geodata.model.Layer;
import riskmap.geodata.model.LayerCatalog;

/**
 * The pipeline: read → reproject → repair → map and check → features and issues.
 *
 * <p>Each record goes through on its own; held in memory are the identities met (16 bytes each) and the first issues.
 */
public final class Intake {

    /** Issues held in memory, unless asked otherwise. */
    public static final int ISSUES_HELD = 1000;

    private final LayerCatalog catalog;
    private final ImportMapping mapping;
    private final Path issueFile;
    private final int issuesHeld;

    /**
     * A pipeline into a catalogue.
     *
     * @param issueFile where to write every issue as GeoJSON; null for nowhere
     */
    public Intake(LayerCatalog catalog, ImportMapping mapping, Path issueFile) {
        this(catalog, mapping, issueFile, ISSUES_HELD);
    }

    /**
     * A pipeline into a catalogue.
     *
     * @param issueFile where to write every issue as GeoJSON; null for nowhere
     * @param issuesHeld how many issues the report holds; the rest is only counted
     */
    public Intake(LayerCatalog catalog, ImportMapping mapping, Path issueFile, int issuesHeld) {
        this.catalog = catalog;
        this.mapping = mapping;
        this.issueFile = issueFile;
        this.issuesHeld = issuesHeld;
    }

    /** Takes the features that passed. */
    public interface FeatureSink {

        /** Takes one, valid for its layer, in longitude/latitude, not stored yet. */
        void accept(Layer layer, Feature feature);

        /** Is told, before each feature, what the records up to and with its own came to. */
        default void counted(Tally tally) {}
    }

    /**
     * Checks what a mapping says of its layer, without a source.
     *
     * @throws IllegalArgumentException when the catalogue has no such layer, or the layer no such attributes and values
     */
    public static void check(LayerCatalog catalog, ImportMapping mapping) {
        MappingCheck.check(catalog.layer(mapping.layerId()), mapping.values());
    }

    /**
     * Takes a source through the pipeline, from the beginning to the end.
     *
     * @param progress is told from time to time how many bytes of the source have been gone through
     * @throws UnreadableSource when the source as a whole is broken
     * @throws IllegalArgumentException when the mapping does not fit the catalogue
     */
    public IntakeReport run(SourceReader source, FeatureSink sink, LongConsumer progress) throws IOException {
        try (IssueLog log = new IssueLog(issuesHeld, issueFile)) {
            RecordPipeline pipeline = new RecordPipeline(catalog, mapping, source, log, sink, progress);
            source.read(pipeline);
            return pipeline.report();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
