package riskmap.backend.wall.screen;

import riskmap.backend.wall.command.Standing;

/** The open channel of a screen. None of the calls ever waits for the screen. */
public interface Outlet {

    /** Passes a command on. */
    void tell(Standing.Told told);

    /** Tells what holds from the desk, instead of commands that were given before others the screen was told already. */
    void renew();

    /** Ends the channel: another connection has taken its place, or its token was revoked. */
    void end();
}
