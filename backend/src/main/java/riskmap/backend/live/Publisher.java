package riskmap.backend.live;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import riskmap.backend.store.FeatureStore;
import riskmap.backend.store.StoreUnavailable;
import riskmap.geodata.model.LayerCatalog;

/**
 * The one writer of snapshots: waits for news, reads what happened, publishes, announces. All commits that happened
 * meanwhile go into one publication. Never interrupted, because an interrupt closes the file of an embedded database.
 */
final class Publisher {

    private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);

    /** News may be lost on the way; the change log is looked at this often at least. */
    private static final Duration POLL = Duration.ofSeconds(1);

    /** From this many features on, a change is bulk work and the next publication takes its time. */
    private static final int BULK = 1000;

    private static final Duration SHORTEST_REST = Duration.ofMillis(300);
    private static final Duration LONGEST_REST = Duration.ofSeconds(2);

    private final FeatureStore store;
    private final LayerCatalog catalog;
    private final LiveCity city;
    private final Feed feed;
    private final Clock clock;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private final Condition published = lock.newCondition();
    private boolean awake;
    private int waiting;
    private boolean closed;
    private long restUntil = System.nanoTime();
    private Thread thread;

    Publisher(FeatureStore store, LayerCatalog catalog, LiveCity city, Feed feed, Clock clock) {
        this.store = store;
        this.catalog = catalog;
        this.city = city;
        this.feed = feed;
        this.clock = clock;
    }

    void start() {
        lock.lock();
        try {
            if (!closed) {
                thread = new Thread(this::run, "publisher");
                thread.setDaemon(true);
                // A publisher that died of a fault must not leave a picture that looks live: say so, and begin again.
                thread.setUncaughtExceptionHandler((dead, fault) -> {
                    LOG.error("The publisher failed and starts again.", fault);
                    trouble("The map cannot be brought up to date: " + fault);
                    start();
                });
                thread.start();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Says that there may be something to publish. */
    void wake() {
        lock.lock();
        try {
            awake = true;
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until a version, or a later one, is published.
     *
     * @return false when the time was over first
     */
    boolean await(long version, Duration patience) throws InterruptedException {
        long nanos = patience.toNanos();
        lock.lock();
        try {
            // Somebody who waits ends a rest: bulk work is published in large steps, an edit at once.
            waiting++;
            news.signalAll();
            while (!(city.isReady() && city.snapshot().version() >= version)) {
                if (nanos <= 0 || closed) {
                    return false;
                }
                nanos = published.awaitNanos(nanos);
            }
            return true;
        } finally {
            waiting--;
            lock.unlock();
        }
    }

    private void run() {
        while (pause()) {
            try {
                if (city.isReady()) {
                    publishNews();
                } else {
                    publishFirst();
                }
                city.outage(null);
            } catch (StoreUnavailable e) {
                trouble(e.getMessage());
            }
        }
    }

    private void trouble(String message) {
        if (city.outage().isEmpty()) {
            LOG.warn("{}", message);
            city.outage(new LiveCity.Outage(message, clock.instant()));
        }
    }

    /** Waits for news, the next poll, or the end of a rest; false when the room is closed. */
    private boolean pause() {
        lock.lock();
        try {
            long nanos = city.isReady() || city.outage().isPresent() ? POLL.toNanos() : 0;
            boolean down = city.outage().isPresent();
            while (!closed && nanos > 0 && (down || !awake)) {
                nanos = waited(nanos);
            }
            while (!closed && waiting == 0 && restUntil - System.nanoTime() > 0) {
                waited(restUntil - System.nanoTime());
            }
            awake = false;
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    private long waited(long nanos) {
        long end = System.nanoTime() + nanos;
        try {
            news.await(nanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            // Nobody interrupts this thread; if somebody does, it is no reason to stop publishing.
            LOG.debug("The publisher was interrupted and goes on.");
        }
        return end - System.nanoTime();
    }

    private void publishFirst() {
        long start = System.nanoTime();
        FirstLoad.Loaded loaded = store.read(view -> FirstLoad.read(view, catalog));
        feed.remember(loaded.past(), loaded.snapshot().version());
        city.publish(loaded.snapshot());
        signalPublished();
        int features = loaded.snapshot().tables().stream()
                .mapToInt(table -> table.size())
                .sum();
        LOG.info(
                "{} features of version {} read from {} in {} ms",
                features,
                loaded.snapshot().version(),
                store.kind(),
                (System.nanoTime() - start) / 1_000_000);
    }

    private void publishNews() {
        long start = System.nanoTime();
        Update update = store.read(view -> Update.after(city.snapshot(), view, catalog));
        if (update == null) {
            return;
        }
        city.publish(update.snapshot());
        signalPublished();
        feed.announce(update.event());
        if (update.event().count() >= BULK) {
            long took = System.nanoTime() - start;
            long rest = Math.max(SHORTEST_REST.toNanos(), Math.min(2 * took, LONGEST_REST.toNanos()));
            restUntil = System.nanoTime() + rest;
        }
    }

    private void signalPublished() {
        lock.lock();
        try {
            published.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Ends the thread after what it is doing. */
    void close() {
        Thread running;
        lock.lock();
        try {
            closed = true;
            running = thread;
            news.signalAll();
            published.signalAll();
        } finally {
            lock.unlock();
        }
        Threads.join(running);
    }
}
