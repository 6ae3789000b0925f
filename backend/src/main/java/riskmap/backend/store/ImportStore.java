package riskmap.backend.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import riskmap.backend.intake.ledger.ImportIssue;
import riskmap.backend.intake.ledger.ImportRecord;
import riskmap.backend.intake.ledger.ImportStatus;
import riskmap.backend.intake.ledger.UndoStep;

/** The ledger of imports, their issues, and what each of them wrote. Every method may throw {@link StoreUnavailable}. */
public interface ImportStore {

    /** Adds an import. */
    void add(ImportRecord record);

    /** Finds an import. */
    Optional<ImportRecord> find(String id);

    /** Imports, newest first. */
    List<ImportRecord> list(int offset, int limit);

    /** Number of imports. */
    long count();

    /**
     * Writes an import's row unless its status has become another one meanwhile.
     *
     * @param expected the status it must have now
     * @return whether it was written
     */
    boolean update(ImportRecord record, ImportStatus expected);

    /**
     * Gives every import whose thread has not been heard of since a time the status of one that was abandoned.
     *
     * @return how many there were
     */
    int closeAbandoned(Instant heardBefore);

    /** Replaces the issues of an import. */
    void putIssues(String id, List<ImportIssue> issues);

    /** A page of the issues of an import that are kept, and how many of that selection there are. */
    IssuePage issues(String id, IssueQuery query);

    /** Sequence numbers of the changes an import made, newest first; those that took it back are not among them. */
    List<Long> changes(String id);

    /** The features one change of an import wrote. */
    List<UndoStep> written(long sequence);

    /**
     * Which issues, in which order.
     *
     * @param kind only those of this kind; null for all
     * @param order how they are sorted
     * @param offset how many are passed over
     * @param limit at most so many
     */
    record IssueQuery(String kind, IssueOrder order, int offset, int limit) {}

    /** Orders of issues; within each the order of the file. */
    enum IssueOrder {
        NUMBER("number"),
        KIND("kind, number"),
        SEVERITY("severity desc, number"),
        FIELD("field, number"),
        ID("feature_id, number");

        private final String sql;

        IssueOrder(String sql) {
            this.sql = sql;
        }

        String sql() {
            return sql;
        }
    }

    /**
     * A page of issues.
     *
     * @param issues the page
     * @param matched how many there are on all pages
     */
    record IssuePage(List<ImportIssue> issues, long matched) {}
}
