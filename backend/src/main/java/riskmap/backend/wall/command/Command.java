package riskmap.backend.wall.command;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import riskmap.backend.wall.document.Times;

/**
 * One command, before it has a number and a time.
 *
 * @param targets ids of screens, or {@code *} for all
 * @param scene id of a scene; with {@link CommandKind#SCENE} only
 * @param extent west, south, east, north; with {@link CommandKind#EXTENT} only, null for the whole city
 * @param feature layer and id; with {@link CommandKind#HIGHLIGHT} only
 * @param text with {@link CommandKind#MESSAGE} and {@link CommandKind#NOTICE} only
 * @param seconds how long it holds; null until something else is told
 */
public record Command(
        List<String> targets,
        CommandKind kind,
        String scene,
        List<Double> extent,
        Feature feature,
        String text,
        Integer seconds) {

    /** Stands for every screen. */
    public static final String EVERYONE = "*";

    /** A feature of the city. */
    public record Feature(String layer, String id) {}

    /** The same command to others. */
    public Command to(List<String> others) {
        return new Command(others, kind, scene, extent, feature, text, seconds);
    }

    /** Whether every screen is meant. */
    public boolean isForEveryone() {
        return targets.contains(EVERYONE);
    }

    /**
     * What a screen is told.
     *
     * @param seq number of the command
     * @param at when to act, by the service's clock
     */
    public Map<String, Object> toDocument(long seq, Instant at) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("seq", seq);
        tree.put("at", Times.text(at));
        tree.putAll(toDocument());
        return tree;
    }

    /** What is to be done, whoever it is told and when. */
    public Map<String, Object> toDocument() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("kind", kind.code());
        switch (kind) {
            case SCENE -> tree.put("scene", scene);
            case EXTENT -> tree.put("extent", extent == null ? "city" : extent);
            case HIGHLIGHT -> tree.put("feature", Map.of("layer", feature.layer(), "id", feature.id()));
            case MESSAGE, NOTICE -> tree.put("text", text);
            case CLEAR, PAUSE, RESUME, RELOAD -> {
                return tree;
            }
        }
        if (seconds != null) {
            tree.put("seconds", seconds);
        }
        return tree;
    }
}
