package riskmap.backend.live;

import java.util.concurrent.atomic.AtomicReference;
import riskmap.geodata.snapshot.CitySnapshot;

/** The published city: one reference, replaced by the publisher, read by everyone. */
public final class LiveCity {

    private final AtomicReference<CitySnapshot> current;
    private volatile boolean ready;

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

    /** Only the publisher calls this. */
    void publish(CitySnapshot next) {
        current.set(next);
        ready = true;
    }
}
