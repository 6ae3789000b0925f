package riskmap.backend.wall.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import riskmap.backend.wall.command.Standing.Told;

/** What holds after commands, held against a screen that obeys each in its turn. */
class StandingTest {

    private static final Instant NOW = Instant.parse("2026-11-22T06:00:00Z");

    private static Told told(long seq, CommandKind kind) {
        return new Told(seq, NOW.plusSeconds(seq), new Command(List.of("*"), kind, "s", null, feature(), "t", null));
    }

    private static Command.Feature feature() {
        return new Command.Feature("grids", "g");
    }

    /** Remembers nothing but what it shows. */
    private static Map<String, Object> obeyed(List<Told> commands) {
        Map<String, Object> shown = new HashMap<>(Map.of("paused", false));
        for (Told told : commands) {
            Map<String, Object> document = told.command().toDocument(told.seq(), told.at());
            switch (told.command().kind()) {
                case SCENE, EXTENT, HIGHLIGHT, MESSAGE, NOTICE, RELOAD ->
                    shown.put(told.command().kind().code(), document);
                case CLEAR ->
                    List.of("extent", "highlight", "message", "notice").forEach(shown::remove);
                case PAUSE -> shown.put("paused", true);
                case RESUME -> {
                    List.of("scene", "extent", "highlight").forEach(shown::remove);
                    shown.put("paused", false);
                    shown.put("acknowledged", document.get("at"));
                }
            }
        }
        return shown;
    }

    private static Map<String, Object> shown(Standing standing) {
        Map<String, Object> document = new HashMap<>(standing.toDocument(NOW));
        document.values().removeIf(value -> value == null);
        return document;
    }

    private static List<Told> commands(List<Integer> kinds) {
        List<Told> commands = new ArrayList<>();
        for (int kind : kinds) {
            commands.add(told(commands.size() + 1, CommandKind.values()[kind]));
        }
        return commands;
    }

    @Property
    void theLastOfEachKindIsAllThatCountsInWhateverOrderItIsHeard(
            @ForAll @Size(max = 30) List<@IntRange(max = 8) Integer> kinds, @ForAll Random random) {
        List<Told> commands = commands(kinds);
        Map<String, Object> expected = obeyed(commands);
        List<Told> mixed = new ArrayList<>(commands);
        Collections.shuffle(mixed, random);
        Standing all = Standing.NOTHING;
        Standing[] parts = {Standing.NOTHING, Standing.NOTHING};
        for (Told told : mixed) {
            all = all.after(told);
            int part = random.nextInt(2);
            parts[part] = parts[part].after(told);
        }
        assertEquals(expected, shown(all));
        assertEquals(expected, shown(parts[0].with(parts[1])));
    }

    @Test
    void aCommandHeardTwiceChangesNothing() {
        Standing once = Standing.NOTHING.after(told(7, CommandKind.RELOAD));
        assertSame(once, once.after(told(7, CommandKind.RELOAD)));
        assertSame(once, once.after(told(6, CommandKind.RELOAD)));
    }
}
