package riskmap.backend.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import riskmap.backend.intake.ImportRefused.Reason;
import riskmap.backend.intake.ImportService.Opener;
import riskmap.backend.intake.ledger.ImportCounts;
import riskmap.backend.intake.ledger.ImportRecord;
import riskmap.backend.intake.ledger.ImportStatus;
import riskmap.backend.intake.ledger.UndoStep;
import riskmap.backend.live.Live;
import riskmap.backend.live.WriteDoor;
import riskmap.backend.live.WriteDoor.Edit;
import riskmap.backend.store.CityDatabase;
import riskmap.backend.store.StoreSettings;
import riskmap.geodata.intake.EndableSource;
import riskmap.geodata.intake.Tally;
import riskmap.geodata.intake.files.SourceFiles;
import riskmap.geodata.model.Feature;
import riskmap.geodata.model.LayerCatalog;
import riskmap.geodata.snapshot.LayerTable;

/** Imports step by step, through the real door into a real embedded database. */
class ImportsTest {

    private static final String MAPPING = "{\"layer\":\"enterprises\"}";

    @TempDir
    Path folder;

    private CityDatabase database;
    private Live live;
    private Imports imports;

    /** Is waited for before every record once it is there. */
    private volatile CountDownLatch brake;

    @BeforeEach
    void open() {
        LayerCatalog catalog = LayerCatalog.standard();
        database = CityDatabase.open(StoreSettings.embedded(folder.resolve("store")), catalog, Clock.systemUTC());
        live = Live.start(database.features(), catalog, Clock.systemUTC());
        imports = room();
    }

    @AfterEach
    void close() {
        imports.close();
        live.close();
        database.close();
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

    private String upload(String name, String text) throws IOException {
        return imports.upload(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "ann")
                .id();
    }

    private static String table(int rows, String name) {
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

    private ImportRecord ended(String id) {
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

    private Map<String, Feature> city() {
        LayerTable table = live.city().snapshot().table("enterprises");
        Map<String, Feature> features = new java.util.TreeMap<>();
        for (int row = 0; row < table.size(); row++) {
            Feature feature = table.feature(row);
            features.put(feature.id(), feature.at(0, null));
        }
        return features;
    }

    private String imported(String text) throws IOException {
        String id = upload("firms.csv", text);
        imports.run(id, MAPPING, false, "ann");
        assertEquals(
                ImportStatus.DONE, ended(id).status(), () -> imports.find(id).toString());
        return id;
    }

    @Test
    void anUndoLeavesTheCityAsItWas() throws IOException {
        imported(table(5, "old"));
        Map<String, Feature> before = city();
        String id = imported(table(2500, "new") + "bad,,120,31\n");
        ImportRecord done = imports.find(id);
        assertEquals(2501, done.counts().read());
        assertEquals(1, done.counts().rejected());
        assertEquals(2500, done.counts().written());
        UndoPlan plan = imports.undoPlan(id);
        assertEquals(List.of(2495L, 5L, 0L), List.of(plan.deletes(), plan.restores(), plan.conflicts()));
        assertEquals(readWhole(id), plan);
        imports.undo(id, false, "bob");
        ImportRecord undone = ended(id);
        assertEquals(ImportStatus.UNDONE, undone.status());
        assertEquals("bob", undone.undoneBy());
        assertEquals(before, city());
        assertEquals(
                Reason.WRONG_STATE,
                assertThrows(ImportRefused.class, () -> imports.undo(id, false, "bob"))
                        .reason());
    }

    /** The plan from reading every feature of every change. */
    private UndoPlan readWhole(String id) {
        List<UndoStep> steps = database.imports().changes(id).stream()
                .flatMap(change -> database.imports().written(change).stream())
                .toList();
        List<UndoStep> conflicts = steps.stream().filter(UndoStep::isConflict).toList();
        List<UndoStep> rest = steps.stream()
                .filter(step -> !step.isConflict() && !step.isDone())
                .toList();
        long deletes = rest.stream().filter(step -> step.before() == null).count();
        return new UndoPlan(deletes, rest.size() - deletes, conflicts.size(), conflicts);
    }

    @Test
    void importsOnTopOfEachOtherAreTakenBackInOrder() throws IOException {
        String first = imported(table(3, "one"));
        String second = imported(table(3, "two"));
        assertEquals(
                3,
                assertThrows(ImportRefused.class, () -> imports.undo(first, false, "bob"))
                        .plan()
                        .conflicts());
        imports.undo(second, false, "bob");
        ended(second);
        imports.undo(first, false, "bob");
        assertEquals(ImportStatus.UNDONE, ended(first).status());
        assertEquals(Map.of(), city());
    }

    @Test
    void whatWasEditedSinceIsNamedAndKeptUnlessForced() throws IOException {
        String id = imported(table(4, "new"));
        Edit edit = new Edit(
                Edit.Kind.PUT,
                "enterprises",
                "E2",
                new GeometryFactory().createPoint(new Coordinate(120.8, 31.2)),
                Map.of("name", "edited"),
                -1);
        live.door().apply("carl", List.of(edit));
        UndoPlan plan = imports.undoPlan(id);
        assertEquals(1, plan.conflicts());
        assertEquals(readWhole(id), plan, "what is counted is what reading everything comes to");
        ImportRefused refused = assertThrows(ImportRefused.class, () -> imports.undo(id, false, "bob"));
        assertEquals(Reason.EDITED_SINCE, refused.reason());
        assertEquals("E2", refused.plan().examples().get(0).id());
        assertEquals(4, city().size(), "nothing was taken back");
        imports.undo(id, true, "bob");
        assertEquals(ImportStatus.UNDONE, ended(id).status());
        assertEquals(Map.of(), city());
    }

    @Test
    void aDryRunTellsWhatWouldBeWrittenAndWritesNothing() throws IOException {
        imported(table(10, "old"));
        long sequence = database.features().sequence();
        String id = upload("firms.csv", table(12, "old"));
        imports.run(id, MAPPING, true, "ann");
        ImportRecord checked = ended(id);
        assertEquals(ImportStatus.CHECKED, checked.status());
        assertEquals(2, checked.counts().written());
        assertEquals(10, checked.counts().unchanged());
        assertEquals(sequence, database.features().sequence());
    }

    @Test
    void aStoppedImportKeepsAndTellsWhatItWrote() throws IOException {
        String id = upload("firms.csv", table(2100, "new"));
        brake = new CountDownLatch(1);
        imports.run(id, MAPPING, false, "ann");
        imports.stop(id);
        brake.countDown();
        ImportRecord stopped = ended(id);
        assertEquals(ImportStatus.STOPPED, stopped.status());
        assertEquals(stopped.counts().written(), city().size());
        assertEquals(stopped.counts().read(), stopped.counts().written());
        brake = null;
        imports.run(id, MAPPING, false, "ann");
        assertEquals(2100, ended(id).counts().written() + stopped.counts().written());
        assertEquals(2100, city().size());
        imports.undo(id, false, "bob");
        ended(id);
        assertEquals(Map.of(), city());
    }

    @Test
    void whatAnEarlierServiceLeftIsMarkedAndCanGoOn() throws IOException {
        String id = upload("firms.csv", table(20, "new"));
        ImportRecord record = imports.find(id);
        assertTrue(database.imports()
                .update(record.begun(ImportStatus.RUNNING, "ann", MAPPING, record.created()), ImportStatus.PREVIEWED));
        live.door()
                .load(
                        "ann",
                        new WriteDoor.Source(id, new Tally(4, 1, 2, 9)),
                        Map.of("enterprises", new ArrayList<>(features(5))));
        imports.close();
        imports = room();
        ImportRecord stopped = imports.find(id);
        assertEquals(ImportStatus.STOPPED, stopped.status());
        assertEquals(new ImportCounts(7, 4, 1, 2, 5, 0, 9), stopped.counts(), "as far as it got");
        assertTrue(stopped.message().en().contains("run it again"), stopped.message()::en);
        assertTrue(stopped.message().zh().contains("再次运行"), stopped.message()::zh);
        imports.run(id, MAPPING, false, "ann");
        assertEquals(ImportStatus.DONE, ended(id).status());
        imports.undo(id, false, "bob");
        assertEquals(ImportStatus.UNDONE, ended(id).status());
        assertEquals(Map.of(), city());
    }

    private static List<Feature> features(int count) {
        List<Feature> features = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            features.add(Feature.unsaved(
                    "E" + i,
                    new GeometryFactory().createPoint(new Coordinate(120.7, Double.parseDouble("31." + (1000 + i)))),
                    Map.of("name", "new")));
        }
        return features;
    }

    @Test
    void anInterruptedUndoGoesOn() throws IOException {
        String id = imported(table(6, "new"));
        ImportRecord record = imports.find(id);
        database.imports()
                .update(record.undone(ImportStatus.UNDOING, "bob", null, record.created()), ImportStatus.DONE);
        live.door().apply("bob", List.of(new Edit(Edit.Kind.DELETE, "enterprises", "E3", null, null, -1)));
        imports.close();
        imports = room();
        assertEquals(ImportStatus.UNDO_STOPPED, imports.find(id).status());
        imports.undo(id, false, "bob");
        assertEquals(ImportStatus.UNDONE, ended(id).status());
        assertEquals(Map.of(), city());
    }

    @Test
    void filesOverTheLimitAndEmptyOnesLeaveNothingBehind() throws IOException {
        assertEquals(
                Reason.TOO_LARGE,
                assertThrows(ImportRefused.class, () -> upload("big.csv", "x".repeat(100_001)))
                        .reason());
        assertEquals(
                Reason.EMPTY,
                assertThrows(ImportRefused.class, () -> upload("empty.csv", "")).reason());
        assertEquals(0, imports.count());
        try (var left = Files.walk(folder.resolve("uploads"))) {
            assertFalse(left.anyMatch(file -> file.getFileName().toString().equals("big.csv")));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd,passwd",
        "C:\\temp\\风险点 (1).csv,风险点 (1).csv",
        "..,''",
        "/,''",
        ".hidden.csv,hidden.csv",
        "'a\u0007b\n.csv',a_b_.csv",
        "a<script>.csv,a_script_.csv",
        "\u202Egnp.csv,gnp.csv"
    })
    void namesAreMadeSafe(String given, String safe) {
        assertEquals(safe, UploadFolder.safeName(given).orElse(""));
        String name = UploadFolder.safeName("长".repeat(400) + ".geojson").orElseThrow();
        assertTrue(name.endsWith("长.geojson") && name.getBytes(StandardCharsets.UTF_8).length <= 120, name);
    }
}
