package riskmap.backend.http.wall;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Duration;
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
import riskmap.backend.live.LiveCity;
import riskmap.backend.wall.command.Standing;
import riskmap.backend.wall.relay.Relay;
import riskmap.backend.wall.screen.Intro;
import riskmap.backend.wall.screen.Outlet;
import riskmap.backend.wall.screen.Screens;
import riskmap.geodata.model.LocalizedText;

/**
 * The open channels of screens: opens them, gives them signs of life, drops those that do not read. A channel carries the
 * changes of the city with their numbers, as {@code /events} does, and the commands of the desk without one, so that a
 * screen needs no other stream and resumes after the last change.
 */
@Singleton
class ChannelHub implements ApplicationEventListener<ServerStartupEvent> {

    /** The ages of all layers are told with every third beat: in between each screen counts on by itself. */
    private static final int BEATS_FOR_AGES = 3;

    private final LiveCity city;
    private final ChangeStreams changes;
    private final Screens screens;
    private final Clock clock;
    private final Duration heartbeat;
    private final Duration patience;
    private final int mostPerAddress;
    private final Set<EventStream> open = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService pulse = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "wall-pulse");
        thread.setDaemon(true);
        return thread;
    });
    private Standing.Told lastTold;
    private byte[] lastText;
    private int beats;

    ChannelHub(
            LiveCity city,
            ChangeStreams changes,
            Relay relay,
            Clock clock,
            MeterRegistry meters,
            @Value("${riskmap.wall.heartbeat:5s}") Duration heartbeat,
            @Value("${riskmap.wall.patience:30s}") Duration patience,
            @Value("${riskmap.wall.most-per-address:250}") int mostPerAddress) {
        this.city = city;
        this.changes = changes;
        // By way of the relay: it has read what holds before the first screen asks.
        this.screens = relay.screens();
        this.clock = clock;
        this.heartbeat = heartbeat;
        this.patience = patience;
        this.mostPerAddress = mostPerAddress;
        meters.gaugeCollectionSize("riskmap.wall.channels", List.of(), open);
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        long every = heartbeat.toMillis();
        pulse.scheduleAtFixedRate(this::beat, every, every, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void close() {
        pulse.shutdownNow();
        open.forEach(EventStream::drop);
    }

    /**
     * Opens the channel of a screen.
     *
     * @param last number of the last change the screen saw; empty when it knows nothing, -1 for a number nobody gave
     */
    Publisher<byte[]> open(Intro intro, Optional<Long> last) {
        ReadyCity.require(city);
        if (screens.open(intro.address()) >= mostPerAddress) {
            throw tooMany(intro.address());
        }
        Channel channel = screens.connect(intro, (who, welcome) -> new Channel(who, welcome, last))
                .orElseThrow(() -> tooMany(intro.address()));
        // Not while the screens are locked: a stream that is brought up to date asks them what holds.
        changes.join(channel.stream, last.orElse(channel.from));
        return channel.stream;
    }

    private RuntimeException tooMany(String address) {
        int all = screens.open(null);
        int there = screens.open(address);
        return Problem.of(
                        503,
                        "too-many-screens",
                        LocalizedText.of("连接的屏幕太多", "Too many screens are connected"),
                        LocalizedText.of(
                                "已有 " + all + " 块屏幕，其中 " + there + " 块来自此地址；最多允许 " + Screens.MOST + " 和 "
                                        + mostPerAddress + " 块",
                                "there are " + all + " screens, " + there + " of them from this address; allowed are "
                                        + Screens.MOST + " and " + mostPerAddress))
                .with("allowed", Screens.MOST)
                .with("allowedPerAddress", mostPerAddress)
                .withHeader("Retry-After", "10")
                .toException();
    }

    /** The text of a command, made once for all the screens that are told it one after the other. */
    private synchronized byte[] text(Standing.Told told) {
        if (lastTold != told) {
            lastText = ChannelText.command(told);
            lastTold = told;
        }
        return lastText;
    }

    private void beat() {
        byte[] brief = ChannelText.heartbeat(city.snapshot().version(), clock.instant());
        Map<Audience, byte[]> withAges = beats++ % BEATS_FOR_AGES == 0 ? changes.heartbeats() : Map.of();
        long now = System.nanoTime() / 1_000_000;
        for (EventStream stream : open) {
            if (stream.blockedFor(now) > patience.toMillis()) {
                stream.drop();
            } else {
                stream.beat(withAges.getOrDefault(stream.audience(), brief));
            }
        }
    }

    /** One screen's channel. */
    private final class Channel implements Outlet {

        private final String screen;
        private final EventStream stream;
        private final long from;

        Channel(Intro intro, Screens.Welcome welcome, Optional<Long> last) {
            screen = intro.id();
            Audience audience = intro.full() ? Audience.STAFF : Audience.ANYONE;
            stream = new EventStream(audience, intro.address(), () -> everything(intro), () -> ended(intro));
            long version = city.snapshot().version();
            from = ChangeStreams.from(last, version);
            stream.greet(hello(intro, welcome, from, version), from);
            open.add(stream);
        }

        private byte[] hello(Intro intro, Screens.Welcome welcome, long id, long version) {
            return ChannelText.hello(intro, welcome, id, version, clock.instant(), heartbeat);
        }

        /** What a screen is told that has missed something: what holds from the desk, and to read the city again. */
        private byte[] everything(Intro intro) {
            long version = city.snapshot().version();
            ByteArrayOutputStream both = new ByteArrayOutputStream();
            both.writeBytes(hello(intro, screens.welcome(intro.id()), version, version));
            both.writeBytes(changes.resync());
            return both.toByteArray();
        }

        private void ended(Intro intro) {
            changes.leave(stream);
            open.remove(stream);
            screens.disconnected(intro.id(), this);
        }

        @Override
        public void tell(Standing.Told told) {
            stream.send(text(told));
        }

        @Override
        public void renew() {
            stream.send(ChannelText.standing(screens.welcome(screen), clock.instant()));
        }

        @Override
        public void end() {
            stream.drop();
        }
    }
}
