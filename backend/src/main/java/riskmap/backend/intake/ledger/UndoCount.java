package riskmap.backend.intake.ledger;

import java.util.List;

/**
 * What taking back one change of an import means, without reading what nobody touched since.
 *
 * @param created features it created and nobody changed since
 * @param replaced features it changed and nobody changed since
 * @param touched features it wrote that were changed or deleted since, be it by the import itself or its undo
 */
public record UndoCount(long created, long replaced, List<UndoStep> touched) {

    public UndoCount {
        touched = List.copyOf(touched);
    }
}
