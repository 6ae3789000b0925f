package riskmap.backend.store.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import riskmap.backend.intake.ledger.ImportCounts;
import riskmap.backend.intake.ledger.ImportIssue;
import riskmap.backend.intake.ledger.ImportRecord;
import riskmap.backend.intake.ledger.ImportStatus;
import riskmap.backend.intake.ledger.IssuePage;
import riskmap.backend.intake.ledger.IssueQuery;
import riskmap.backend.intake.ledger.UndoCount;
import riskmap.backend.intake.ledger.UndoStep;
import riskmap.backend.store.StoreSettings;
import riskmap.backend.store.StoreUnderTest;
import riskmap.backend.store.Transaction;
import riskmap.backend.store.Transaction.Operation;
import riskmap.backend.store.opening.CityDatabase;
import riskmap.geodata.intake.issue.IntakeIssue;
import riskmap.geodata.intake.issue.SourcePlace;
import riskmap.geodata.intake.issue.Tally;
import riskmap.geodata.model.Feature;
import riskmap.geodata.model.LayerCatalog;
import riskmap.geodata.model.LocalizedText;

/** What every ledger of imports promises. Each test starts with an empty store. */
abstract class ImportStoreContract {

    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00.123456Z");
    private static final String RISKS = StoreUnderTest.RISKS;

    @AutoClose
    private CityDatabase database;

    private ImportStore imports;

    /** Where a new, empty store is to be made. */
    abstract StoreSettings settings();

    @BeforeEach
    void open() {
        database = CityDatabase.open(settings(), LayerCatalog.standard(), Clock.systemUTC());
        imports = database.imports();
    }

    private static ImportRecord record(String id, int minute) {
        return ImportRecord.arrived(id, "储罐 表.csv", 12, "ann", NOON.plusSeconds(60L * minute));
    }

    private void write(String importId, Feature... features) {
        List<Operation> puts = new ArrayList<>();
        for (Feature feature : features) {
            puts.add(new Transaction.Put(RISKS, feature, Transaction.ANY));
        }
        Transaction.Import cause =
                importId == null ? null : new Transaction.Import(importId, false, new Tally(puts.size(), 0, 1, 3));
        database.features().commit(new Transaction("ann", puts, cause));
    }

    private static Feature risk(String id, String level) {
        return StoreUnderTest.risk(id, "POINT (120.5 31.5)", level);
    }

    @Test
    void recordsComeBackNewestFirst() {
        imports.add(record("a", 0));
        imports.add(record("b", 2));
        imports.add(record("c", 1));
        assertEquals(
                List.of("b", "c"),
                imports.list(0, 2).stream().map(ImportRecord::id).toList());
        assertEquals(
                List.of("a"), imports.list(2, 2).stream().map(ImportRecord::id).toList());
        assertEquals(3, imports.count());
        ImportRecord run = record("a", 0).begun(ImportStatus.RUNNING, "ann", "{\"layer\":\"roads\"}", NOON);
        assertTrue(imports.update(run, ImportStatus.PREVIEWED));
        ImportRecord done = run.ended(
                ImportStatus.DONE,
                new ImportCounts(6, 3, 2, 1, 4, 1, 7),
                "GCJ-02",
                LocalizedText.of("说明", "a word"),
                NOON.plusSeconds(9));
        assertTrue(imports.update(done, ImportStatus.RUNNING));
        assertEquals(done, imports.find("a").orElseThrow());
        assertTrue(imports.find("none").isEmpty());
    }

    @Test
    void onlyTheExpectedStatusIsLeft() {
        imports.add(record("a", 0));
        ImportRecord run = record("a", 0).begun(ImportStatus.RUNNING, "ann", "{}", NOON);
        assertTrue(imports.update(run, ImportStatus.PREVIEWED));
        assertFalse(imports.update(run, ImportStatus.PREVIEWED), "a second start of the same import");
    }

    @Test
    void abandonedImportsAreStopped() {
        imports.add(record("run", 0).begun(ImportStatus.RUNNING, "ann", "{}", NOON));
        imports.add(record("undo", 0).begun(ImportStatus.UNDOING, "ann", "{}", NOON));
        imports.add(record("alive", 0).begun(ImportStatus.RUNNING, "ann", "{}", NOON.plusSeconds(60)));
        imports.add(record("done", 0));
        write("run", risk("a", "red"), risk("b", "red"));
        assertEquals(2, imports.closeAbandoned(NOON.plusSeconds(30), LocalizedText.of("已停", "gone")));
        assertEquals(
                new ImportCounts(3, 2, 0, 1, 2, 0, 3),
                imports.find("run").orElseThrow().counts(),
                "what it came to with its last transaction");
        assertEquals(
                LocalizedText.of("已停", "gone"),
                imports.find("undo").orElseThrow().message());
        assertEquals(ImportStatus.STOPPED, imports.find("run").orElseThrow().status());
        assertEquals(
                ImportStatus.UNDO_STOPPED, imports.find("undo").orElseThrow().status());
        assertEquals(ImportStatus.RUNNING, imports.find("alive").orElseThrow().status());
        assertEquals(ImportStatus.PREVIEWED, imports.find("done").orElseThrow().status());
    }

    @Test
    void aSignOfLifeLeavesTheCountsAlone() {
        imports.add(record("run", 0).begun(ImportStatus.RUNNING, "ann", "{}", NOON));
        write("run", risk("a", "red"), risk("b", "red"));
        write("run", risk("b", "red"), risk("c", "red"));
        imports.giveSign("run", ImportStatus.RUNNING, NOON.plusSeconds(60));
        imports.giveSign("run", ImportStatus.UNDOING, NOON.plusSeconds(90));
        ImportRecord run = imports.find("run").orElseThrow();
        assertEquals(NOON.plusSeconds(60), run.heard());
        assertEquals(new ImportCounts(3, 2, 0, 1, 3, 1, 3), run.counts());
    }

    @Test
    void issuesArePagedSortedAndReplaced() {
        List<ImportIssue> issues = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            IntakeIssue.Subject subject = new IntakeIssue.Subject(
                    new SourcePlace("t.csv", "line", i),
                    "r" + i,
                    i == 2 ? null : StoreUnderTest.wkt("POLYGON ((0 0, 1 0, 0 1, 0 0))"));
            issues.add(ImportIssue.of(
                    i,
                    i % 2 == 0
                            ? new IntakeIssue.InvalidValue(
                                    subject, "level", "a\u0000b\uD800", LocalizedText.of("不行\u0000", "no"))
                            : new IntakeIssue.DuplicateId(subject, "r", LocalizedText.of("重复", "twice"))));
        }
        imports.putIssues("a", issues);
        IssuePage page = imports.issues("a", new IssueQuery(null, IssueQuery.Order.NUMBER, 1, 2));
        assertEquals(5, page.matched());
        assertEquals(issues.subList(1, 3), page.issues());
        assertEquals("a\uFFFDb\uFFFD", page.issues().get(0).value());
        IssuePage sorted = imports.issues("a", new IssueQuery(null, IssueQuery.Order.KIND, 0, 10));
        assertEquals(
                List.of(1, 3, 5, 2, 4),
                sorted.issues().stream().map(ImportIssue::number).toList());
        assertEquals(
                2,
                imports.issues("a", new IssueQuery("invalid-value", IssueQuery.Order.NUMBER, 0, 1))
                        .matched());
        imports.putIssues("a", issues.subList(0, 1));
        assertEquals(
                1,
                imports.issues("a", new IssueQuery(null, IssueQuery.Order.ID, 0, 10))
                        .matched());
    }

    @Test
    void whatAnImportWroteIsKnownWhateverHappenedSince() {
        write(null, risk("old", "red"), risk("same", "red"));
        write("imp", risk("old", "blue"), risk("same", "red"), risk("new", "blue"), risk("edited", "blue"));
        write(null, risk("edited", "orange"));
        database.features()
                .commit(new Transaction("bob", List.of(new Transaction.Delete(RISKS, "new", Transaction.ANY))));
        List<Long> changes = imports.changes("imp");
        assertEquals(1, changes.size());
        Map<String, UndoStep> steps = new java.util.TreeMap<>();
        imports.written(changes.get(0)).forEach(step -> steps.put(step.id(), step));
        assertEquals(List.of("edited", "new", "old"), List.copyOf(steps.keySet()));
        UndoStep old = steps.get("old");
        assertEquals("red", old.before().value("level"));
        assertFalse(old.isConflict() || old.isDone());
        assertNull(steps.get("new").before());
        assertTrue(steps.get("new").isDone(), "it is gone, as before the import");
        assertTrue(steps.get("edited").isConflict());
        assertEquals("blue", steps.get("edited").written().value("level"));
        assertEquals("orange", steps.get("edited").now().value("level"));
        UndoCount count = imports.counted(changes.get(0));
        assertEquals(0, count.created());
        assertEquals(1, count.replaced(), "old, which nobody touched since");
        assertEquals(List.of(steps.get("edited"), steps.get("new")), count.touched());
    }

    @Test
    void whatNobodyTouchedIsCountedAndNotRead() {
        write(null, risk("old", "red"));
        write("imp", risk("old", "blue"), risk("new", "blue"), risk("newer", "blue"));
        UndoCount count = imports.counted(imports.changes("imp").get(0));
        assertEquals(new UndoCount(2, 1, List.of()), count);
    }

    @Test
    void anUndoIsNoChangeOfTheImport() {
        write("imp", risk("a", "red"));
        database.features()
                .commit(new Transaction(
                        "ann",
                        List.of(new Transaction.Delete(RISKS, "a", 1)),
                        new Transaction.Import("imp", true, null)));
        assertEquals(1, imports.changes("imp").size());
        assertTrue(imports.written(imports.changes("imp").get(0)).get(0).isDone());
    }
}
