package riskmap.backend.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import riskmap.backend.intake.ImportService.Opener;
import riskmap.backend.intake.ledger.ImportRecord;
import riskmap.backend.intake.ledger.ImportStatus;
import riskmap.backend.live.Live;
import riskmap.backend.live.WriteDoor;
import riskmap.backend.store.StoreSettings;
import riskmap.backend.store.opening.CityDatabase;
import riskmap.geodata.intake.EndableSource;
import riskmap.geodata.intake.files.SourceFiles;
import riskmap.geodata.model.Feature;
import riskmap.geodata.model.LayerCatalog;
import riskmap.geodata.snapshot.LayerTable;

/** Imports through the real door into a real embedded database, and what tests do with them. */
final class ImportsOverStore implements AutoCloseable {

    /** Every column of {@link #table} goes where it is named after. */
    static final String MAPPING = "{\"layer\":\"enterprises\"}";

    private final Path folder;
    private final CityDatabase database;
    private final Live live;
    private Imports imports;

    /** Is waited for before every record once it is there. */
    private volatile CountDownLatch brake;

    /** Opens a database in a folder. */
    ImportsOverStore(Path folder) {
        this.folder = folder;
        LayerCatalog catalog = LayerCatalog.standard();
        database = CityDatabase.open(StoreSettings.embedded(folder.resolve("store")), catalog, Clock.systemUTC());
        live = Live.start(database.features(), catalog, Clock.systemUTC());
        imports = room();
    }

    /** The imports under test. */
    Imports imports() {
        return imports;
    }

    /** The store behind them. */
    CityDatabase database() {
        return database;
    }

    /** The door by which others edit. */
    WriteDoor door() {
        return live.door();
    }

    /** The imports as they are after the service was started anew. */
    void restart() {
        imports.close();
        imports = room();
    }

    /** Holds every import before its next record, until {@link #release}. */
    void hold() {
        brake = new CountDownLatch(1);
    }

    /** Lets go on what was held. */
    void release() {
        brake.countDown();
        brake = null;
    }

    private Imports room() {
        Opener opener = (file, mapping) -> new EndableSource(SourceFiles.open(file, mapping), this::passes);
        ImportRooms rooms = new ImportRooms(
                LayerCatalog.standard(), live.door(), live.city(), opener, database.imports(), Clock.systemUTC());
        return new Imports(rooms, new Imports.Settings(folder.resolve("uploads"), 100_000, true));
    }

    private boolean passes() {
        CountDownLatch held = brake;
        try {
            if (held != null) {
                held.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    /** Takes in a file; answers the identity of its import. */
    String upload(String name, String text) throws IOException {
        return imports.upload(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "ann")
                .id();
    }

    /** A table of enterprises {@code E0}, {@code E1} … from south to north, all of one name. */
    static String table(int rows, String name) {
        StringBuilder text = new StringBuilder("id,name,lon,lat\n");
        for (int i = 0; i < rows; i++) {
            text.append('E')
                    .append(i)
                    .append(',')
                    .append(name)
                    .append(",120.7,31.")
                    .append(1000 + i)
                    .append('\n');
        }
        return text.toString();
    }

    /** Waits for the end of what an import is doing. */
    ImportRecord ended(String id) {
        for (int i = 0; imports.find(id).status().isBusy(); i++) {
            if (i == 600) {
                throw new AssertionError("still " + imports.find(id) + " " + imports.progress(id));
            }
            pause();
        }
        return imports.find(id);
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The enterprises by their identities, without versions and times. */
    Map<String, Feature> city() {
        LayerTable table = live.city().snapshot().table("enterprises");
        Map<String, Feature> features = new TreeMap<>();
        for (int row = 0; row < table.size(); row++) {
            Feature feature = table.feature(row);
            features.put(feature.id(), feature.at(0, null));
        }
        return features;
    }

    /** Imports a table of enterprises to its end. */
    String imported(String text) throws IOException {
        String id = upload("firms.csv", text);
        imports.run(id, MAPPING, false, "ann");
        assertEquals(
                ImportStatus.DONE, ended(id).status(), () -> imports.find(id).toString());
        return id;
    }

    @Override
    public void close() {
        imports.close();
        live.close();
        database.close();
    }
}
