package riskmap.geodata.intake.join;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import riskmap.geodata.model.CreditCode;

/**
 * Joins records with known features by credit code, one after the other. A code that both sides spell the same matches even
 * when its check character is wrong; the check only explains why there is no match. Held in memory: the codes met, and the
 * first records that did not match.
 */
public final class CodeJoin {

    private static final int LONGEST_VALUE = 100;

    private final KnownCodes known;
    private final boolean repeats;
    private final int kept;
    private final Set<String> met = new HashSet<>();
    private final Map<NoMatch, Long> reasons = new EnumMap<>(NoMatch.class);
    private final List<Unmatched> unmatched = new ArrayList<>();
    private long read;
    private long matched;

    /**
     * A join about to begin.
     *
     * @param repeats whether several records may have the same code, as dangers of one enterprise do
     * @param kept how many records without match are listed; the rest is only counted
     */
    public CodeJoin(KnownCodes known, boolean repeats, int kept) {
        this.known = known;
        this.repeats = repeats;
        this.kept = kept;
    }

    /**
     * A record's match.
     *
     * @param code the normalised code
     * @param featureId identity of the feature that has it
     */
    public record Match(String code, String featureId) {}

    /**
     * Joins the next record.
     *
     * @param value what the record has as its code; may be null
     * @return empty when it matches nothing, which the report then lists
     */
    public Optional<Match> next(Object value) {
        read++;
        String code = value == null ? "" : CreditCode.normalise(value.toString());
        NoMatch why = fault(code);
        if (why == null) {
            matched++;
            return Optional.of(new Match(code, known.id(code)));
        }
        reasons.merge(why, 1L, Long::sum);
        if (unmatched.size() < kept) {
            unmatched.add(new Unmatched(read, shortened(value), why));
        }
        return Optional.empty();
    }

    private NoMatch fault(String code) {
        if (code.isEmpty()) {
            return NoMatch.MISSING;
        }
        if (known.isAmbiguous(code)) {
            return NoMatch.AMBIGUOUS;
        }
        if (known.id(code) != null) {
            return repeats || met.add(code) ? null : NoMatch.REPEATED;
        }
        if (!CreditCode.hasForm(code)) {
            return NoMatch.NOT_A_CODE;
        }
        return CreditCode.isValid(code) ? NoMatch.UNKNOWN : NoMatch.CHECK_CHARACTER;
    }

    private static String shortened(Object value) {
        String text = value == null ? null : value.toString();
        return text == null || text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "…";
    }

    /** What it has come to. */
    public JoinReport report() {
        return new JoinReport(read, matched, reasons, unmatched);
    }
}
