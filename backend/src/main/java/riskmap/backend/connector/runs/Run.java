package riskmap.backend.connector.runs;

import java.time.Instant;

/**
 * One run of a connector.
 *
 * @param id its identity
 * @param connector the connector
 * @param actor who asked for it; {@code schedule} when its time had come
 * @param status where it stands
 * @param started when it began
 * @param finished when it ended, or null
 * @param heard when its instance last gave a sign of life
 * @param counts what it came to
 * @param importId the import it became, or null when there was nothing to import
 * @param digest SHA-256 of what was imported, in hexadecimal; null when nothing was
 * @param message why it ended as it did, one sentence for people, or null
 */
public record Run(
        String id,
        String connector,
        String actor,
        RunStatus status,
        Instant started,
        Instant finished,
        Instant heard,
        RunCounts counts,
        String importId,
        String digest,
        String message) {

    /** A run that begins. */
    public static Run begun(String id, String connector, String actor, Instant now) {
        return new Run(id, connector, actor, RunStatus.RUNNING, now, null, now, RunCounts.NONE, null, null, null);
    }

    /** The same at its end. */
    public Run ended(RunStatus end, RunCounts all, String becameImport, String sha256, String why, Instant now) {
        return new Run(id, connector, actor, end, started, now, now, all, becameImport, sha256, why);
    }
}
