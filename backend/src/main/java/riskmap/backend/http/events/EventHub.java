package riskmap.backend.http.events;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
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
import riskmap.backend.http.city.ReadyCity;
import riskmap.backend.http.problem.Problem;
import riskmap.backend.http.stream.ChangeStreams;
import riskmap.backend.http.stream.EventStream;
import riskmap.backend.http.stream.EventText;
import riskmap.backend.live.LiveCity;
import riskmap.geodata.model.LocalizedText;

/** The open streams of changes: opens them, gives them signs of life, drops those that do not read. */
@Singleton
class EventHub implements ApplicationEventListener<ServerStartupEvent> {

    private final LiveCity city;
    private final ChangeStreams changes;
    private final Clock clock;
    private final EventLimits limits;
    private final Set<EventStream> listeners = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService pulse = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "event-pulse");
        thread.setDaemon(true);
        return thread;
    });

    EventHub(
            LiveCity city,
            ChangeStreams changes,
            Clock clock,
            MeterRegistry meters,
            @Value("${riskmap.events.heartbeat:12s}") Duration heartbeat,
            @Value("${riskmap.events.patience:60s}") Duration patience,
            @Value("${riskmap.events.most-listeners:500}") int most,
            @Value("${riskmap.events.most-per-address:100}") int mostPerAddress) {
        this.city = city;
        this.changes = changes;
        this.clock = clock;
        this.limits = new EventLimits(heartbeat, patience, most, mostPerAddress);
        meters.gaugeCollectionSize("riskmap.event.listeners", List.of(), listeners);
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        long every = limits.heartbeat().toMillis();
        pulse.scheduleAtFixedRate(this::beat, every, every, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void close() {
        pulse.shutdownNow();
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
        EventStream listener = new EventStream(audience, address, changes::resync, () -> end(self[0]));
        self[0] = listener;
        long from = ChangeStreams.from(last, version);
        listener.greet(hello(from, version), from);
        changes.join(listener, last.orElse(from));
        listeners.add(listener);
        return listener;
    }

    private void end(EventStream listener) {
        changes.leave(listener);
        listeners.remove(listener);
    }

    /** The first event: what the city is now, and the time by the service's clock. */
    private byte[] hello(long from, long version) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("version", version);
        data.put("serverTime", clock.instant().toString());
        data.put("heartbeatSeconds", limits.heartbeat().toSeconds());
        return EventText.numbered("hello", from, data);
    }

    private void refuseTooMany(String address) {
        long fromThere = listeners.stream()
                .filter(listener -> listener.address().equals(address))
                .count();
        if (listeners.size() >= limits.most() || fromThere >= limits.mostPerAddress()) {
            throw Problem.of(
                            503,
                            "too-many-listeners",
                            LocalizedText.of("打开的事件流太多", "Too many event streams are open"),
                            tooMany(fromThere))
                    .with("allowed", limits.most())
                    .with("allowedPerAddress", limits.mostPerAddress())
                    .withHeader("Retry-After", "10")
                    .toException();
        }
    }

    private LocalizedText tooMany(long fromThere) {
        String allowed = limits.most() + " / " + limits.mostPerAddress();
        return LocalizedText.of(
                "已有 " + listeners.size() + " 个事件流，其中 " + fromThere + " 个来自此地址；最多允许 " + allowed,
                "there are " + listeners.size() + " event streams, " + fromThere
                        + " of them from this address; allowed are " + limits.most() + " and "
                        + limits.mostPerAddress());
    }

    private void beat() {
        Map<Audience, byte[]> texts = changes.heartbeats();
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
