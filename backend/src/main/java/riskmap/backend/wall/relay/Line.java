package riskmap.backend.wall.relay;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import riskmap.backend.live.SharedClock;
import riskmap.backend.store.StoreUnavailable;
import riskmap.backend.store.wall.WallStore;
import riskmap.backend.store.wall.WallStore.Draft;
import riskmap.backend.store.wall.WallStore.Entry;
import riskmap.backend.wall.command.Command;
import riskmap.backend.wall.command.Standing.Told;
import riskmap.backend.wall.screen.Screens;

/** The line to the other instances, by way of the store. One thread listens, follows and saves. */
final class Line {

    private static final Logger LOG = LoggerFactory.getLogger(Line.class);

    /** How long the thread listens at a time; connections are told to others within it. */
    private static final Duration SLICE = Duration.ofMillis(200);

    /** News may be lost on the way; the log is looked at this often at least. */
    private static final Duration POLL = Duration.ofSeconds(1);

    /** What screens report is saved this often. */
    private static final Duration SAVE = Duration.ofSeconds(2);

    /** What all instances know of their screens is believed this long. */
    private static final Duration BELIEVED = Duration.ofSeconds(1);

    private final String instance = UUID.randomUUID().toString();
    private final WallStore store;
    private final Screens screens;
    private final Timekeeper time;
    private final Owed owed = new Owed();
    private final Follower follower;
    private final Object looking = new Object();
    private final Thread thread = new Thread(this::run, "wall-line");
    private final Pace polled = new Pace(POLL);
    private final Pace saved = new Pace(SAVE);
    private final Pace looked = new Pace(BELIEVED);
    private volatile boolean away;
    private volatile boolean closed;

    /**
     * A line that is not in use yet.
     *
     * @param beforeEnding called before channels are ended because somebody says so
     */
    Line(WallStore store, Screens screens, SharedClock clock, Runnable beforeEnding) {
        this.store = store;
        this.screens = screens;
        this.time = new Timekeeper(store, clock);
        this.follower = new Follower(store, screens, beforeEnding);
    }

    /** Reads the log, so that no screen is told that nothing holds, and begins to follow it. */
    void start() {
        trying(this::catchUp);
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Tells a command to all instances, this one included; to the others later, when the store is away.
     *
     * <p>Its number is chosen first. If the answer of the log is lost, the command may stand there, and is told here under the
     * same number, so that nobody takes it for two; only if another instance was quicker, the number there is a greater one,
     * and the screens here hear the command again under it.
     */
    Given give(Command command) {
        if (!away) {
            trying(time::keep);
        }
        long number = screens.newNumber();
        Draft draft = EntryText.draft(command, number);
        Optional<Told> passed = add(draft).flatMap(EntryText::told);
        // It is on its way to everyone; should the log not be readable just now, the screens here need not wait.
        passed.ifPresent(screens::tell);
        Told told = passed.orElseGet(() -> screens.tell(command, number));
        if (passed.isEmpty()) {
            owed.add(EntryText.told(draft, told));
        }
        return new Given(told, passed.isPresent());
    }

    /**
     * A command that was told.
     *
     * @param everywhere whether the other instances hear of it now
     */
    record Given(Told told, boolean everywhere) {}

    /** Ends the channel of a screen on all instances, on those that cannot be told now once the store is back. */
    void passEnd(String id) {
        Draft end = EntryText.end(id);
        if (add(end).isEmpty()) {
            owed.add(end);
        }
    }

    private Optional<Entry> add(Draft draft) {
        if (away) {
            return Optional.empty();
        }
        Entry[] entry = new Entry[1];
        trying(() -> entry[0] = store.add(draft));
        if (entry[0] != null) {
            trying(follower::follow);
        }
        return Optional.ofNullable(entry[0]);
    }

    /** Learns what all instances know of their screens, unless that was done a moment ago. */
    void look() {
        synchronized (looking) {
            if (!away && looked.isDue()) {
                trying(this::learn);
            }
        }
    }

    /** Reads and learns as one, so that no older picture comes after a newer one. */
    private void learn() {
        synchronized (looking) {
            looked.done();
            screens.learn(instance, store.screens());
        }
    }

    /** Does something with the store; when it does not answer, it is away until the thread has reached it again. */
    private void trying(Runnable work) {
        try {
            work.run();
        } catch (StoreUnavailable e) {
            fail(e.getMessage(), null);
        }
    }

    private void fail(String reason, RuntimeException fault) {
        if (!away) {
            LOG.warn("Screens of other instances are not reached: {}", reason, fault);
        }
        away = true;
    }

    private void run() {
        while (!closed) {
            try {
                boolean news = hears();
                if (away) {
                    comeBack();
                } else {
                    trying(() -> turn(news));
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                // A fault must not end the line for good: it is taken up again like one that was lost.
                fail("The line to other instances failed", e);
            }
        }
    }

    private boolean hears() throws InterruptedException {
        try {
            return store.awaitNews(SLICE);
        } catch (StoreUnavailable e) {
            // The log is looked at anyway, which tells whether the store is away.
            Thread.sleep(SLICE.toMillis());
            return false;
        }
    }

    private void comeBack() {
        if (polled.isDue()) {
            polled.done();
            trying(() -> {
                store.listenAnew();
                catchUp();
                screens.newsWereLost();
                away = false;
                LOG.info("Screens of other instances are reached again.");
            });
        }
    }

    private void catchUp() {
        time.look();
        owed.payTo(store);
        follower.follow();
        learn();
    }

    private void turn(boolean news) {
        time.keep();
        if (news || polled.isDue()) {
            follower.follow();
        }
        if (news) {
            learn();
        }
        if (polled.isDue()) {
            polled.done();
            owed.payTo(store);
        }
        if (saved.isDue() || screens.hasNewLinks()) {
            save();
        }
    }

    private void save() {
        saved.done();
        boolean done = false;
        try {
            Screens.News news = screens.news();
            store.save(instance, news.links(), news.signs());
            done = true;
        } finally {
            if (!done) {
                screens.newsWereLost();
            }
        }
    }

    void close() {
        closed = true;
        store.close();
        try {
            thread.join(Duration.ofSeconds(5).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!away) {
            trying(() -> store.leave(instance));
        }
    }
}
