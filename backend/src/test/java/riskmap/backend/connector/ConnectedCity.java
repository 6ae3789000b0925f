package riskmap.backend.connector;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import riskmap.backend.connector.fetch.Fetch;
import riskmap.backend.connector.runs.Run;
import riskmap.backend.connector.runs.RunStatus;
import riskmap.backend.intake.ImportRooms;
import riskmap.backend.intake.Imports;
import riskmap.backend.live.Live;
import riskmap.backend.store.StoreSettings;
import riskmap.backend.store.opening.CityDatabase;
import riskmap.geodata.intake.files.SourceFiles;
import riskmap.geodata.model.Feature;
import riskmap.geodata.model.LayerCatalog;

/** One instance of the service without its web part: a real store, the real door, a clock that a test moves. */
final class ConnectedCity implements AutoCloseable {

    final HandClock clock = new HandClock();
    final Map<String, String> environment = new ConcurrentHashMap<>();
    final Live live;
    final Imports imports;
    final Connectors connectors;
    private final CityDatabase database;
    private final Path folder;

    /** A clock that stands still until it is moved. */
    static final class HandClock extends Clock {
        private volatile Instant now = Instant.parse("2026-11-22T00:00:00Z");

        void move(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    ConnectedCity(StoreSettings settings, Path folder) throws IOException {
        LayerCatalog catalog = LayerCatalog.standard();
        this.folder = Files.createDirectories(folder.resolve("connectors"));
        database = CityDatabase.open(settings, catalog, Clock.systemUTC());
        live = Live.start(database.features(), catalog, Clock.systemUTC());
        imports = new Imports(
                new ImportRooms(
                        catalog, live.door(), live.city(), SourceFiles::open, database.imports(), Clock.systemUTC()),
                new Imports.Settings(folder.resolve("imports"), 50_000_000, true));
        connectors = new Connectors(
                new ConnectorRooms(
                        catalog,
                        live.city(),
                        live.door(),
                        imports,
                        database.connectors(),
                        new Fetch(this.folder.resolve("work"), environment::get),
                        clock),
                this.folder);
        while (!live.city().isReady()) {
            pause();
        }
    }

    void write(String id, String json) throws IOException {
        Path next = folder.resolve(UUID.randomUUID() + ".tmp");
        Files.writeString(next, json.replace('\'', '"'));
        Files.move(next, folder.resolve(id + ".json"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    /** Looks at the schedule and waits for what that begins. */
    Optional<Run> tick(String id) {
        connectors.tick();
        return end(id);
    }

    /** The newest run, once it has ended. */
    Optional<Run> end(String id) {
        while (true) {
            Optional<Run> run = connectors.find(id).runs().stream().findFirst();
            if (run.isEmpty() || run.get().status() != RunStatus.RUNNING) {
                return run;
            }
            pause();
        }
    }

    /** Runs a connector; the run is known by its id, because the clock stands still and starts are equal. */
    Run runNow(String id) {
        String begun = connectors.run(id, "ann");
        while (true) {
            Optional<Run> run = connectors.find(id).runs().stream()
                    .filter(one -> one.id().equals(begun))
                    .findFirst();
            if (run.isPresent() && run.get().status() != RunStatus.RUNNING) {
                return run.get();
            }
            pause();
        }
    }

    void load(Map<String, java.util.List<Feature>> features) {
        live.door().awaitVisible(live.door().load("test", features).sequence());
    }

    Feature feature(String layer, String id) {
        var table = live.city().snapshot().table(layer);
        int row = table.row(id);
        return row < 0 ? null : table.feature(row);
    }

    int size(String layer) {
        return live.city().snapshot().table(layer).size();
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        connectors.close();
        imports.close();
        live.close();
        database.close();
    }
}
