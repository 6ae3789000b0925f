package riskmap.geodata.intake.issue;

/**
 * What the records gone through so far came to.
 *
 * @param accepted taken in as they were
 * @param repaired mended and taken in
 * @param rejected left out
 * @param issues everything found wrong or worth knowing
 */
public record Tally(long accepted, long repaired, long rejected, long issues) {

    /** Nothing yet. */
    public static final Tally NONE = new Tally(0, 0, 0, 0);

    /** All records. */
    public long read() {
        return accepted + repaired + rejected;
    }
}
