package riskmap.geodata.model;

/**
 * How far a long analysis is, told by it to whoever waits, and the way to stop it: every step may throw
 * {@link Cancelled}, which the analysis lets through. An analysis takes steps often, at the least several times a
 * second, from one thread at a time.
 */
@FunctionalInterface
public interface Progress {

    /** Nobody watches and nobody stops it. */
    Progress NONE = (done, total) -> {};

    /**
     * Tells that so much is done.
     *
     * @param done 0 to total, in any unit
     * @param total all there is to do; 0 where there is nothing
     * @throws Cancelled when the result is no longer wanted
     */
    void step(long done, long total);

    /** The progress of one part of the work, which begins and ends at these shares of the whole, 0 to 1. */
    default Progress part(double from, double to) {
        return (done, total) -> {
            double share = total <= 0 ? 1 : Math.min(1, (double) done / total);
            step(Math.round(10_000 * (from + (to - from) * share)), 10_000);
        };
    }
}
