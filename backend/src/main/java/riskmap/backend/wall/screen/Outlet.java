package riskmap.backend.wall.screen;

import riskmap.backend.wall.command.Standing;

/** The open channel of a screen. Neither call ever waits for the screen. */
public interface Outlet {

    /** Passes a command on. */
    void tell(Standing.Told told);

    /** Ends the channel: another connection has taken its place, or its token was revoked. */
    void end();
}
