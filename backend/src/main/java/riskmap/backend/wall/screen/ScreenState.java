package riskmap.backend.wall.screen;

import java.util.Locale;

/** Whether a screen can be reached. */
public enum ScreenState {
    /** Its channel is open and it reports. */
    CONNECTED,
    /** Its channel is open, but it has not reported for a while. */
    SILENT,
    /** Its channel is closed. */
    GONE;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
