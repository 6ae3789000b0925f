package riskmap.backend.http.processes;

/**
 * What a request is going to cost, estimated before anything is computed.
 *
 * @param steps elementary steps, of which a processor does about a hundred million a second
 * @param reason where they come from, in words: {@code 5000 grids × 12 layers}
 */
public record Cost(double steps, String reason) {

    /** Next to nothing. */
    public static final Cost NONE = new Cost(0, "next to nothing");

    /** A number of things, each of which takes some steps. */
    public static Cost of(double count, String what, double stepsEach) {
        return new Cost(count * stepsEach, String.format(java.util.Locale.ROOT, "%.0f %s", count, what));
    }
}
