package riskmap.backend.live;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.locationtech.jts.geom.Envelope;

/**
 * One listener and what it has not heard yet. A listener that falls behind hears several events as one that says the
 * same, so its queue is bounded and it misses nothing.
 */
final class Listener {

    private static final int BOUND = 64;

    private final Consumer<ChangeEvent> consumer;
    private final Deque<ChangeEvent> waiting = new ArrayDeque<>();
    private boolean running;
    private boolean stopped;

    Listener(Consumer<ChangeEvent> consumer) {
        this.consumer = consumer;
    }

    synchronized void offer(ChangeEvent event, Executor threads) {
        if (stopped) {
            return;
        }
        waiting.add(event);
        if (waiting.size() > BOUND) {
            ChangeEvent all = waiting.stream().reduce(Listener::merge).orElseThrow();
            waiting.clear();
            waiting.add(all);
        }
        if (!running) {
            running = true;
            threads.execute(this::drain);
        }
    }

    private void drain() {
        boolean done = false;
        try {
            for (ChangeEvent event = next(); event != null; event = next()) {
                consumer.accept(event);
            }
            done = true;
        } finally {
            if (!done) {
                // The listener threw: it is broken and hears no more; the thread's handler reports what it threw.
                stop();
            }
        }
    }

    private synchronized ChangeEvent next() {
        ChangeEvent event = stopped ? null : waiting.poll();
        running = event != null;
        return event;
    }

    synchronized void stop() {
        stopped = true;
        waiting.clear();
    }

    /** One event that says what two said. The null envelope means "everything" and stays it. */
    private static ChangeEvent merge(ChangeEvent first, ChangeEvent second) {
        Set<String> layers = new LinkedHashSet<>(first.layers());
        layers.addAll(second.layers());
        Envelope envelope = new Envelope();
        if (!first.envelope().isNull() && !second.envelope().isNull()) {
            envelope.expandToInclude(first.envelope());
            envelope.expandToInclude(second.envelope());
        }
        return new ChangeEvent(
                second.sequence(), second.time(), List.copyOf(layers), envelope, first.count() + second.count());
    }
}
