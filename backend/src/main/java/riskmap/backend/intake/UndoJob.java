package riskmap.backend.intake;

import java.time.Clock;
import java.util.List;
import riskmap.backend.intake.ledger.ImportRecord;
import riskmap.backend.intake.ledger.ImportStatus;
import riskmap.backend.intake.ledger.UndoStep;
import riskmap.backend.live.EditConflict;
import riskmap.backend.live.WriteDoor;
import riskmap.backend.store.imports.ImportStore;
import riskmap.geodata.model.LocalizedText;

/**
 * Takes back what an import wrote, newest change first, one change in a transaction. What is as before already is passed
 * over, so an undo that was interrupted is simply done again.
 */
final class UndoJob extends Job {

    /** How often a change is looked at again when somebody edits its features at the same moment. */
    private static final int ATTEMPTS = 10;

    private final WriteDoor door;
    private final String actor;
    private final boolean force;
    private long features;
    private long kept;
    private long sequence;

    /**
     * An undo about to begin.
     *
     * @param record with the status UNDOING
     * @param force whether features edited since are taken back too
     */
    UndoJob(ImportStore ledger, Clock clock, ImportRecord record, WriteDoor door, String actor, boolean force) {
        super(ledger, clock, record);
        this.door = door;
        this.actor = actor;
        this.force = force;
    }

    @Override
    void work() {
        List<Long> changes = ledger().changes(record().id());
        int done = 0;
        show(new Progress("undoing", 0, 0, changes.size()));
        try {
            for (long change : changes) {
                if (isStopping()) {
                    end(record().undone(ImportStatus.UNDO_STOPPED, actor, null, clock().instant()));
                    return;
                }
                restore(change, ATTEMPTS);
                show(new Progress("undoing", features, ++done, changes.size()));
            }
            if (sequence > 0) {
                door.awaitVisible(sequence);
            }
        } catch (WriteDoor.Unavailable | EditConflict e) {
            end(failed(LocalizedText.behind("撤销中断，再次撤销即可继续", e.getMessage())));
            return;
        }
        LocalizedText why = kept == 0
                ? null
                : LocalizedText.of(
                        kept + " 个对象在此期间被编辑过，保持原样", kept + " features were edited meanwhile and left as they are");
        end(record().undone(ImportStatus.UNDONE, actor, why, clock().instant()));
    }

    @Override
    ImportRecord failed(LocalizedText why) {
        return record().undone(ImportStatus.UNDO_STOPPED, actor, why, clock().instant());
    }

    private void restore(long change, int attempts) {
        List<UndoStep> steps = ledger().written(change);
        List<WriteDoor.Restored> wanted = steps.stream()
                .filter(step -> !step.isDone() && (force || !step.isConflict()))
                .map(step -> new WriteDoor.Restored(step.layerId(), step.id(), step.before(), step.version()))
                .toList();
        try {
            if (!wanted.isEmpty()) {
                sequence = Math.max(
                        sequence, door.restore(actor, record().id(), wanted).sequence());
            }
        } catch (EditConflict e) {
            if (attempts <= 1) {
                throw e;
            }
            restore(change, attempts - 1);
            return;
        }
        features += wanted.size();
        kept += force ? 0 : steps.stream().filter(UndoStep::isConflict).count();
    }
}
