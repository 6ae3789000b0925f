package riskmap.backend.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import riskmap.backend.intake.ImportRefused.Reason;
import riskmap.backend.intake.ledger.ImportRecord;
import riskmap.backend.intake.ledger.ImportStatus;
import riskmap.backend.intake.ledger.UndoStep;
import riskmap.backend.live.WriteDoor.Edit;
import riskmap.geodata.model.Feature;

/** Imports that are taken back. */
class UndoTest {

    @TempDir
    Path folder;

    @AutoClose
    private ImportsOverStore desk;

    @BeforeEach
    void open() {
        desk = new ImportsOverStore(folder);
    }

    @Test
    void anUndoLeavesTheCityAsItWas() throws IOException {
        desk.imported(ImportsOverStore.table(5, "old"));
        Map<String, Feature> before = desk.city();
        String id = desk.imported(ImportsOverStore.table(2500, "new") + "bad,,120,31\n");
        ImportRecord done = desk.imports().find(id);
        assertEquals(2501, done.counts().read());
        assertEquals(1, done.counts().rejected());
        assertEquals(2500, done.counts().written());
        UndoPlan plan = desk.imports().undoPlan(id);
        assertEquals(List.of(2495L, 5L, 0L), List.of(plan.deletes(), plan.restores(), plan.conflicts()));
        assertEquals(readWhole(id), plan);
        desk.imports().undo(id, false, "bob");
        ImportRecord undone = desk.ended(id);
        assertEquals(ImportStatus.UNDONE, undone.status());
        assertEquals("bob", undone.undoneBy());
        assertEquals(before, desk.city());
        assertEquals(
                Reason.WRONG_STATE,
                assertThrows(ImportRefused.class, () -> desk.imports().undo(id, false, "bob"))
                        .reason());
    }

    /** The plan from reading every feature of every change. */
    private UndoPlan readWhole(String id) {
        List<UndoStep> steps = desk.database().imports().changes(id).stream()
                .flatMap(change -> desk.database().imports().written(change).stream())
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
        String first = desk.imported(ImportsOverStore.table(3, "one"));
        String second = desk.imported(ImportsOverStore.table(3, "two"));
        assertEquals(
                3,
                assertThrows(ImportRefused.class, () -> desk.imports().undo(first, false, "bob"))
                        .plan()
                        .conflicts());
        desk.imports().undo(second, false, "bob");
        desk.ended(second);
        desk.imports().undo(first, false, "bob");
        assertEquals(ImportStatus.UNDONE, desk.ended(first).status());
        assertEquals(Map.of(), desk.city());
    }

    @Test
    void whatWasEditedSinceIsNamedAndKeptUnlessForced() throws IOException {
        String id = desk.imported(ImportsOverStore.table(4, "new"));
        Edit edit = new Edit(
                Edit.Kind.PUT,
                "enterprises",
                "E2",
                new GeometryFactory().createPoint(new Coordinate(120.8, 31.2)),
                Map.of("name", "edited"),
                -1);
        desk.door().apply("carl", List.of(edit));
        UndoPlan plan = desk.imports().undoPlan(id);
        assertEquals(1, plan.conflicts());
        assertEquals(readWhole(id), plan, "what is counted is what reading everything comes to");
        ImportRefused refused =
                assertThrows(ImportRefused.class, () -> desk.imports().undo(id, false, "bob"));
        assertEquals(Reason.EDITED_SINCE, refused.reason());
        assertEquals("E2", refused.plan().examples().get(0).id());
        assertEquals(4, desk.city().size(), "nothing was taken back");
        desk.imports().undo(id, true, "bob");
        assertEquals(ImportStatus.UNDONE, desk.ended(id).status());
        assertEquals(Map.of(), desk.city());
    }

    @Test
    void anInterruptedUndoGoesOn() throws IOException {
        String id = desk.imported(ImportsOverStore.table(6, "new"));
        ImportRecord record = desk.imports().find(id);
        desk.database()
                .imports()
                .update(record.undone(ImportStatus.UNDOING, "bob", null, record.created()), ImportStatus.DONE);
        desk.door().apply("bob", List.of(new Edit(Edit.Kind.DELETE, "enterprises", "E3", null, null, -1)));
        desk.restart();
        assertEquals(ImportStatus.UNDO_STOPPED, desk.imports().find(id).status());
        desk.imports().undo(id, false, "bob");
        assertEquals(ImportStatus.UNDONE, desk.ended(id).status());
        assertEquals(Map.of(), desk.city());
    }
}
