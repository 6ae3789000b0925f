package riskmap.backend.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import riskmap.backend.intake.ImportProgress.Stage;
import riskmap.backend.live.WriteDoor;
import riskmap.geodata.intake.Intake;
import riskmap.geodata.intake.SourceReader;
import riskmap.geodata.intake.issue.IntakeReport;
import riskmap.geodata.intake.mapping.ImportMapping;
import riskmap.geodata.model.LayerCatalog;

/** Imports files: checks all of them, then takes each through the intake and writes it in batches. */
public final class ImportService {

    private final LayerCatalog catalog;
    private final WriteDoor door;
    private final Opener opener;

    /** Opens the reader for a file. */
    public interface Opener {

        /**
         * A reader for a file.
         *
         * @throws riskmap.geodata.intake.issue.UnreadableSource when there is none
         */
        SourceReader open(Path file, ImportMapping mapping) throws IOException;
    }

    /** A service that writes through this door. */
    public ImportService(LayerCatalog catalog, WriteDoor door, Opener opener) {
        this.catalog = catalog;
        this.door = door;
        this.opener = opener;
    }

    /**
     * Imports files, one after the other. When this returns, everything is durable and on the map.
     *
     * @return one result per file, in order
     * @throws riskmap.geodata.intake.issue.UnreadableSource when a file as a whole is broken; nothing of any file was written
     *     unless it was changed while it was read
     * @throws IllegalArgumentException when the mapping does not fit; nothing was written
     * @throws ImportStopped when the store did not take a batch; what was counted is kept
     * @throws WriteDoor.Unavailable when everything is stored and the map does not show it
     */
    public List<ImportResult> run(ImportRequest request, ImportProgress progress) throws IOException {
        List<SourceReader> sources = new ArrayList<>();
        for (Path file : request.files()) {
            String name = file.getFileName().toString();
            progress.show(name, Stage.CHECKING, 0, 0, 0);
            SourceReader source = opener.open(file, request.mapping());
            source.verify();
            sources.add(source);
        }
        List<ImportResult> results = new ArrayList<>();
        for (SourceReader source : sources) {
            results.add(one(source, request, progress));
        }
        long last = results.stream().mapToLong(ImportResult::sequence).max().orElse(0);
        if (last > 0) {
            door.awaitVisible(last);
        }
        return results;
    }

    private ImportResult one(SourceReader source, ImportRequest request, ImportProgress progress) throws IOException {
        String name = source.name();
        String actor = request.actor() == null ? "import:" + name : request.actor();
        Path issues = issueFile(request, name);
        long[] state = new long[2];
        Runnable tell = () -> progress.show(name, Stage.LOADING, state[0], state[1], source.size());
        Batch.Taker taker = request.dryRun() ? Batch.Taker.NOWHERE : features -> door.load(actor, features);
        Batch batch = new Batch(taker, name, stored -> {
            state[0] = stored;
            tell.run();
        });
        IntakeReport report = new Intake(catalog, request.mapping(), issues).run(source, batch, bytes -> {
            state[1] = bytes;
            tell.run();
        });
        batch.flush();
        return new ImportResult(report, batch.written(), batch.unchanged(), batch.sequence(), kept(issues, report));
    }

    private static Path issueFile(ImportRequest request, String name) throws IOException {
        return request.issueFolder() == null
                ? null
                : Files.createDirectories(request.issueFolder()).resolve(name + ".issues.geojson");
    }

    /** Notices alone stand in the report and need no file. */
    private static Path kept(Path issues, IntakeReport report) throws IOException {
        if (issues != null && report.rejected() + report.repaired() == 0) {
            Files.delete(issues);
            return null;
        }
        return issues;
    }
}
