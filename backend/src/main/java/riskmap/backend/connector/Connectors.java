package riskmap.backend.connector;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import riskmap.backend.connector.ConnectorRefused.Reason;
import riskmap.backend.connector.ConnectorState.Health;
import riskmap.backend.connector.file.Connector;
import riskmap.backend.connector.runs.Run;
import riskmap.backend.connector.runs.RunStatus;
import riskmap.backend.live.StoreAnswer;
import riskmap.backend.live.WriteDoor;
import riskmap.geodata.intake.join.JoinReport;
import riskmap.geodata.intake.join.Unmatched;

/**
 * The connectors of a folder: runs those whose time has come, two at a time, each only once at a time whatever the number
 * of instances, and tells how each does. Methods may throw {@link ConnectorRefused}, and {@link WriteDoor.Unavailable} when
 * the store does not answer.
 */
public final class Connectors implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Connectors.class);
    private static final int AT_A_TIME = 2;
    private static final int TICK_SECONDS = 5;
    private static final int RUNS_SHOWN = 20;
    private static final Duration SILENCE = Duration.ofMinutes(1);

    private final ConnectorRooms rooms;
    private final ConnectorFolder folder;
    private final Path work;
    private final Instant since;
    private final Semaphore dryRuns = new Semaphore(AT_A_TIME);
    private final Map<String, ConnectorRun> running = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME, task -> thread(task, "connector"));
    private final ScheduledExecutorService ticker =
            Executors.newSingleThreadScheduledExecutor(task -> thread(task, "connectors"));

    /**
     * A door to the connectors of a folder; nothing runs before {@link #start}.
     *
     * @param path the folder; it need not be there
     */
    public Connectors(ConnectorRooms rooms, Path path) {
        this.rooms = rooms;
        this.folder = new ConnectorFolder(path, rooms.catalog());
        this.work = path.resolve("work");
        this.since = now();
    }

    private static Thread thread(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    /** Begins to look after the schedule. */
    public void start() {
        ticker.scheduleWithFixedDelay(this::tick, TICK_SECONDS, TICK_SECONDS, TimeUnit.SECONDS);
    }

    /** Gives signs of life and sets to work what is due. */
    void tick() {
        try {
            running.values().forEach(run -> rooms.store().giveSign(run.id(), now()));
            if (rooms.city().isReady()) {
                for (ConnectorEntry entry : folder.entries()) {
                    entry.connector().ifPresent(this::runIfDue);
                }
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn("Connectors could not be looked after: {}", e.toString());
        }
    }

    private void runIfDue(Connector connector) {
        List<Run> runs = rooms.store().runs(connector.id(), RUNS_SHOWN);
        boolean due = connector.schedule().isPresent()
                && !running.containsKey(connector.id())
                && (isSilent(runs)
                        || Due.next(connector.schedule().get(), runs, since)
                                .filter(next -> !next.isAfter(now()))
                                .isPresent());
        if (due) {
            begin(connector, runs, "schedule", true);
        }
    }

    private boolean isSilent(List<Run> runs) {
        return !runs.isEmpty()
                && runs.get(0).status() == RunStatus.RUNNING
                && runs.get(0).heard().isBefore(now().minus(SILENCE));
    }

    private Optional<ConnectorRun> begin(Connector connector, List<Run> runs, String actor, boolean onlyChanged) {
        Run begun = Run.begun(UUID.randomUUID().toString(), connector.id(), actor, now());
        String last = runs.isEmpty() ? null : runs.get(0).id();
        if (!rooms.store().claim(begun, last, now().minus(SILENCE))) {
            return Optional.empty();
        }
        Optional<Run> before = runs.stream()
                .filter(run -> onlyChanged && run.status() == RunStatus.DONE)
                .findFirst();
        ConnectorRun run = new ConnectorRun(rooms, connector, work, begun, before);
        running.put(connector.id(), run);
        threads.execute(() -> {
            try {
                run.run();
            } finally {
                running.remove(connector.id(), run);
            }
        });
        return Optional.of(run);
    }

    /** Every connector, by name. */
    public List<ConnectorState> list() {
        return entries().stream().map(this::state).toList();
    }

    /** One connector. */
    public ConnectorState find(String id) {
        return state(entry(id));
    }

    private List<ConnectorEntry> entries() {
        try {
            return folder.entries();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ConnectorEntry entry(String id) {
        return entries().stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ConnectorRefused(Reason.UNKNOWN, "there is no connector '" + id + "'"));
    }

    private ConnectorState state(ConnectorEntry entry) {
        if (entry.connector().isEmpty()) {
            return new ConnectorState(entry, Health.BAD_FILE, null, null, List.of());
        }
        List<Run> runs = StoreAnswer.to(() -> rooms.store().runs(entry.id(), RUNS_SHOWN));
        List<Run> ended =
                runs.stream().filter(run -> run.status() != RunStatus.RUNNING).toList();
        Instant next = entry.connector()
                .get()
                .schedule()
                .flatMap(schedule -> Due.next(schedule, runs, since))
                .orElse(null);
        if (ended.isEmpty()) {
            return new ConnectorState(entry, Health.NEVER_RUN, null, next, runs);
        }
        Health health = ended.get(0).status() == RunStatus.DONE ? Health.OK : Health.FAILING;
        Run first = ended.get(0);
        for (Run run : ended) {
            if ((run.status() == RunStatus.DONE) != (health == Health.OK)) {
                break;
            }
            first = run;
        }
        return new ConnectorState(entry, health, first.finished(), next, runs);
    }

    /**
     * Runs a connector now, whatever its schedule says; it goes on by itself. What it brings is imported even when it has
     * not changed since the last run.
     *
     * @return identity of the run
     */
    public String run(String id, String actor) {
        ConnectorEntry entry = entry(id);
        Connector connector = entry.connector().orElseThrow(() -> new ConnectorRefused(Reason.BAD_FILE, entry.fault()));
        List<Run> runs = StoreAnswer.to(() -> rooms.store().runs(id, RUNS_SHOWN));
        return StoreAnswer.to(() -> begin(connector, runs, actor, false))
                .map(ConnectorRun::id)
                .orElseThrow(() -> new ConnectorRefused(Reason.RUNNING, "connector '" + id + "' is at work"));
    }

    /**
     * Fetches and joins, and writes nothing; at most two at a time.
     *
     * @throws riskmap.backend.connector.fetch.SourceFailure when the source does not answer as it should
     */
    public JoinReport dryRun(String id) throws IOException {
        ConnectorEntry entry = entry(id);
        Connector connector = entry.connector().orElseThrow(() -> new ConnectorRefused(Reason.BAD_FILE, entry.fault()));
        if (!dryRuns.tryAcquire()) {
            throw new ConnectorRefused(Reason.BUSY, AT_A_TIME + " dry runs are at work; try again later");
        }
        try {
            return ConnectorRun.dry(rooms, connector, work);
        } finally {
            dryRuns.release();
        }
    }

    /** A page of what the last successful run did not match. */
    public List<Unmatched> unmatched(String id, int offset, int limit) {
        entry(id);
        return StoreAnswer.to(() -> rooms.store().runs(id, Integer.MAX_VALUE).stream()
                .filter(run -> run.status() == RunStatus.DONE)
                .findFirst()
                .map(run -> rooms.store().unmatched(run.id(), offset, limit))
                .orElse(List.of()));
    }

    private Instant now() {
        return rooms.clock().instant().truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public void close() {
        ticker.shutdownNow();
        threads.shutdownNow();
    }
}
