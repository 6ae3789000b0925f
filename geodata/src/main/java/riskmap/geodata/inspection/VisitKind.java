package riskmap.geodata.inspection;

import java.util.Locale;
import java.util.Optional;

/**
 * The two kinds of visit, which are never added up: grid officers may look and report, only licensed officers may carry out
 * administrative inspections (国办发〔2024〕54号).
 */
public enum VisitKind {
    /** Patrol of a grid officer (巡查). */
    PATROL,
    /** Licensed inspection (行政检查), a joint one included. */
    INSPECTION;

    /** The kind of a value of the attribute {@code kind} of the layer {@code inspections}; empty when it is none. */
    static Optional<VisitKind> of(Object value) {
        if (value == null) {
            return Optional.empty();
        }
        return switch (value.toString()) {
            case "patrol" -> Optional.of(PATROL);
            case "inspection", "joint" -> Optional.of(INSPECTION);
            default -> Optional.empty();
        };
    }

    /** The word used in documents. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
