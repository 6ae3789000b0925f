package riskmap.backend.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import riskmap.backend.intake.ledger.ImportCounts;
import riskmap.backend.intake.ledger.ImportIssue;
import riskmap.backend.intake.ledger.ImportRecord;
import riskmap.backend.intake.ledger.ImportStatus;
import riskmap.geodata.intake.EndableSource;
import riskmap.geodata.intake.ImportMapping;
import riskmap.geodata.intake.Intake;
import riskmap.geodata.intake.IntakeReport;
import riskmap.geodata.intake.SourceReader;

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
            end(failed(e.getMessage()));
        }
    }

    @Override
    ImportRecord failed(String why) {
        return record().ended(
                        isDry() ? ImportStatus.PREVIEWED : ImportStatus.FAILED,
                        ImportCounts.NONE,
                        record().crs(),
                        why,
                        clock().instant());
    }

    private boolean isDry() {
        return record().status() == ImportStatus.CHECKING;
    }

    private void load(SourceReader source) throws IOException {
        Batch.Taker taker = isDry()
                ? new Comparison(rooms.city().snapshot())
                : features -> rooms.door().load(record().actor(), record().id(), features);
        Batch batch = new Batch(taker, source.name(), stored -> {
            features = stored;
            tell(source);
        });
        EndableSource stoppable = new EndableSource(source, () -> isStopping() || broken != null);
        IntakeReport report = new Intake(rooms.catalog(), mapping, null, ISSUES_KEPT)
                .run(stoppable, (layer, feature) -> guarded(() -> batch.accept(layer, feature)), at -> {
                    bytes = at;
                    tell(source);
                });
        guarded(batch::flush);
        if (batch.sequence() > 0) {
            rooms.door().awaitVisible(batch.sequence());
        }
        finish(report, batch);
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
        String why = broken == null ? null : broken.getMessage();
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
