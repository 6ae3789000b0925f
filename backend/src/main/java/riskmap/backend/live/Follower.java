package riskmap.backend.live;

import java.time.Duration;
import riskmap.backend.store.FeatureStore;
import riskmap.backend.store.StoreUnavailable;

/** Hears of the commits of other instances and wakes the publisher. */
final class Follower {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final FeatureStore store;
    private final Publisher publisher;
    private volatile boolean closed;
    private Thread thread;

    Follower(FeatureStore store, Publisher publisher) {
        this.store = store;
        this.publisher = publisher;
    }

    void start() {
        thread = new Thread(this::run, "follower");
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        while (!closed) {
            try {
                if (store.awaitNews(PATIENCE)) {
                    publisher.wake();
                }
            } catch (StoreUnavailable e) {
                // The publisher polls the same store and tells people; here it is enough to try again a little later.
                rest();
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void rest() {
        try {
            Thread.sleep(PATIENCE.toMillis());
        } catch (InterruptedException e) {
            closed = true;
        }
    }

    void close() {
        closed = true;
        Threads.join(thread);
    }
}
