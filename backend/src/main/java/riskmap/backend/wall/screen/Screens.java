package riskmap.backend.wall.screen;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import riskmap.backend.wall.command.Command;
import riskmap.backend.wall.command.Standing;

/** The screens of this instance, and what they are told. */
@Singleton
public final class Screens {

    /** How many screens are known at a time. */
    public static final int MOST = 500;

    static final Duration SILENT_AFTER = Duration.ofSeconds(15);

    /** Commands act this much later than they are given, so that several screens act together. */
    private static final Duration LEAD = Duration.ofMillis(250);

    private final Clock clock;
    private final Map<String, Screen> screens = new LinkedHashMap<>();
    private Standing everyone = Standing.NOTHING;
    private long seq;

    Screens(Clock clock) {
        this.clock = clock;
    }

    /**
     * What came of a command.
     *
     * @param delivered ids of the screens that have it before them
     * @param missing why any other target may not act, by id
     */
    public record Pushed(long seq, Instant at, List<String> delivered, Map<String, String> missing) {}

    /**
     * What a screen is told when it comes.
     *
     * @param seq number of the last command given to anyone
     * @param standing what holds for it
     */
    public record Welcome(long seq, Standing standing) {}

    /**
     * Connects a screen. An earlier connection of the same id is ended: a screen that lost its connection comes back before
     * anyone notices that the old one is dead.
     *
     * @param opening makes the channel; called once, and nothing is told before it returns
     * @return empty when there are too many screens
     */
    public synchronized <T extends Outlet> Optional<T> connect(Intro intro, BiFunction<Intro, Welcome, T> opening) {
        if (!screens.containsKey(intro.id()) && screens.size() >= MOST && !forgetOne()) {
            return Optional.empty();
        }
        Screen screen = screens.computeIfAbsent(intro.id(), id -> new Screen(everyone));
        Outlet before = screen.outlet();
        T outlet = opening.apply(intro, new Welcome(seq, screen.standing()));
        screen.connect(intro, outlet, clock.instant());
        if (before != null) {
            before.end();
        }
        return Optional.of(outlet);
    }

    private boolean forgetOne() {
        Optional<Screen> longestGone = screens.values().stream()
                .filter(screen -> screen.gone() != null)
                .min(Comparator.comparing(Screen::gone));
        longestGone.ifPresent(screen -> screens.remove(screen.intro().id()));
        return longestGone.isPresent();
    }

    /** Says that a channel has ended, whoever ended it; nothing happens when another has taken its place. */
    public synchronized void disconnected(String id, Outlet outlet) {
        Screen screen = screens.get(id);
        if (screen != null && screen.outlet() == outlet) {
            screen.disconnect(clock.instant());
        }
    }

    /** Ends the channel of a screen, if it has one. */
    public synchronized void end(String id) {
        Screen screen = screens.get(id);
        if (screen != null && screen.outlet() != null) {
            Outlet outlet = screen.outlet();
            screen.disconnect(clock.instant());
            outlet.end();
        }
    }

    /** What a screen is to be told when it has to begin anew. */
    public synchronized Welcome welcome(String id) {
        Screen screen = screens.get(id);
        return new Welcome(seq, screen == null ? everyone : screen.standing());
    }

    /**
     * Takes a heartbeat.
     *
     * @return whether the screen is known
     */
    public synchronized boolean report(String id, Report report) {
        Screen screen = screens.get(id);
        if (screen != null) {
            screen.report(report, clock.instant());
        }
        return screen != null;
    }

    /** Passes a command on. What it says holds for screens that come later, too. */
    public synchronized Pushed push(Command command) {
        Instant now = clock.instant();
        Standing.Told told = new Standing.Told(++seq, now.plus(LEAD), command);
        if (command.isForEveryone()) {
            everyone = everyone.after(told);
        }
        Set<String> targets = new LinkedHashSet<>(command.targets());
        if (targets.remove(Command.EVERYONE)) {
            targets.addAll(screens.keySet());
        }
        List<String> delivered = new ArrayList<>();
        Map<String, String> missing = new LinkedHashMap<>();
        for (String id : targets) {
            Screen screen = screens.get(id);
            if (screen == null) {
                missing.put(id, "unknown: no screen of this id has connected to this instance since it was started");
                continue;
            }
            screen.tell(told);
            String reason = screen.missingBecause(now);
            if (reason == null) {
                delivered.add(id);
            } else {
                missing.put(id, reason);
            }
        }
        return new Pushed(told.seq(), told.at(), delivered, missing);
    }

    /** All known screens as documents, in the order they first came. */
    public synchronized List<Map<String, Object>> list() {
        Instant now = clock.instant();
        return screens.values().stream().map(screen -> screen.toDocument(now)).toList();
    }

    /** Number of open channels, of all screens or of those from one address. */
    public synchronized int open(String address) {
        return (int) screens.values().stream()
                .filter(screen -> screen.outlet() != null)
                .filter(screen -> address == null || screen.intro().address().equals(address))
                .count();
    }
}
