package riskmap.backend.http.wall;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.reactivestreams.Publisher;
import riskmap.backend.http.city.Audience;
import riskmap.backend.http.city.ReadyCity;
import riskmap.backend.http.problem.Problem;
import riskmap.backend.http.stream.EventStream;
import riskmap.backend.live.LiveCity;
import riskmap.backend.wall.command.Standing;
import riskmap.backend.wall.screen.Intro;
import riskmap.backend.wall.screen.Outlet;
import riskmap.backend.wall.screen.Screens;

/** The open channels of screens: opens them, gives them signs of life, drops those that do not read. */
@Singleton
class ChannelHub implements ApplicationEventListener<ServerStartupEvent> {

    private final LiveCity city;
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

    ChannelHub(
            LiveCity city,
            Screens screens,
            Clock clock,
            MeterRegistry meters,
            @Value("${riskmap.wall.heartbeat:5s}") Duration heartbeat,
            @Value("${riskmap.wall.patience:30s}") Duration patience,
            @Value("${riskmap.wall.most-per-address:250}") int mostPerAddress) {
        this.city = city;
        this.screens = screens;
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

    /** Opens the channel of a screen. */
    Publisher<byte[]> open(Intro intro) {
        ReadyCity.require(city);
        if (screens.open(intro.address()) >= mostPerAddress) {
            throw tooMany(intro.address());
        }
        return screens.connect(intro, Channel::new)
                .map(channel -> channel.stream)
                .orElseThrow(() -> tooMany(intro.address()));
    }

    private RuntimeException tooMany(String address) {
        return Problem.of(
                        503,
                        "too-many-screens",
                        "Too many screens are connected",
                        "there are " + screens.open(null) + " screens, " + screens.open(address)
                                + " of them from this address; allowed are " + Screens.MOST + " and " + mostPerAddress)
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
        byte[] text = ChannelText.heartbeat(city.snapshot().version(), clock.instant());
        long now = System.nanoTime() / 1_000_000;
        for (EventStream stream : open) {
            if (stream.blockedFor(now) > patience.toMillis()) {
                stream.drop();
            } else {
                stream.beat(text);
            }
        }
    }

    /** One screen's channel. */
    private final class Channel implements Outlet {

        private final EventStream stream;

        Channel(Intro intro, Screens.Welcome welcome) {
            Audience audience = intro.full() ? Audience.STAFF : Audience.ANYONE;
            stream = new EventStream(
                    audience, intro.address(), () -> hello(intro, screens.welcome(intro.id())), () -> ended(intro));
            stream.greet(hello(intro, welcome), welcome.seq());
            open.add(stream);
        }

        private byte[] hello(Intro intro, Screens.Welcome welcome) {
            return ChannelText.hello(intro, welcome, city.snapshot().version(), clock.instant(), heartbeat);
        }

        private void ended(Intro intro) {
            open.remove(stream);
            screens.disconnected(intro.id(), this);
        }

        @Override
        public void tell(Standing.Told told) {
            stream.offer(text(told), told.seq());
        }

        @Override
        public void end() {
            stream.drop();
        }
    }
}
