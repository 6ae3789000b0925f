package riskmap.backend.live;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import riskmap.geodata.snapshot.CitySnapshot;

/** The published city: one reference, replaced by the publisher, read by everyone. */
public final class LiveCity {

    private final AtomicReference<CitySnapshot> current;
    private volatile boolean ready;
    private volatile Outage outage;

    /** Starts with a snapshot that readers may see but that is not ready yet. */
    public LiveCity(CitySnapshot initial) {
        current = new AtomicReference<>(initial);
    }

    /** The present city. Take it once per request. */
    public CitySnapshot snapshot() {
        return current.get();
    }

    /** Whether the first snapshot of the store has been published. */
    public boolean isReady() {
        return ready;
    }

    /**
     * Why the city may be older than the store, if it may: the store cannot be read. Readers go on with the last
     * snapshot; the outage ends by itself when the store answers again.
     */
    public Optional<Outage> outage() {
        return Optional.ofNullable(outage);
    }

    /** Only the publisher calls this. */
    void publish(CitySnapshot next) {
        current.set(next);
        ready = true;
    }

    /** Only the publisher calls this; null when all is well. */
    void outage(Outage next) {
        outage = next;
    }

    /**
     * A time without store.
     *
     * @param message one sentence for people
     * @param since when it was noticed
     */
    public record Outage(String message, Instant since) {}
}
