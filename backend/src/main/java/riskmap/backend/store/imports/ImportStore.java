package riskmap.backend.store.imports;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import riskmap.backend.intake.ledger.ImportIssue;
import riskmap.backend.intake.ledger.ImportRecord;
import riskmap.backend.intake.ledger.ImportStatus;
import riskmap.backend.intake.ledger.IssuePage;
import riskmap.backend.intake.ledger.IssueQuery;
import riskmap.backend.intake.ledger.UndoCount;
import riskmap.backend.intake.ledger.UndoStep;
import riskmap.backend.store.StoreUnavailable;
import riskmap.geodata.model.LocalizedText;

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

    /** Notes that the thread of an import is alive, unless its status has become another one meanwhile. */
    void giveSign(String id, ImportStatus expected, Instant now);

    /**
     * Gives every import whose thread has not been heard of since a time the status of one that was abandoned; its
     * counts are those of its last transaction.
     *
     * @param message why it ended, for people
     * @return how many there were
     */
    int closeAbandoned(Instant heardBefore, LocalizedText message);

    /** Replaces the issues of an import. */
    void putIssues(String id, List<ImportIssue> issues);

    /** A page of the issues of an import that are kept, and how many of that selection there are. */
    IssuePage issues(String id, IssueQuery query);

    /** Sequence numbers of the changes an import made, newest first; those that took it back are not among them. */
    List<Long> changes(String id);

    /** The features one change of an import wrote. */
    List<UndoStep> written(long sequence);

    /** The same counted; only those touched since are read. */
    UndoCount counted(long sequence);
}
