package riskmap.backend.connector;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import riskmap.backend.connector.fetch.SourceFailure;
import riskmap.backend.connector.fetch.Spool;
import riskmap.backend.connector.file.Connector;
import riskmap.backend.connector.runs.Run;
import riskmap.backend.connector.runs.RunCounts;
import riskmap.backend.connector.runs.RunStatus;
import riskmap.backend.intake.ImportRefused;
import riskmap.backend.intake.ledger.ImportRecord;
import riskmap.backend.intake.ledger.ImportStatus;
import riskmap.backend.live.EditConflict;
import riskmap.backend.live.WriteDoor;
import riskmap.backend.store.StoreUnavailable;
import riskmap.geodata.intake.join.JoinReport;
import riskmap.geodata.intake.join.Unmatched;
import riskmap.geodata.intake.mapping.MappingFile;

/** One run of one connector, from the claim to the row of its end. */
final class ConnectorRun implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(ConnectorRun.class);
    private static final long POLL_NANOS = 50_000_000;

    private final ConnectorRooms rooms;
    private final Connector connector;
    private final Path folder;
    private final Run run;
    private final Optional<Run> before;
    private JoinReport report;
    private String importId;
    private String digest;
    private long deleted;

    /**
     * A run that has been claimed.
     *
     * @param folder for temporary files
     * @param before the last successful run; empty to import in any case
     */
    ConnectorRun(ConnectorRooms rooms, Connector connector, Path folder, Run run, Optional<Run> before) {
        this.rooms = rooms;
        this.connector = connector;
        this.folder = folder;
        this.run = run;
        this.before = before;
    }

    String id() {
        return run.id();
    }

    @Override
    public void run() {
        try {
            bring();
            finish(RunStatus.DONE, null);
        } catch (SourceFailure | Vanished.TooMany e) {
            LOG.warn("Connector {}: {}", connector.id(), e.getMessage());
            finish(RunStatus.FAILED, e.getMessage());
        } catch (IOException | ImportRefused | WriteDoor.Unavailable | EditConflict | StoreUnavailable e) {
            LOG.warn("Connector {}: {}", connector.id(), e.toString());
            finish(RunStatus.FAILED, "What the source has could not be brought in: " + e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("Connector {} failed.", connector.id(), e);
            finish(RunStatus.FAILED, "The service failed: " + e);
        }
    }

    /** Fetches and joins only. */
    static JoinReport dry(ConnectorRooms rooms, Connector connector, Path folder) throws IOException {
        Run nothing = Run.begun("dry", connector.id(), "dry", rooms.clock().instant());
        ConnectorRun run = new ConnectorRun(rooms, connector, folder, nothing, Optional.empty());
        Path file = Files.createTempFile(Files.createDirectories(folder), connector.id(), ".geojsonl");
        try (Spool records = rooms.fetch().run(connector)) {
            run.join(records, file);
            return run.report;
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private void bring() throws IOException, Vanished.TooMany {
        Path file = Files.createTempFile(Files.createDirectories(folder), connector.id(), ".geojsonl");
        try (Spool records = rooms.fetch().run(connector)) {
            Set<String> ids = join(records, file);
            boolean same = before.isPresent() && digest.equals(before.get().digest());
            if (same) {
                importId = before.get().importId();
            } else if (report.matched() > 0) {
                importId = bringIn(file);
            }
            if (connector.deletesVanished()) {
                deleted = Vanished.delete(
                        connector, rooms.city().snapshot().table(connector.target()), ids, rooms.door(), actor());
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private Set<String> join(Spool records, Path file) throws IOException {
        try (JoinedFile joined = new JoinedFile(
                connector,
                rooms.city().snapshot(),
                rooms.catalog().layer(connector.target()),
                MappingFile.parse(connector.mapping()).values().columns(),
                file)) {
            report = joined.write(records);
            digest = joined.digest();
            return joined.ids();
        }
    }

    private String actor() {
        return "connector:" + connector.id();
    }

    private String bringIn(Path file) throws IOException {
        ImportRecord arrived;
        try (InputStream content = Files.newInputStream(file)) {
            arrived = rooms.imports().upload(connector.id() + ".geojsonl", content, actor());
        }
        rooms.imports().run(arrived.id(), ImportText.of(connector), false, actor());
        ImportRecord now = rooms.imports().find(arrived.id());
        while (now.status().isBusy()) {
            LockSupport.parkNanos(POLL_NANOS);
            if (Thread.currentThread().isInterrupted()) {
                throw new IOException("the service is stopping");
            }
            now = rooms.imports().find(arrived.id());
        }
        if (now.status() != ImportStatus.DONE) {
            importId = now.id();
            throw new IOException("import " + now.id() + " is " + now.status().code()
                    + (now.message() == null ? "" : ": " + now.message().en()));
        }
        return now.id();
    }

    private void finish(RunStatus status, String message) {
        RunCounts counts = report == null
                ? RunCounts.NONE
                : new RunCounts(report.read(), report.matched(), report.reasons(), deleted);
        List<Unmatched> unmatched = report == null ? List.of() : report.unmatched();
        Instant now = rooms.clock().instant().truncatedTo(ChronoUnit.MICROS);
        try {
            rooms.store()
                    .finish(
                            run.ended(status, counts, importId, status == RunStatus.DONE ? digest : null, message, now),
                            unmatched);
        } catch (StoreUnavailable e) {
            // The row stays running without sign of life and is closed as abandoned when the store answers again.
            LOG.warn("Connector {}: the end of its run could not be written. {}", connector.id(), e.getMessage());
        }
    }
}
