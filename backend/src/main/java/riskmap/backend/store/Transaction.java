package riskmap.backend.store;

import java.util.List;
import riskmap.geodata.intake.issue.Tally;
import riskmap.geodata.model.Feature;

/**
 * What is to be written in one go.
 *
 * @param actor who writes: an account name, or {@code import:…}
 * @param operations in order; a feature may stand in only one of them
 * @param cause the import it belongs to, or null
 * @param receipt the name under which the actor can ask what was done, or null
 */
public record Transaction(String actor, List<Operation> operations, Import cause, Receipt receipt) {

    public Transaction {
        operations = List.copyOf(operations);
    }

    /** A transaction that belongs to no import and leaves no receipt. */
    public Transaction(String actor, List<Operation> operations) {
        this(actor, operations, null, null);
    }

    /** A transaction that may belong to an import and leaves no receipt. */
    public Transaction(String actor, List<Operation> operations, Import cause) {
        this(actor, operations, cause, null);
    }

    /**
     * The import a transaction belongs to.
     *
     * @param id its identity
     * @param undo whether it takes back what the import wrote
     * @param tally what the records of the import came to with this transaction; null to leave its counts as they are
     */
    public record Import(String id, boolean undo, Tally tally) {}

    /**
     * The name under which a transaction is remembered, so that it is not done twice.
     *
     * @param key 1–200 characters
     * @param fingerprint digest of what was asked for, at most 100 characters
     */
    public record Receipt(String key, String fingerprint) {}

    /** One write to one feature. */
    public sealed interface Operation {

        /** Layer the feature belongs to. */
        String layerId();

        /** Id of the feature. */
        String id();

        /** The version it must have now, 0 for "must not exist", {@link Transaction#ANY} for no condition. */
        long expectedVersion();
    }

    /**
     * Writes a feature whether or not it is there.
     *
     * @param expectedVersion the version it must have now: 0 for "must not exist", {@link #ANY} for no condition
     */
    public record Put(String layerId, Feature feature, long expectedVersion) implements Operation {

        @Override
        public String id() {
            return feature.id();
        }
    }

    /**
     * Deletes a feature; deleting an absent one with {@link #ANY} does nothing.
     *
     * @param expectedVersion the version it must have now, or {@link #ANY}
     */
    public record Delete(String layerId, String id, long expectedVersion) implements Operation {}

    /** No condition on the present version. */
    public static final long ANY = -1;
}
