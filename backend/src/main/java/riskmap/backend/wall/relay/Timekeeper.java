package riskmap.backend.wall.relay;

import java.time.Duration;
import riskmap.backend.live.SharedClock;
import riskmap.backend.store.wall.WallStore;

/** Keeps the clock of this instance at the database's time. */
final class Timekeeper {

    /** The database's clock is looked at this often. */
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final WallStore store;
    private final SharedClock clock;
    private final Pace looked = new Pace(EVERY);

    Timekeeper(WallStore store, SharedClock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Looks at the database's clock if that is due, or if the time is in doubt. */
    void keep() {
        if (looked.isDue() || clock.isDoubtful()) {
            look();
        }
    }

    /** Looks at the database's clock. */
    void look() {
        looked.done();
        WallStore.Reading reading = store.time();
        clock.adjust(reading.time(), reading.nanos(), reading.error());
    }
}
