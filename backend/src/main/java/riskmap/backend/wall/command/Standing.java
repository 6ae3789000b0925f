package riskmap.backend.wall.command;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import riskmap.backend.wall.document.Times;

/**
 * What has been told to a screen and may still hold: what a screen that was away is told first. Immutable.
 *
 * <p>Of each kind of command the last one is kept, and that is enough: a command changes the same things as another one of
 * its kind, so whatever came before has no trace left. In what order an instance hears of them does not matter either.
 *
 * @param last the last command of each kind
 */
public record Standing(Map<CommandKind, Told> last) {

    /** Nothing was told yet. */
    public static final Standing NOTHING = new Standing(Map.of());

    private static final List<CommandKind> LASTING = List.of(
            CommandKind.SCENE, CommandKind.EXTENT, CommandKind.HIGHLIGHT, CommandKind.MESSAGE, CommandKind.NOTICE);

    /** A command with its number and time. */
    public record Told(long seq, Instant at, Command command) {

        private boolean holdsAt(Instant now) {
            return command.seconds() == null || now.isBefore(at.plusSeconds(command.seconds()));
        }

        private Map<String, Object> toDocument() {
            return command.toDocument(seq, at);
        }
    }

    /** What holds after one more command; the same object where it is not newer than what is known of its kind. */
    public Standing after(Told told) {
        Told known = last.get(told.command().kind());
        if (known != null && known.seq() >= told.seq()) {
            return this;
        }
        Map<CommandKind, Told> all = new EnumMap<>(CommandKind.class);
        all.putAll(last);
        all.put(told.command().kind(), told);
        return new Standing(Collections.unmodifiableMap(all));
    }

    /** What holds for somebody who was told both. */
    public Standing with(Standing other) {
        Standing both = this;
        for (Told told : other.last.values()) {
            both = both.after(told);
        }
        return both;
    }

    /**
     * As a screen is told when it comes: the commands that still hold, by what they are about; whether the rotation rests;
     * when the officer last said {@link CommandKind#RESUME}, because incidents reported before are known; and the last
     * {@link CommandKind#RELOAD}, for a page that was open before it.
     */
    public Map<String, Object> toDocument(Instant now) {
        Map<CommandKind, Told> holding = new EnumMap<>(CommandKind.class);
        last.values().stream().sorted(Comparator.comparingLong(Told::seq)).forEach(told -> obey(holding, told));
        Map<String, Object> tree = new LinkedHashMap<>();
        for (CommandKind kind : LASTING) {
            Told told = holding.get(kind);
            tree.put(kind.code(), told == null || !told.holdsAt(now) ? null : told.toDocument());
        }
        tree.put("paused", holding.containsKey(CommandKind.PAUSE));
        Told resumed = last.get(CommandKind.RESUME);
        tree.put("acknowledged", resumed == null ? null : Times.text(resumed.at()));
        Told reload = last.get(CommandKind.RELOAD);
        tree.put("reload", reload == null ? null : reload.toDocument());
        return tree;
    }

    private static void obey(Map<CommandKind, Told> holding, Told told) {
        List<CommandKind> ended =
                switch (told.command().kind()) {
                    case CLEAR ->
                        List.of(CommandKind.EXTENT, CommandKind.HIGHLIGHT, CommandKind.MESSAGE, CommandKind.NOTICE);
                    case RESUME ->
                        List.of(CommandKind.SCENE, CommandKind.EXTENT, CommandKind.HIGHLIGHT, CommandKind.PAUSE);
                    case SCENE, EXTENT, HIGHLIGHT, MESSAGE, NOTICE, PAUSE, RELOAD -> List.of();
                };
        ended.forEach(holding::remove);
        holding.put(told.command().kind(), told);
    }
}
