package riskmap.geodata.intake.table;

/** Guesses what parts the fields of a table: what its first row holds most of outside quotes. */
final class Delimiters {

    private static final String CANDIDATES = ",;\t|,;";

    private Delimiters() {}

    static char guess(String head) {
        int[] counts = new int[CANDIDATES.length()];
        boolean quoted = false;
        boolean begun = false;
        for (int i = 0; i < head.length(); i++) {
            char c = head.charAt(i);
            if (!quoted && (c == '\n' || c == '\r') && begun) {
                break;
            }
            begun |= !Character.isWhitespace(c);
            quoted ^= c == '"';
            int candidate = CANDIDATES.indexOf(c);
            if (!quoted && candidate >= 0) {
                counts[candidate]++;
            }
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return CANDIDATES.charAt(best);
    }
}
