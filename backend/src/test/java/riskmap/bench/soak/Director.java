package riskmap.bench.soak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The duty officer: lets scenes rotate fast, calls for others in between, and now and then for an extent, an object, a message. */
final class Director {

    static final String QUIET = "rest";

    private static final int SECONDS = 5; // the least a scene may have
    private static final List<String> SCENES =
            List.of("grid-inspection", "major-hazards", "hidden-dangers", "emergency", "overview");
    private static final List<String> ALL = List.of("*");
    private static final long PATIENCE = 2000;
    private static final long MINUTE = 60_000;
    private static final int BEHIND = 10; // scene changes too few, then there is no lull
    private static final long LULL = 12_000; // of each minute, in which the rotation steps by itself

    private final Desk desk;
    private int pushes;
    private String from;
    private long pushed;

    Director(Desk desk) {
        this.desk = desk;
    }

    /**
     * Gives every scene the shortest time, and adds the one that is measured: its panels all fit, so that none of them takes
     * turns and the same things stand on the screen every time.
     */
    void hurry() throws IOException, InterruptedException {
        Map<String, Object> quiet = Map.of(
                "id",
                QUIET,
                "title",
                Map.of("zh", "静置", "en", "At rest"),
                "seconds",
                SECONDS,
                "extent",
                "city",
                "layers",
                List.of(Map.of("id", "grids"), Map.of("id", "risk-points"), Map.of("id", "incidents")),
                "left",
                List.of("risk-levels", "risk-trend"),
                "right",
                List.of("sensor-alarms"),
                "ticker",
                true);
        desk.send("PUT", "/wall/scenes/" + QUIET, quiet);
        for (JsonNode scene : desk.get("/wall/scenes").get("scenes")) {
            String path = "/wall/scenes/" + scene.get("id").asText();
            String tag =
                    desk.send("GET", path, null).headers().firstValue("ETag").orElseThrow();
            int status = desk.send("PUT", path, ((ObjectNode) scene).put("seconds", SECONDS), "If-Match", tag)
                    .statusCode();
            if (status >= 300) {
                throw new IOException(path + " answered " + status);
            }
        }
    }

    /**
     * Calls for the next scene, when the screen shows what it was told last.
     *
     * @param missing scene changes that are due
     * @param pointable whether the features to be pointed out are there
     */
    void push(String shown, int missing, boolean pointable) throws InterruptedException {
        long now = System.currentTimeMillis();
        if ((now % MINUTE < LULL && missing < BEHIND) || (shown.equals(from) && now - pushed < PATIENCE)) {
            return;
        }
        from = shown;
        pushed = now;
        int number = pushes++;
        String next = SCENES.get(number % SCENES.size());
        tell("scene", Map.of("scene", next.equals(shown) ? SCENES.get(pushes % SCENES.size()) : next));
        if (number % 9 == 4) {
            double west = 120.66 + number % 5 * 0.03;
            tell("extent", Map.of("extent", List.of(west, 31.27, west + 0.06, 31.3), "seconds", 2));
        } else if (number % 9 == 6 && pointable) {
            Map<String, Object> feature = Map.of("layer", "risk-points", "id", "soak-risk-" + (8 + number % 4 * 10));
            tell("highlight", Map.of("feature", feature, "seconds", 2));
        } else if (number % 9 == 8) {
            tell("message", Map.of("text", "浸泡试验 " + number, "seconds", 3));
        }
    }

    /** Brings the screen to rest in the scene that is measured, or lets it go on. */
    void rest(boolean rest) throws InterruptedException {
        if (rest) {
            tell("resume", Map.of()); // whatever incident is open is known
            tell("scene", Map.of("scene", QUIET));
            tell("pause", Map.of());
        } else {
            tell("resume", Map.of());
        }
    }

    private void tell(String kind, Map<String, Object> members) throws InterruptedException {
        Map<String, Object> command = new LinkedHashMap<>(members);
        command.put("targets", ALL);
        command.put("kind", kind);
        desk.command(command);
    }
}
