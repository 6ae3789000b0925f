package riskmap.backend.wall.command;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import riskmap.backend.wall.document.Times;

/**
 * What has been told to a screen and still holds: what a screen that was away is told first. Immutable.
 *
 * @param scene the scene told last; null when none was
 * @param extent the extent told last, if not cleared
 * @param highlight the feature pointed out, if not cleared
 * @param message the text shown, if not cleared
 * @param notice the text among the notices, if not cleared
 * @param paused whether the rotation rests
 * @param acknowledged when the officer last said {@link CommandKind#RESUME}; incidents reported before are known
 */
public record Standing(
        Told scene, Told extent, Told highlight, Told message, Told notice, boolean paused, Instant acknowledged) {

    /** Nothing was told yet. */
    public static final Standing NOTHING = new Standing(null, null, null, null, null, false, null);

    /** A command with its number and time. */
    public record Told(long seq, Instant at, Command command) {

        private boolean holdsAt(Instant now) {
            return command.seconds() == null || now.isBefore(at.plusSeconds(command.seconds()));
        }
    }

    /** What holds after one more command. */
    public Standing after(Told told) {
        return switch (told.command().kind()) {
            case SCENE -> new Standing(told, null, highlight, message, notice, paused, acknowledged);
            case EXTENT -> new Standing(scene, told, highlight, message, notice, paused, acknowledged);
            case HIGHLIGHT -> new Standing(scene, extent, told, message, notice, paused, acknowledged);
            case MESSAGE -> new Standing(scene, extent, highlight, told, notice, paused, acknowledged);
            case NOTICE -> new Standing(scene, extent, highlight, message, told, paused, acknowledged);
            case CLEAR -> new Standing(scene, null, null, null, null, paused, acknowledged);
            case PAUSE -> new Standing(scene, extent, highlight, message, notice, true, acknowledged);
            case RESUME -> new Standing(null, null, highlight, message, notice, false, told.at());
            case RELOAD -> this;
        };
    }

    /** As a screen is told when it comes: the commands that still hold, by what they are about. */
    public Map<String, Object> toDocument(Instant now) {
        Map<String, Object> tree = new LinkedHashMap<>();
        put(tree, "scene", scene, now);
        put(tree, "extent", extent, now);
        put(tree, "highlight", highlight, now);
        put(tree, "message", message, now);
        put(tree, "notice", notice, now);
        tree.put("paused", paused);
        tree.put("acknowledged", Times.text(acknowledged));
        return tree;
    }

    private static void put(Map<String, Object> tree, String name, Told told, Instant now) {
        tree.put(
                name, told == null || !told.holdsAt(now) ? null : told.command().toDocument(told.seq(), told.at()));
    }
}
