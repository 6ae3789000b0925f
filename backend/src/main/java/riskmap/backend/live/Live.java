package riskmap.backend.live;

import java.time.Clock;
import java.time.Instant;
import riskmap.backend.store.FeatureStore;
import riskmap.geodata.model.LayerCatalog;
import riskmap.geodata.snapshot.CitySnapshot;

/** The running room: publisher and follower of one store, and the doors to them. */
public final class Live implements AutoCloseable {

    private final LiveCity city;
    private final Feed feed;
    private final Publisher publisher;
    private final Follower follower;
    private final Door door;
    private final CityHistory history;

    private Live(FeatureStore store, LayerCatalog catalog, Clock clock) {
        city = new LiveCity(CitySnapshot.empty(catalog, Instant.EPOCH));
        feed = new Feed();
        publisher = new Publisher(store, catalog, city, feed, clock);
        follower = new Follower(store, publisher);
        door = new Door(store, catalog, publisher);
        history = new StoredHistory(store, city, door);
    }

    /** Starts to read the store; returns before the first snapshot is published. */
    public static Live start(FeatureStore store, LayerCatalog catalog, Clock clock) {
        Live live = new Live(store, catalog, clock);
        live.publisher.start();
        live.follower.start();
        return live;
    }

    /** The published city. */
    public LiveCity city() {
        return city;
    }

    /** The announcements. */
    public ChangeFeed feed() {
        return feed;
    }

    /** The door for writes. */
    public WriteDoor door() {
        return door;
    }

    /** The city's past. */
    public CityHistory history() {
        return history;
    }

    /** Stops the threads; the store stays open for its owner to close. */
    @Override
    public void close() {
        follower.close();
        publisher.close();
        feed.close();
    }
}
