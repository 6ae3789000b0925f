package riskmap.backend.wall.command;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What can be told to a screen, with the members such a command has. */
public enum CommandKind {
    /** Show a scene, for some seconds or for good. */
    SCENE("scene", "seconds"),
    /** Move the map to an extent. */
    EXTENT("extent", "seconds"),
    /** Point out one feature. */
    HIGHLIGHT("feature", "seconds"),
    /** Show a text. */
    MESSAGE("text", "seconds"),
    /** Let a text stand first among the notices at the foot. */
    NOTICE("text", "seconds"),
    /** End extent, highlight, message and notice. */
    CLEAR,
    /** Stay in the present scene. */
    PAUSE,
    /** Go on with the rotation; open incidents up to now are known and no longer take the screen. */
    RESUME,
    /** Load the page anew. */
    RELOAD;

    private final List<String> members;

    CommandKind(String... members) {
        this.members = List.of(members);
    }

    /** The name in JSON. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Members of the document of such a command besides {@code targets} and {@code kind}; the first one is needed. */
    List<String> members() {
        return members;
    }

    static CommandKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(CommandKind::code).toList();
    }
}
