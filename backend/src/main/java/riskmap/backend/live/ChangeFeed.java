package riskmap.backend.live;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Announces published changes and remembers the last ones, so that a listener who was away can resume. */
public interface ChangeFeed {

    /**
     * Listens. The listener is called in order, one call at a time, on a thread of the feed. One that is slow delays only
     * itself and then hears several events merged into one. To resume without a hole, subscribe first, then read
     * {@link #since}, and skip what comes twice by its sequence number.
     *
     * @return closes the subscription
     */
    Subscription subscribe(Consumer<ChangeEvent> listener);

    /**
     * Events after a sequence number, oldest first.
     *
     * @return empty when the feed no longer remembers that far back and the listener has to read everything again
     */
    Optional<List<ChangeEvent>> since(long sequence);

    /** Number of listeners now. */
    int listeners();

    /** A subscription that can be ended. */
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
