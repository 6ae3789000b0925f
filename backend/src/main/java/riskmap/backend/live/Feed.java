package riskmap.backend.live;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import riskmap.backend.store.Change;

/** A ring of past events, and a queue for each listener, drained on threads of the feed. */
final class Feed implements ChangeFeed, AutoCloseable {

    private static final int REMEMBERED = 1024;

    private final Deque<ChangeEvent> ring = new ArrayDeque<>();
    private final Set<Listener> listeners = new CopyOnWriteArraySet<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "change-feed");
        thread.setDaemon(true);
        return thread;
    });

    /** The version before the oldest event of the ring. */
    private long floor = Long.MAX_VALUE;

    private long last;

    /** Begins with the changes that led to the first snapshot. */
    synchronized void remember(List<Change> past, long version) {
        floor = past.isEmpty() ? version : past.get(0).sequence() - 1;
        last = version;
        for (Change change : past) {
            ring.add(new ChangeEvent(
                    change.sequence(),
                    change.time(),
                    List.of(change.layerId()),
                    change.envelope(),
                    change.upserts() + change.deletes()));
        }
    }

    /** Hands an event to all listeners; never waits for any. */
    synchronized void announce(ChangeEvent event) {
        ring.add(event);
        last = event.sequence();
        if (ring.size() > REMEMBERED) {
            floor = ring.removeFirst().sequence();
        }
        listeners.forEach(listener -> listener.offer(event, threads));
    }

    @Override
    public synchronized Subscription subscribe(Consumer<ChangeEvent> consumer) {
        Listener listener = new Listener(consumer);
        listeners.add(listener);
        return () -> {
            listener.stop();
            listeners.remove(listener);
        };
    }

    @Override
    public synchronized Optional<List<ChangeEvent>> since(long sequence) {
        if (sequence < floor || sequence > last) {
            return Optional.empty();
        }
        List<ChangeEvent> after = new ArrayList<>();
        ring.stream().filter(event -> event.sequence() > sequence).forEach(after::add);
        return Optional.of(after);
    }

    @Override
    public int listeners() {
        return listeners.size();
    }

    @Override
    public void close() {
        listeners.forEach(Listener::stop);
        threads.shutdown();
    }
}
