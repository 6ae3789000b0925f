package riskmap.backend.store.connection;

import java.time.Duration;
import riskmap.backend.store.StoreSettings;

/** How an instance hears of the commits of others. */
public sealed interface CommitSignal extends AutoCloseable permits QuietSignal, PostgisSignal {

    /** The signal of a channel of a database; nothing is listened to before the first wait. */
    static CommitSignal of(StoreSettings settings, String channel) {
        return settings.isPostgis() ? new PostgisSignal(settings, channel) : new QuietSignal();
    }

    /**
     * Waits until another instance committed, or until the time is over.
     *
     * @return whether there may be something new
     */
    boolean await(Duration patience) throws InterruptedException;

    /** Listens over a new connection from the next wait on: one that was lost may look as if nobody said anything. */
    void renew();

    @Override
    void close();
}
