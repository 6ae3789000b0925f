package riskmap.backend.wall.relay;

import java.time.Duration;

/** Something that is to be done now and then; at first it is due. */
final class Pace {

    private final long every;
    private long next = System.nanoTime();

    Pace(Duration every) {
        this.every = every.toNanos();
    }

    synchronized boolean isDue() {
        return System.nanoTime() - next >= 0;
    }

    synchronized void done() {
        next = System.nanoTime() + every;
    }
}
