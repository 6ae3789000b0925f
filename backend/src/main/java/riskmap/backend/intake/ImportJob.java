package riskmap.backend.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import riskmap.backend.intake.ledger.ImportCounts;
import riskmap.backend.intake.ledger.ImportIssue;
import riskmap.backend.intake.ledger.ImportRecord;
import riskmap.backend.intake.ledger.ImportStatus;
import riskmap.backend.live.WriteDoor;
import riskmap.geodata.intake.EndableSource;
import riskmap.geodata.intake.Intake;
import riskmap.geodata.intake.SourceReader;
import riskmap.geodata.intake.issue.IntakeReport;
import riskmap.geodata.intake.issue.Misformed;
import riskmap.geodata.intake.issue.Tally;
import riskmap.geodata.intake.mapping.ImportMapping;
import riskmap.geodata.model.Feature;
import riskmap.geodata.model.Layer;
import riskmap.geodata.model.LocalizedText;

/** Takes one file of the ledger through the intake, dry or for good, and tells the ledger what became of it. */
final class ImportJob extends Job {

    /** Issues kept; the rest is counted. */
    static final int ISSUES_KEPT = 10_000;

    private final ImportRooms rooms;
    private final Path file;
    private final ImportMapping mapping;
    private long features;
    private long bytes;
    private ImportStopped broken;
    private Tally tally = Tally.NONE;
    private ImportCounts durable = ImportCounts.NONE;

    /**
     * An import about to begin.
     *
     * @param record with the status RUNNING, or CHECKING for a dry run
     */
    ImportJob(ImportRooms rooms, ImportRecord record, Path file, ImportMapping mapping) {
        super(rooms.ledger(), rooms.clock(), record);
        this.rooms = rooms;
        this.file = file;
        this.mapping = mapping;
    }

    @Override
    void work() {
        show(new Progress("checking", 0, 0, 0));
        try {
            SourceReader source = rooms.opener().open(file, mapping);
            source.verify();
            load(source);
        } catch (IOException | IllegalArgumentException e) {
            end(failed(Misformed.textOf(e)));
        }
    }

    @Override
    ImportRecord failed(LocalizedText why) {
        return record().ended(
                        isDry() ? ImportStatus.PREVIEWED : ImportStatus.FAILED,
                        isDry() ? ImportCounts.NONE : durable,
                        record().crs(),
                        why,
                        clock().instant());
    }

    private boolean isDry() {
        return record().status() == ImportStatus.CHECKING;
    }

    private void load(SourceReader source) throws IOException {
        Batch.Taker taker = isDry() ? new Comparison(rooms.city().snapshot()) : this::write;
        Batch batch = new Batch(taker, source.name(), stored -> {
            features = stored;
            tell(source);
        });
        EndableSource stoppable = new EndableSource(source, () -> isStopping() || broken != null);
        IntakeReport report = new Intake(rooms.catalog(), mapping, null, ISSUES_KEPT)
                .run(stoppable, new Taking(batch), at -> {
                    bytes = at;
                    tell(source);
                });
        tally = new Tally(report.accepted(), report.repaired(), report.rejected(), report.issueCount());
        guarded(batch::flush);
        if (batch.sequence() > 0) {
            rooms.door().awaitVisible(batch.sequence());
        }
        finish(report, batch);
    }

    /** Writes a batch, and in the same transaction how far the import has come with it. */
    private WriteDoor.Loaded write(Map<String, List<Feature>> features) {
        WriteDoor.Loaded loaded =
                rooms.door().load(record().actor(), new WriteDoor.Source(record().id(), tally), features);
        durable = new ImportCounts(
                tally.read(),
                tally.accepted(),
                tally.repaired(),
                tally.rejected(),
                durable.written() + loaded.written(),
                durable.unchanged() + loaded.unchanged(),
                tally.issues());
        return loaded;
    }

    /** Hands features on and keeps the count of the records they come from. */
    private final class Taking implements Intake.FeatureSink {
        private final Batch batch;

        private Taking(Batch batch) {
            this.batch = batch;
        }

        @Override
        public void counted(Tally now) {
            if (broken == null) {
                tally = now;
            }
        }

        @Override
        public void accept(Layer layer, Feature feature) {
            guarded(() -> batch.accept(layer, feature));
        }
    }

    /** A store that takes no more ends the reading; what was counted until then is told. */
    private void guarded(Runnable writing) {
        if (broken == null) {
            try {
                writing.run();
            } catch (ImportStopped e) {
                broken = e;
            }
        }
    }

    private void tell(SourceReader source) {
        show(new Progress("loading", features, bytes, source.size()));
    }

    private void finish(IntakeReport report, Batch batch) {
        List<ImportIssue> issues = new ArrayList<>();
        report.issues().forEach(issue -> issues.add(ImportIssue.of(issues.size() + 1, issue)));
        ledger().putIssues(record().id(), issues);
        ImportCounts counts = new ImportCounts(
                report.read(),
                report.accepted(),
                report.repaired(),
                report.rejected(),
                batch.written(),
                batch.unchanged(),
                report.issueCount());
        LocalizedText why = broken == null ? null : broken.text();
        end(record().ended(outcome(), counts, report.crs(), why, clock().instant()));
    }

    private ImportStatus outcome() {
        if (broken != null) {
            return ImportStatus.FAILED;
        }
        if (isStopping()) {
            return isDry() ? ImportStatus.PREVIEWED : ImportStatus.STOPPED;
        }
        return isDry() ? ImportStatus.CHECKED : ImportStatus.DONE;
    }
}
