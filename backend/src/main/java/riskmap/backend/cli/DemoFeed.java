package riskmap.backend.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import riskmap.backend.live.LiveCity;
import riskmap.backend.live.WriteDoor;
import riskmap.geodata.demo.DemoPulse;
import riskmap.geodata.demo.DemoSize;
import riskmap.geodata.demo.DemoZone;
import riskmap.geodata.model.Feature;
import riskmap.geodata.model.LayerCatalog;
import riskmap.geodata.snapshot.LayerTable;

/**
 * Lets the sensors of the demo zone report, so that they do not go stale while the map is shown. Each is heard once in
 * a round; its reading, state and time change, everything else stays as it is in the store.
 */
final class DemoFeed implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DemoFeed.class);
    private static final String SENSORS = "sensors";
    private static final List<String> REPORTED = List.of("state", "reading", "read_at");
    static final Duration STEP = Duration.ofSeconds(10);

    /** Of ten edits of the pulse eight are readings. */
    private static final double READINGS = 0.8;

    private final WriteDoor door;
    private final LiveCity city;
    private final Clock clock;
    private final DemoPulse pulse;
    private final ScheduledExecutorService beat = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "demo-feed");
        thread.setDaemon(true);
        return thread;
    });
    private long step;

    private DemoFeed(WriteDoor door, LiveCity city, Clock clock, DemoPulse pulse) {
        this.door = door;
        this.city = city;
        this.clock = clock;
        this.pulse = pulse;
    }

    /** Starts the feed of the full demo zone. */
    static DemoFeed start(RunningService service) {
        Clock clock = service.get(Clock.class);
        DemoZone zone = DemoZone.of(DemoSize.FULL, 1, clock.instant().truncatedTo(ChronoUnit.DAYS));
        DemoFeed feed = new DemoFeed(service.get(WriteDoor.class), service.get(LiveCity.class), clock, pulse(zone));
        feed.beat.scheduleWithFixedDelay(feed::report, 0, STEP.toMillis(), TimeUnit.MILLISECONDS);
        return feed;
    }

    /** A pulse that hears every sensor of a zone well before it counts as out of date, at one step each {@link #STEP}. */
    static DemoPulse pulse(DemoZone zone) {
        Duration round = LayerCatalog.standard()
                .layer(SENSORS)
                .staleAfter()
                .multipliedBy(3)
                .dividedBy(4);
        int edits = (int) Math.ceil(zone.count(SENSORS) / READINGS / Math.max(1, round.dividedBy(STEP)));
        return DemoPulse.of(zone, Math.min(1000, Math.max(1, edits)));
    }

    private void report() {
        try {
            List<Feature> readings =
                    readings(pulse, step++, clock.instant(), city.snapshot().table(SENSORS));
            if (!readings.isEmpty()) {
                door.load("demo", SENSORS, readings);
            }
        } catch (RuntimeException e) {
            LOG.warn("The demo feed missed a step: {}", e.getMessage());
        }
    }

    /** The readings of one step, of those sensors the city has. */
    static List<Feature> readings(DemoPulse pulse, long step, Instant at, LayerTable sensors) {
        List<Feature> readings = new ArrayList<>();
        for (DemoPulse.Edit edit : pulse.edits(step, at.truncatedTo(ChronoUnit.SECONDS))) {
            int row =
                    edit.layerId().equals(SENSORS) ? sensors.row(edit.feature().id()) : -1;
            if (row >= 0) {
                Feature stored = sensors.feature(row);
                Map<String, Object> facts = new LinkedHashMap<>(stored.attributes());
                REPORTED.forEach(name -> facts.put(name, edit.feature().value(name)));
                readings.add(Feature.unsaved(stored.id(), stored.geometry(), facts));
            }
        }
        return readings;
    }

    @Override
    public void close() {
        beat.shutdown();
    }
}
