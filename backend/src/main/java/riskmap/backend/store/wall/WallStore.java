package riskmap.backend.store.wall;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import riskmap.backend.store.StoreUnavailable;

/**
 * What the instances of a service tell each other of wall screens. Texts are passed on as they are. All times are the
 * database's. Every call ends within a few seconds and may throw {@link StoreUnavailable}.
 */
public interface WallStore extends AutoCloseable {

    /** Stands for every screen among targets. */
    String EVERYONE = "*";

    /**
     * Adds a command to the log, and tells every instance. A draft that is there already, because only the answer was lost
     * when it was added, is not added again.
     *
     * @return the command as it stands in the log; later than everything added before, by whatever instance
     */
    Entry add(Draft draft);

    /**
     * The log after a position, in its order. Of commands of one kind to one target that are older than a minute only the
     * last is kept.
     */
    List<Entry> after(long position);

    /** What time it is. */
    Reading time();

    /**
     * Saves in one go what an instance knows. A screen whose row tells of a later connection to another instance keeps it,
     * and a report older than the one in the row is left out. Other instances are told when there are links.
     *
     * @param instance who saves; by this it is known to be alive
     */
    void save(String instance, List<Link> links, List<Sign> signs);

    /**
     * All screens, those that connected first first. Those of an instance that has given no sign of life for 10 s are gone.
     * At most 500 are kept, and for three days after they are gone.
     */
    List<Seen> screens();

    /** Says that an instance ends, and with it its connections. */
    void leave(String instance);

    /**
     * Waits until an instance, maybe this one, told something, or until the time is over.
     *
     * @return whether there may be something new; asking now and then is the safety net
     */
    boolean awaitNews(Duration patience) throws InterruptedException;

    /** Listens anew from the next wait on, after the database was away: a connection that was lost may look silent. */
    void listenAnew();

    /** Ends the listening. */
    @Override
    void close();

    /**
     * A command to be added.
     *
     * @param id names the draft, however often it is tried
     * @param seq number it should have, in microseconds since 1970; null for any that is greater than all before
     * @param issued when it was given under its number; null for now, and then the number becomes greater than all before
     */
    record Draft(String id, Long seq, Instant issued, List<String> targets, String kind, String content) {}

    /**
     * A command of the log.
     *
     * @param position where it stands in the log
     */
    record Entry(long position, long seq, Instant issued, List<String> targets, String kind, String content) {}

    /**
     * The last connection of a screen.
     *
     * @param gone when it ended; null while it is open
     * @param intro how the screen introduced itself
     */
    record Link(String id, Instant connected, Instant gone, String intro) {}

    /** What a screen said of itself. */
    record Sign(String id, Instant heard, String report) {}

    /**
     * A screen.
     *
     * @param instance to which it is, or was, connected
     * @param sign what it said last; its members but the id are null when it never did
     */
    record Seen(String instance, Link link, Sign sign) {}

    /**
     * A look at the database's clock.
     *
     * @param nanos what {@link System#nanoTime} said in the middle of asking
     * @param error how wrong the time may be, in nanoseconds
     */
    record Reading(Instant time, long nanos, long error) {}
}
