package riskmap.backend.wall.screen;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import riskmap.backend.wall.command.Command;
import riskmap.backend.wall.command.Standing;

/**
 * What came of a command.
 *
 * @param delivered ids of the screens that have it before them
 * @param missing why any other target may not act, by id
 */
public record Pushed(long seq, Instant at, List<String> delivered, Map<String, String> missing) {

    static Pushed of(Command command, Standing.Told told, Map<String, Screen> screens, boolean alone, Instant now) {
        Set<String> targets = new LinkedHashSet<>(command.targets());
        if (targets.remove(Command.EVERYONE)) {
            targets.addAll(screens.keySet());
        }
        List<String> delivered = new ArrayList<>();
        Map<String, String> missing = new LinkedHashMap<>();
        for (String id : targets) {
            String reason = !screens.containsKey(id)
                    ? "unknown: no screen of this id is known; it is told nothing until it has connected once"
                    : screens.get(id).missingBecause(alone, now);
            if (reason == null) {
                delivered.add(id);
            } else {
                missing.put(id, reason);
            }
        }
        return new Pushed(told.seq(), told.at(), delivered, missing);
    }
}
