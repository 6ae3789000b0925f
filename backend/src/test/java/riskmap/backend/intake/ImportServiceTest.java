package riskmap.backend.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import riskmap.backend.live.Live;
import riskmap.backend.live.WriteDoor;
import riskmap.backend.store.StoreSettings;
import riskmap.backend.store.opening.CityDatabase;
import riskmap.geodata.intake.files.SourceFiles;
import riskmap.geodata.intake.issue.UnreadableSource;
import riskmap.geodata.intake.mapping.ImportMapping;
import riskmap.geodata.model.Feature;
import riskmap.geodata.model.LayerCatalog;
import riskmap.geodata.model.LocalizedText;
import riskmap.geodata.snapshot.LayerTable;

/** Imports through the real door into a real embedded database. */
class ImportServiceTest {

    private static final ImportMapping ENTERPRISES = ImportMapping.forLayer("enterprises");

    @TempDir
    Path folder;

    private CityDatabase database;
    private Live live;

    @BeforeEach
    void open() {
        LayerCatalog catalog = LayerCatalog.standard();
        database = CityDatabase.open(StoreSettings.embedded(folder.resolve("store")), catalog, Clock.systemUTC());
        live = Live.start(database.features(), catalog, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        live.close();
        database.close();
    }

    private ImportService service(WriteDoor door) {
        return new ImportService(LayerCatalog.standard(), door, SourceFiles::open);
    }

    private ImportResult take(Path file) throws IOException {
        ImportRequest request = new ImportRequest(List.of(file), ENTERPRISES, null, folder.resolve("issues"), false);
        return service(live.door()).run(request, ImportProgress.SILENT).get(0);
    }

    private Path table(int rows, String changedName) throws IOException {
        StringBuilder text = new StringBuilder("id,name,lon,lat\n");
        for (int i = 0; i < rows; i++) {
            text.append("E")
                    .append(i)
                    .append(',')
                    .append(i == 17 ? changedName : "works " + i)
                    .append(",120.");
            text.append(100_000 + i).append(",31.3\n");
        }
        return Files.writeString(folder.resolve("firms.csv"), text);
    }

    private LayerTable enterprises() {
        return live.city().snapshot().table("enterprises");
    }

    @Test
    void whatWasImportedIsOnTheMapAndAddsUp() throws IOException {
        Path file = table(5000, "x");
        Files.writeString(file, Files.readString(file) + "bad,,120,31\nE1,again,120,31\n");
        ImportResult result = take(file);
        assertEquals(5002, result.report().read());
        assertEquals(2, result.report().rejected());
        assertEquals(5000, result.written());
        assertEquals(5000, enterprises().size());
        String issues = Files.readString(result.issueFile());
        assertTrue(issues.contains("duplicate-id") && issues.contains("missing-value"), issues);
    }

    @Test
    void importingAgainChangesOnlyWhatDiffers() throws IOException {
        take(table(5000, "first"));
        ImportResult again = take(table(5000, "first"));
        assertEquals(0, again.written());
        assertEquals(5000, again.unchanged());
        assertNull(again.issueFile());
        ImportResult third = take(table(5000, "second"));
        assertEquals(1, third.written());
        assertEquals(5000, enterprises().size());
        assertEquals(
                2,
                database.features()
                        .versions("enterprises", "E17", Long.MAX_VALUE, 10)
                        .size());
    }

    @Test
    void aBrokenFileWritesNothingEvenOfTheFilesBeforeIt() throws IOException {
        Path good = table(10, "x");
        Path cut = Files.writeString(
                folder.resolve("cut.geojson"),
                "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"id\":1,\"properties\":{\"name\":\"n\"},"
                        + "\"geometry\":{\"type\":\"Point\",\"coordinates\":[1,2]}},{\"type\":");
        ImportRequest request = new ImportRequest(List.of(good, cut), ENTERPRISES, "tester", null, false);
        assertThrows(UnreadableSource.class, () -> service(live.door()).run(request, ImportProgress.SILENT));
        assertEquals(0, database.features().sequence());
    }

    @Test
    void aDryRunReportsAndWritesNothing() throws IOException {
        ImportRequest request = new ImportRequest(List.of(table(100, "x")), ENTERPRISES, null, null, true);
        ImportResult result =
                service(live.door()).run(request, ImportProgress.SILENT).get(0);
        assertEquals(100, result.report().accepted());
        assertEquals(0, result.written());
        assertEquals(0, database.features().sequence());
    }

    @Test
    void progressGrowsToTheEndOfTheFile() throws IOException {
        Path file = table(5000, "x");
        List<Long> bytes = new ArrayList<>();
        List<Long> stored = new ArrayList<>();
        service(live.door()).run(ImportRequest.of(file, ENTERPRISES), (name, stage, features, read, total) -> {
            bytes.add(read);
            stored.add(features);
        });
        assertEquals(Files.size(file), bytes.get(bytes.size() - 1));
        assertEquals(5000L, stored.get(stored.size() - 1));
        assertEquals(bytes.stream().sorted().toList(), bytes);
    }

    @Test
    void aStoreThatStopsKeepsWhatWasAcknowledged() throws IOException {
        WriteDoor flaky = new StoppingDoor(live.door(), 2);
        ImportStopped stopped = assertThrows(ImportStopped.class, () -> service(flaky)
                .run(ImportRequest.of(table(5000, "x"), ENTERPRISES), ImportProgress.SILENT));
        assertEquals(2 * Batch.FEATURES, stopped.stored());
        assertTrue(stopped.getMessage().startsWith("firms.csv: the import stopped after 4000"), stopped.getMessage());
        assertNotNull(database.features()
                .versions("enterprises", "E3999", Long.MAX_VALUE, 1)
                .get(0));
        ImportResult again = take(table(5000, "x"));
        assertEquals(4000, again.unchanged());
        assertEquals(1000, again.written());
    }

    /** The real door, which becomes unavailable after some loads, as a full disk would have it. */
    private record StoppingDoor(WriteDoor door, int[] left) implements WriteDoor {

        StoppingDoor(WriteDoor door, int loads) {
            this(door, new int[] {loads});
        }

        @Override
        public Applied apply(String actor, List<Edit> edits, Once once) {
            return door.apply(actor, edits, once);
        }

        @Override
        public Optional<Applied> recall(String actor, Once once) {
            return door.recall(actor, once);
        }

        @Override
        public Loaded load(String actor, Source source, Map<String, List<Feature>> features) {
            if (left[0]-- <= 0) {
                throw new Unavailable(LocalizedText.of("磁盘已满。", "The disk is full."), null);
            }
            return door.load(actor, source, features);
        }

        @Override
        public Loaded restore(String actor, String importId, List<Restored> features) {
            return door.restore(actor, importId, features);
        }

        @Override
        public void awaitVisible(long sequence) {
            door.awaitVisible(sequence);
        }
    }
}
