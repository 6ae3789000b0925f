package riskmap.backend.wall.document;

import java.util.List;
import riskmap.geodata.model.Layer.Violation;
import riskmap.geodata.model.LocalizedText;

/** A document that breaks its declaration. */
public final class InvalidDocument extends RuntimeException {

    private final transient List<Violation> violations;

    /**
     * With every violation found; the first of them is the message.
     *
     * @param violations at least one
     */
    public InvalidDocument(List<Violation> violations) {
        super(violations.get(0).sentence(violations.size()).en(), null, false, false);
        this.violations = List.copyOf(violations);
    }

    /** The message in both languages. */
    public LocalizedText text() {
        return violations.get(0).sentence(violations.size());
    }

    /** What is wrong, field by field. */
    public List<Violation> violations() {
        return violations;
    }
}
