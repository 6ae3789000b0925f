package riskmap.backend.http.events;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.reactivestreams.Publisher;
import riskmap.backend.http.city.Audience;
import riskmap.backend.http.city.CityView;
import riskmap.backend.http.city.ReadyCity;
import riskmap.backend.http.problem.Problem;
import riskmap.backend.http.stream.EventStream;
import riskmap.backend.live.ChangeEvent;
import riskmap.backend.live.ChangeFeed;
import riskmap.backend.live.LiveCity;
import riskmap.geodata.model.Layer;
import riskmap.geodata.snapshot.LayerTable;

/** Passes every change on to every open event stream, and gives all of them a sign of life every few seconds. */
@Singleton
class EventHub implements ApplicationEventListener<ServerStartupEvent> {

    private final LiveCity city;
    private final ChangeFeed feed;
    private final Clock clock;
    private final EventLimits limits;
    private final Set<EventStream> listeners = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService pulse = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "event-pulse");
        thread.setDaemon(true);
        return thread;
    });
    private ChangeFeed.Subscription subscription;

    EventHub(
            LiveCity city,
            ChangeFeed feed,
            Clock clock,
            MeterRegistry meters,
            @Value("${riskmap.events.heartbeat:12s}") Duration heartbeat,
            @Value("${riskmap.events.patience:60s}") Duration patience,
            @Value("${riskmap.events.most-listeners:500}") int most,
            @Value("${riskmap.events.most-per-address:100}") int mostPerAddress) {
        this.city = city;
        this.feed = feed;
        this.clock = clock;
        this.limits = new EventLimits(heartbeat, patience, most, mostPerAddress);
        meters.gaugeCollectionSize("riskmap.event.listeners", List.of(), listeners);
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        subscription = feed.subscribe(this::pass);
        long every = limits.heartbeat().toMillis();
        pulse.scheduleAtFixedRate(this::beat, every, every, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void close() {
        pulse.shutdownNow();
        if (subscription != null) {
            subscription.close();
        }
        listeners.forEach(EventStream::drop);
    }

    /**
     * Opens a stream.
     *
     * @param last number of the last event the client saw; empty when it knows nothing, -1 for a number nobody gave
     */
    synchronized Publisher<byte[]> open(Audience audience, String address, Optional<Long> last) {
        long version = ReadyCity.of(city).version();
        refuseTooMany(address);
        EventStream[] self = new EventStream[1];
        EventStream listener = new EventStream(audience, address, this::resync, () -> listeners.remove(self[0]));
        self[0] = listener;
        long from = last.filter(seen -> seen >= 0 && seen <= version).orElse(version);
        listener.greet(EventText.hello(from, version, clock.instant(), limits.heartbeat()), from);
        last.ifPresent(seen -> resume(listener, seen, version));
        listeners.add(listener);
        return listener;
    }

    private void resume(EventStream listener, long seen, long version) {
        boolean ours = seen >= 0 && seen <= version;
        Optional<List<ChangeEvent>> missed = ours ? feed.since(seen) : Optional.empty();
        if (missed.isEmpty() || missed.get().size() >= EventStream.MOST_WAITING) {
            listener.sendResync();
        } else {
            missed.get().forEach(event -> send(listener, event));
        }
    }

    private void refuseTooMany(String address) {
        long fromThere = listeners.stream()
                .filter(listener -> listener.address().equals(address))
                .count();
        if (listeners.size() >= limits.most() || fromThere >= limits.mostPerAddress()) {
            throw Problem.of(
                            503,
                            "too-many-listeners",
                            "Too many event streams are open",
                            "there are " + listeners.size() + " event streams, " + fromThere
                                    + " of them from this address; allowed are " + limits.most() + " and "
                                    + limits.mostPerAddress())
                    .with("allowed", limits.most())
                    .with("allowedPerAddress", limits.mostPerAddress())
                    .withHeader("Retry-After", "10")
                    .toException();
        }
    }

    private byte[] resync() {
        return EventText.resync(city.snapshot().version(), clock.instant());
    }

    private synchronized void pass(ChangeEvent event) {
        Map<Audience, byte[]> texts = new EnumMap<>(Audience.class);
        for (Audience audience : Audience.values()) {
            text(event, audience).ifPresent(text -> texts.put(audience, text));
        }
        for (EventStream listener : listeners) {
            byte[] text = texts.get(listener.audience());
            if (text != null) {
                listener.offer(text, event.sequence());
            }
        }
    }

    private void send(EventStream listener, ChangeEvent event) {
        text(event, listener.audience()).ifPresent(text -> listener.offer(text, event.sequence()));
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
                : Optional.of(EventText.change(event, shown, audience.area(layers, event.envelope())));
    }

    private void beat() {
        Map<Audience, byte[]> texts = new EnumMap<>(Audience.class);
        for (Audience audience : Audience.values()) {
            texts.put(audience, EventText.heartbeat(new CityView(city.snapshot(), audience), clock.instant()));
        }
        long now = System.nanoTime() / 1_000_000;
        for (EventStream listener : listeners) {
            if (listener.blockedFor(now) > limits.patience().toMillis()) {
                listener.drop();
            } else {
                listener.beat(texts.get(listener.audience()));
            }
        }
    }
}
