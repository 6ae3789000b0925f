package riskmap.backend.wall.relay;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import riskmap.backend.live.SharedClock;
import riskmap.backend.store.wall.WallStore;
import riskmap.backend.wall.command.Command;
import riskmap.backend.wall.relay.Line.Given;
import riskmap.backend.wall.screen.Pushed;
import riskmap.backend.wall.screen.Report;
import riskmap.backend.wall.screen.Screens;
import riskmap.backend.wall.token.ScreenTokens;

/** All screens of a service, whichever instance they are connected to. */
public final class Relay implements AutoCloseable {

    private final Screens screens;
    private final Optional<Line> line;

    private Relay(Screens screens, Optional<Line> line) {
        this.screens = screens;
        this.line = line;
    }

    /** The screens of a service of one instance. */
    public static Relay alone(Screens screens) {
        return new Relay(screens, Optional.empty());
    }

    /**
     * The screens of a service whose instances share a store. Reads what was told before, and follows from then on.
     *
     * @param tokens asked anew when a channel is ended, so that a screen whose token was revoked elsewhere does not come back
     */
    public static Relay over(WallStore store, Screens screens, SharedClock clock, ScreenTokens tokens) {
        Line line = new Line(store, screens, clock, tokens::askAnew);
        line.start();
        return new Relay(screens, Optional.of(line));
    }

    /** The screens as this instance knows them. */
    public Screens screens() {
        return screens;
    }

    /** Tells a command to screens, here and elsewhere. What it says holds for screens that come later, too. */
    public Pushed push(Command command) {
        line.ifPresent(Line::look);
        Command possible = command.to(screens.reachable(command));
        Given given = line.filter(to -> !possible.targets().isEmpty())
                .map(to -> to.give(possible))
                .orElseGet(() -> new Given(screens.tell(possible), line.isEmpty()));
        return screens.pushed(command, given.told(), !given.everywhere());
    }

    /** All known screens as documents. */
    public List<Map<String, Object>> list() {
        line.ifPresent(Line::look);
        return screens.list();
    }

    /**
     * Takes a heartbeat, also of a screen connected to another instance.
     *
     * @return whether the screen is known
     */
    public boolean report(String id, Report report) {
        if (screens.report(id, report)) {
            return true;
        }
        line.ifPresent(Line::look);
        return line.isPresent() && screens.report(id, report);
    }

    /** Ends the channel of a screen, wherever it has one. */
    public void end(String id) {
        screens.end(id);
        line.ifPresent(others -> others.passEnd(id));
    }

    /** Says that this instance ends. */
    @Override
    public void close() {
        line.ifPresent(Line::close);
    }
}
