package riskmap.backend.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import riskmap.backend.intake.ImportRefused.Reason;
import riskmap.backend.intake.ledger.ImportCounts;
import riskmap.backend.intake.ledger.ImportRecord;
import riskmap.backend.intake.ledger.ImportStatus;
import riskmap.backend.live.WriteDoor;
import riskmap.geodata.intake.issue.Tally;
import riskmap.geodata.model.Feature;

/** Imports step by step: run dry, stopped, left by a service that ended, refused. */
class ImportsTest {

    @TempDir
    Path folder;

    @AutoClose
    private ImportsOverStore desk;

    @BeforeEach
    void open() {
        desk = new ImportsOverStore(folder);
    }

    @Test
    void aDryRunTellsWhatWouldBeWrittenAndWritesNothing() throws IOException {
        desk.imported(ImportsOverStore.table(10, "old"));
        long sequence = desk.database().features().sequence();
        String id = desk.upload("firms.csv", ImportsOverStore.table(12, "old"));
        desk.imports().run(id, ImportsOverStore.MAPPING, true, "ann");
        ImportRecord checked = desk.ended(id);
        assertEquals(ImportStatus.CHECKED, checked.status());
        assertEquals(2, checked.counts().written());
        assertEquals(10, checked.counts().unchanged());
        assertEquals(sequence, desk.database().features().sequence());
    }

    @Test
    void aStoppedImportKeepsAndTellsWhatItWrote() throws IOException {
        String id = desk.upload("firms.csv", ImportsOverStore.table(2100, "new"));
        desk.hold();
        desk.imports().run(id, ImportsOverStore.MAPPING, false, "ann");
        desk.imports().stop(id);
        desk.release();
        ImportRecord stopped = desk.ended(id);
        assertEquals(ImportStatus.STOPPED, stopped.status());
        assertEquals(stopped.counts().written(), desk.city().size());
        assertEquals(stopped.counts().read(), stopped.counts().written());
        desk.imports().run(id, ImportsOverStore.MAPPING, false, "ann");
        assertEquals(2100, desk.ended(id).counts().written() + stopped.counts().written());
        assertEquals(2100, desk.city().size());
        desk.imports().undo(id, false, "bob");
        desk.ended(id);
        assertEquals(Map.of(), desk.city());
    }

    @Test
    void whatAnEarlierServiceLeftIsMarkedAndCanGoOn() throws IOException {
        String id = desk.upload("firms.csv", ImportsOverStore.table(20, "new"));
        ImportRecord record = desk.imports().find(id);
        assertTrue(desk.database()
                .imports()
                .update(
                        record.begun(ImportStatus.RUNNING, "ann", ImportsOverStore.MAPPING, record.created()),
                        ImportStatus.PREVIEWED));
        desk.door()
                .load(
                        "ann",
                        new WriteDoor.Source(id, new Tally(4, 1, 2, 9)),
                        Map.of("enterprises", new ArrayList<>(features(5))));
        desk.restart();
        ImportRecord stopped = desk.imports().find(id);
        assertEquals(ImportStatus.STOPPED, stopped.status());
        assertEquals(new ImportCounts(7, 4, 1, 2, 5, 0, 9), stopped.counts(), "as far as it got");
        assertTrue(stopped.message().en().contains("run it again"), stopped.message()::en);
        assertTrue(stopped.message().zh().contains("再次运行"), stopped.message()::zh);
        desk.imports().run(id, ImportsOverStore.MAPPING, false, "ann");
        assertEquals(ImportStatus.DONE, desk.ended(id).status());
        desk.imports().undo(id, false, "bob");
        assertEquals(ImportStatus.UNDONE, desk.ended(id).status());
        assertEquals(Map.of(), desk.city());
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
    void filesOverTheLimitAndEmptyOnesLeaveNothingBehind() throws IOException {
        assertEquals(
                Reason.TOO_LARGE,
                assertThrows(ImportRefused.class, () -> desk.upload("big.csv", "x".repeat(100_001)))
                        .reason());
        assertEquals(
                Reason.EMPTY,
                assertThrows(ImportRefused.class, () -> desk.upload("empty.csv", ""))
                        .reason());
        assertEquals(0, desk.imports().count());
        try (var left = Files.walk(folder.resolve("uploads"))) {
            assertFalse(left.anyMatch(file -> file.getFileName().toString().equals("big.csv")));
        }
    }
}
