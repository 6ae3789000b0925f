package riskmap.backend.wall.document;

import java.util.List;
import riskmap.geodata.model.Layer.Violation;

/** A document that breaks its declaration. */
public final class InvalidDocument extends RuntimeException {

    private final transient List<Violation> violations;

    /**
     * With every violation found; the first of them is the message.
     *
     * @param violations at least one
     */
    public InvalidDocument(List<Violation> violations) {
        super(message(violations), null, false, false);
        this.violations = List.copyOf(violations);
    }

    private static String message(List<Violation> violations) {
        Violation first = violations.get(0);
        String more = violations.size() > 1 ? " (and " + (violations.size() - 1) + " more)" : "";
        return first.field() + " " + first.reason() + more;
    }

    /** What is wrong, field by field. */
    public List<Violation> violations() {
        return violations;
    }
}
