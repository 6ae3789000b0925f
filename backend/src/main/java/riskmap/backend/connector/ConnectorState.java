package riskmap.backend.connector;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import riskmap.backend.connector.runs.Run;

/**
 * A connector and how it does.
 *
 * @param entry its file
 * @param health how it does
 * @param since since when it does so; null when it has never run or its file cannot be used
 * @param next when it runs next; null when that is by hand, or it is running
 * @param runs its last runs, newest first
 */
public record ConnectorState(ConnectorEntry entry, Health health, Instant since, Instant next, List<Run> runs) {

    /** How a connector does. */
    public enum Health {
        /** Its last run brought what the source has. */
        OK,
        /** Its last runs failed. */
        FAILING,
        /** It has not run yet. */
        NEVER_RUN,
        /** Its file cannot be used. */
        BAD_FILE;

        /** The name in JSON. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
