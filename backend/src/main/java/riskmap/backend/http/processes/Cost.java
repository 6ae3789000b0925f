package riskmap.backend.http.processes;

import java.util.Locale;

/**
 * What a request is going to cost, estimated before anything is computed.
 *
 * <p>Each process multiplies what it is going to touch (features, cells, vertices) by the processor time that one of them
 * took. Those times, in nanoseconds, stand in the processes. They are measured: {@code CostBench}, in the test tree, asks
 * requests of every process on the demo zone of 150,000 enterprises and prints processor time beside estimate; they are set
 * so that, warm, an estimate is between a third of the time and three times it, and more where something kept or an index
 * answers sooner.
 *
 * @param seconds of one processor
 * @param reason where they come from, in words: {@code 5000 grids × 12 layers}
 */
public record Cost(double seconds, String reason) {

    /** Next to nothing. */
    public static final Cost NONE = new Cost(0, "next to nothing");

    private static final double NANOS_PER_SECOND = 1e9;

    /** So many nanoseconds of one processor. */
    public static Cost nanos(double nanos, String reason) {
        return new Cost(nanos / NANOS_PER_SECOND, reason);
    }

    /** A number of things, each of which takes some nanoseconds of one processor. */
    public static Cost of(double count, String what, double nanosEach) {
        return nanos(count * nanosEach, String.format(Locale.ROOT, "%.0f %s", count, what));
    }
}
