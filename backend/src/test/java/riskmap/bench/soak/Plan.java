package riskmap.bench.soak;

/**
 * What is to happen, and how fast.
 *
 * @param events edits that the service acknowledges
 * @param scenes scene changes seen on the screen
 * @param restarts how often the service is killed and started again
 * @param millis the time they are spread over; a machine that is too slow takes longer
 */
record Plan(int events, int scenes, int restarts, long millis) {

    static final int PARTS = 10;

    /** Afterwards the last service process goes on for so many parts more without a restart. */
    static final int STRETCH = 1;

    /** The last restart of a part comes in its middle, so that the process measured at each end has always the same age. */
    private static final double LAST_RESTART = 0.5;

    /** Outages in turn, in milliseconds from the kill until the start; the last one of a part is the shortest. */
    private static final long[] OUTAGES = {12_000, 30_000, 60_000};

    private static final long SHORTEST = 1000;

    /** How many of a number are due when a share of a part has passed. */
    static int due(int whole, int part, double share) {
        return (int) Math.min(Math.round(whole * (part + share) / PARTS), until(whole, part + 1));
    }

    /** How many of a number belong to the first parts. */
    static int until(int whole, int parts) {
        return Math.round((float) whole * parts / PARTS);
    }

    /** How many restarts should have begun when a share of a part has passed. */
    int restartsDue(int part, double share) {
        int before = until(restarts, Math.min(part, PARTS));
        int here = until(restarts, Math.min(part + 1, PARTS)) - before;
        return before + (int) Math.min(here, Math.floor(share / LAST_RESTART * here));
    }

    /** How long the service stays away in a restart, counted from 0. */
    long outage(int restart, int part) {
        return restart + 1 == until(restarts, part + 1) ? SHORTEST : OUTAGES[restart % OUTAGES.length];
    }
}
