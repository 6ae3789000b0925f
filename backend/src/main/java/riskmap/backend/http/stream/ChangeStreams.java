package riskmap.backend.http.stream;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import riskmap.backend.http.city.Audience;
import riskmap.backend.http.city.CityView;
import riskmap.backend.live.ChangeEvent;
import riskmap.backend.live.ChangeFeed;
import riskmap.backend.live.LiveCity;
import riskmap.geodata.model.Layer;
import riskmap.geodata.snapshot.LayerTable;

/** Passes every change of the city on to every stream that has joined, whatever else a stream carries. */
@Singleton
public final class ChangeStreams {

    private final LiveCity city;
    private final ChangeFeed feed;
    private final Clock clock;
    private final Set<EventStream> streams = ConcurrentHashMap.newKeySet();
    private ChangeFeed.Subscription subscription;

    ChangeStreams(LiveCity city, ChangeFeed feed, Clock clock) {
        this.city = city;
        this.feed = feed;
        this.clock = clock;
    }

    @PostConstruct
    void listen() {
        subscription = feed.subscribe(this::pass);
    }

    @PreDestroy
    void close() {
        subscription.close();
    }

    /**
     * From where a stream goes on: what its reader saw last, or the city of now where that leads nowhere.
     *
     * @param last number of the last event the reader saw; empty when it knows nothing, -1 for a number nobody gave
     * @param version of the city now
     */
    public static long from(Optional<Long> last, long version) {
        return last.filter(seen -> seen >= 0 && seen <= version).orElse(version);
    }

    /**
     * Tells a greeted stream what its reader missed, and from then on every change. Whoever holds a lock that the stream's
     * own texts need must not call this.
     *
     * @param seen number of the last event the reader saw; one that leads nowhere makes it read everything again
     */
    public synchronized void join(EventStream stream, long seen) {
        long version = city.snapshot().version();
        if (seen != version) {
            resume(stream, seen, version);
        }
        streams.add(stream);
    }

    private void resume(EventStream stream, long seen, long version) {
        boolean ours = seen >= 0 && seen <= version;
        Optional<List<ChangeEvent>> missed = ours ? feed.since(seen) : Optional.empty();
        if (missed.isEmpty() || missed.get().size() >= EventStream.MOST_WAITING) {
            stream.sendResync();
        } else {
            missed.get().forEach(event -> text(event, stream.audience())
                    .ifPresent(text -> stream.offer(text, event.sequence())));
        }
    }

    /** Forgets a stream that has ended. Never waits. */
    public void leave(EventStream stream) {
        streams.remove(stream);
    }

    private synchronized void pass(ChangeEvent event) {
        Map<Audience, byte[]> texts = new EnumMap<>(Audience.class);
        for (Audience audience : Audience.values()) {
            text(event, audience).ifPresent(text -> texts.put(audience, text));
        }
        for (EventStream stream : streams) {
            byte[] text = texts.get(stream.audience());
            if (text != null) {
                stream.offer(text, event.sequence());
            }
        }
    }

    /** The text of an event; none when everything it tells of is hidden from the audience. */
    private Optional<byte[]> text(ChangeEvent event, Audience audience) {
        List<Layer> layers = event.layers().stream()
                .flatMap(id -> city.snapshot().find(id).stream())
                .map(LayerTable::layer)
                .toList();
        List<String> shown =
                layers.stream().filter(audience::sees).map(Layer::id).toList();
        return shown.isEmpty()
                ? Optional.empty()
                : Optional.of(ChangeText.change(event, shown, audience.area(layers, event.envelope())));
    }

    /** The event that makes a reader read everything again. */
    public byte[] resync() {
        return ChangeText.resync(city.snapshot().version(), clock.instant());
    }

    /** A sign of life with the age of every layer, as each audience may know it. */
    public Map<Audience, byte[]> heartbeats() {
        Map<Audience, byte[]> texts = new EnumMap<>(Audience.class);
        for (Audience audience : Audience.values()) {
            texts.put(audience, ChangeText.heartbeat(new CityView(city.snapshot(), audience), clock.instant()));
        }
        return texts;
    }
}
