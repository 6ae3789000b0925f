package riskmap.backend.store;

import java.time.Duration;

/** How an instance hears of the commits of others. */
sealed interface CommitSignal extends AutoCloseable permits QuietSignal, PostgisSignal {

    /**
     * Waits until another instance committed, or until the time is over.
     *
     * @return whether there may be something new
     */
    boolean await(Duration patience) throws InterruptedException;

    @Override
    void close();
}
