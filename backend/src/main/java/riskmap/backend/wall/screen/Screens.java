package riskmap.backend.wall.screen;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import riskmap.backend.store.wall.WallStore.Link;
import riskmap.backend.store.wall.WallStore.Seen;
import riskmap.backend.store.wall.WallStore.Sign;
import riskmap.backend.wall.command.Command;
import riskmap.backend.wall.command.Standing;

/** The screens as this instance knows them, and what they were told: those connected here, and what others say of theirs. */
@Singleton
public final class Screens {

    /** How many screens are known at a time. */
    public static final int MOST = 500;

    /** Commands act this much later than they are given, so that several screens act together. */
    public static final Duration LEAD = Duration.ofMillis(250);

    /** So many commands are told one by one; only a few may wait for a channel. */
    private static final int MOST_TOGETHER = 30;

    static final Duration SILENT_AFTER = Duration.ofSeconds(15);

    private final Clock clock;
    private final Map<String, Screen> screens = new LinkedHashMap<>();
    private final Standings standings = new Standings();
    private long seq;

    Screens(Clock clock) {
        this.clock = clock;
    }

    /**
     * What a screen is told when it comes.
     *
     * @param seq number of the last command given to anyone
     * @param standing what holds for it
     */
    public record Welcome(long seq, Standing standing) {}

    /**
     * What other instances do not know yet.
     *
     * @param links connections to this instance
     * @param signs what screens reported to this instance
     */
    public record News(List<Link> links, List<Sign> signs) {}

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
        Screen screen = screens.computeIfAbsent(intro.id(), id -> new Screen());
        Outlet before = screen.outlet();
        T outlet = opening.apply(intro, welcome(intro.id()));
        screen.connect(intro, outlet, seq, clock.instant());
        if (before != null) {
            before.end();
        }
        return Optional.of(outlet);
    }

    private boolean forgetOne() {
        Optional<String> longestGone = screens.values().stream()
                .filter(screen -> screen.gone() != null)
                .min(Comparator.comparing(Screen::gone))
                .map(screen -> screen.intro().id());
        longestGone.ifPresent(id -> {
            screens.remove(id);
            standings.forget(id);
        });
        return longestGone.isPresent();
    }

    /** Says that a channel has ended, whoever ended it; nothing happens when another has taken its place. */
    public synchronized void disconnected(String id, Outlet outlet) {
        Screen screen = screens.get(id);
        if (screen != null && screen.outlet() == outlet) {
            screen.disconnect(clock.instant());
        }
    }

    /** Ends the channel of a screen, if it has one here. */
    public synchronized void end(String id) {
        Screen screen = screens.get(id);
        if (screen != null && screen.outlet() != null) {
            Outlet outlet = screen.outlet();
            screen.disconnect(clock.instant());
            outlet.end();
        }
    }

    /** What a screen is to be told when it comes, or has to begin anew. */
    public synchronized Welcome welcome(String id) {
        return new Welcome(seq, standings.of(id));
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

    /** A number for a command that is about to be given, greater than all before. */
    public synchronized long newNumber() {
        seq = Math.max(seq + 1, ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant()));
        return seq;
    }

    /** Gives a command its number and tells it to the screens connected here. */
    public synchronized Standing.Told tell(Command command) {
        return tell(command, newNumber());
    }

    /** Tells a command that has a number to the screens connected here. */
    public synchronized Standing.Told tell(Command command, long number) {
        Standing.Told told = new Standing.Told(number, clock.instant().plus(LEAD), command);
        tell(told);
        return told;
    }

    /** Tells a command to the screens connected here that have not been told it. */
    public void tell(Standing.Told told) {
        tell(List.of(told));
    }

    /**
     * Tells commands to the screens connected here that have not been told them: one by one, or where that would come in
     * the wrong order or be too many, once what holds after all of them. It holds for screens that come later, too.
     */
    public synchronized void tell(List<Standing.Told> commands) {
        Set<Screen> behind = new LinkedHashSet<>();
        for (Standing.Told told : commands) {
            seq = Math.max(seq, told.seq());
            for (Screen screen : concerned(standings.add(told))) {
                if (commands.size() > MOST_TOGETHER || !screen.tell(told)) {
                    behind.add(screen);
                }
            }
        }
        behind.forEach(screen -> screen.tellWhatHolds(seq));
    }

    private List<Screen> concerned(Set<String> targets) {
        boolean all = targets.contains(Command.EVERYONE);
        return screens.values().stream()
                .filter(screen -> screen.outlet() != null)
                .filter(screen -> all || targets.contains(screen.intro().id()))
                .toList();
    }

    /** Targets of a command that can be told something now or when they come: known screens, or all. */
    public synchronized List<String> reachable(Command command) {
        return command.isForEveryone()
                ? List.of(Command.EVERYONE)
                : command.targets().stream().filter(screens::containsKey).toList();
    }

    /**
     * What came of a command that was told.
     *
     * @param alone whether other instances cannot be told
     */
    public synchronized Pushed pushed(Command command, Standing.Told told, boolean alone) {
        return Pushed.of(command, told, screens, alone, clock.instant());
    }

    /** All known screens as documents, in the order they first came. */
    public synchronized List<Map<String, Object>> list() {
        Instant now = clock.instant();
        return screens.entrySet().stream()
                .map(entry -> entry.getValue().toDocument(standings.of(entry.getKey()), now))
                .toList();
    }

    /** Number of channels open here, of all screens or of those from one address. */
    public synchronized int open(String address) {
        return (int) screens.values().stream()
                .filter(screen -> screen.outlet() != null)
                .filter(screen -> address == null || screen.intro().address().equals(address))
                .count();
    }

    /** Whether a connection has begun or ended here that other instances do not know. */
    public synchronized boolean hasNewLinks() {
        return screens.values().stream().anyMatch(Screen::hasNewLink);
    }

    /** What other instances do not know yet; each asked for once. */
    public synchronized News news() {
        return new News(
                screens.values().stream()
                        .flatMap(screen -> screen.newLink().stream())
                        .toList(),
                screens.values().stream()
                        .flatMap(screen -> screen.newSign().stream())
                        .toList());
    }

    /** Says that {@link #news} did not reach the others. */
    public synchronized void newsWereLost() {
        screens.values().forEach(Screen::isUnknownToOthers);
    }

    /**
     * Takes what all instances together know. A screen that has since connected to another instance is let go here.
     *
     * @param here id of this instance
     */
    public synchronized void learn(String here, List<Seen> all) {
        all.forEach(seen -> Screen.learn(screens, here, seen));
        Set<String> known = all.stream().map(seen -> seen.link().id()).collect(Collectors.toSet());
        screens.entrySet()
                .removeIf(entry -> !known.contains(entry.getKey())
                        && entry.getValue().outlet() == null
                        && !entry.getValue().hasNewLink());
        screens.entrySet().stream()
                .filter(entry -> !known.contains(entry.getKey()))
                .forEach(entry -> entry.getValue().isUnknownToOthers());
        standings.keep(screens.keySet(), clock.instant());
    }
}
