package riskmap.backend.intake;

import java.util.ArrayList;
import java.util.List;
import riskmap.backend.intake.ledger.UndoCount;
import riskmap.backend.intake.ledger.UndoStep;
import riskmap.backend.store.imports.ImportStore;

/**
 * What taking an import back would do.
 *
 * @param deletes features it created, which would go
 * @param restores features it changed, which would be as before
 * @param conflicts features somebody changed or deleted since
 * @param examples the first of these, at most {@link #EXAMPLES}
 */
public record UndoPlan(long deletes, long restores, long conflicts, List<UndoStep> examples) {

    /** Nothing to take back. */
    static final UndoPlan NOTHING = new UndoPlan(0, 0, 0, List.of());

    /** Conflicts named. */
    public static final int EXAMPLES = 100;

    /** Counts one change after the other; what nobody touched since the import is counted by the store. */
    static UndoPlan of(ImportStore ledger, String importId) {
        long deletes = 0;
        long restores = 0;
        long conflicts = 0;
        List<UndoStep> examples = new ArrayList<>();
        for (long change : ledger.changes(importId)) {
            UndoCount count = ledger.counted(change);
            deletes += count.created();
            restores += count.replaced();
            for (UndoStep step : count.touched()) {
                if (step.isConflict()) {
                    conflicts++;
                    if (examples.size() < EXAMPLES) {
                        examples.add(step);
                    }
                } else if (!step.isDone()) {
                    deletes += step.before() == null ? 1 : 0;
                    restores += step.before() == null ? 0 : 1;
                }
            }
        }
        return new UndoPlan(deletes, restores, conflicts, examples);
    }
}
