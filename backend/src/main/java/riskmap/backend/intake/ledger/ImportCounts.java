package riskmap.backend.intake.ledger;

/**
 * What an import came to, in records of the source and features of the city.
 *
 * @param read records found: accepted + repaired + rejected
 * @param accepted records taken in as they were
 * @param repaired records mended and taken in
 * @param rejected records left out
 * @param written features created or changed; of a dry run, those that would be
 * @param unchanged features that were there already with the same content
 * @param issues everything found wrong or worth knowing; a record may have several
 */
public record ImportCounts(
        long read, long accepted, long repaired, long rejected, long written, long unchanged, long issues) {

    /** Nothing yet. */
    public static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0, 0, 0, 0);
}
