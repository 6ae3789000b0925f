package riskmap.backend.wall.screen;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import riskmap.backend.wall.command.Command;
import riskmap.backend.wall.command.Standing;

/** What was told to everyone, and what to single screens. */
final class Standings {

    /** An instance may hear of a command a little earlier than of the screen it is for. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Map<String, Standing> told = new HashMap<>();

    /** Adds a command; answers for which of its targets it is new. */
    Set<String> add(Standing.Told command) {
        Set<String> fresh = new HashSet<>();
        for (String target : command.command().targets()) {
            Standing before = told.getOrDefault(target, Standing.NOTHING);
            Standing after = before.after(command);
            if (after != before) {
                told.put(target, after);
                fresh.add(target);
            }
        }
        return fresh;
    }

    /** What holds for a screen. */
    Standing of(String id) {
        Standing everyone = told.getOrDefault(Command.EVERYONE, Standing.NOTHING);
        return everyone.with(told.getOrDefault(id, Standing.NOTHING));
    }

    void forget(String id) {
        told.remove(id);
    }

    /** Forgets what was told to screens that are no longer known. */
    void keep(Set<String> known, Instant now) {
        told.entrySet()
                .removeIf(entry -> !entry.getKey().equals(Command.EVERYONE)
                        && !known.contains(entry.getKey())
                        && entry.getValue().last().values().stream()
                                .allMatch(command -> command.at().plus(PATIENCE).isBefore(now)));
    }
}
