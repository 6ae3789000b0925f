package riskmap.geodata.intake.issue;

import java.util.List;
import java.util.Map;

/**
 * What became of a source. The totals always add up: {@code read = accepted + repaired + rejected}.
 *
 * @param source name of the file
 * @param crs reference system its coordinates were read in
 * @param read records found
 * @param accepted records taken in as they were
 * @param repaired records mended and taken in
 * @param rejected records left out
 * @param features features made, by layer id
 * @param issuesByKind every issue counted, by kind; a record may have several
 * @param issues the first issues
 */
public record IntakeReport(
        String source,
        String crs,
        long read,
        long accepted,
        long repaired,
        long rejected,
        Map<String, Long> features,
        Map<String, Long> issuesByKind,
        List<IntakeIssue> issues) {

    public IntakeReport {
        if (read != accepted + repaired + rejected) {
            throw new IllegalStateException("read " + read + " is not accepted " + accepted + " + repaired " + repaired
                    + " + rejected " + rejected);
        }
        issues = List.copyOf(issues);
    }

    /** All issues found, held or not. */
    public long issueCount() {
        return issuesByKind.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * The report for people, with at most this many issues written out.
     *
     * @param language a BCP 47 tag; what does not start with {@code en} answers Chinese
     */
    public String toText(int issuesShown, String language) {
        return new ReportText(language).of(this, issuesShown);
    }
}
