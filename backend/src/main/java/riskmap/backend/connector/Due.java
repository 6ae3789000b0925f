package riskmap.backend.connector;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import riskmap.backend.connector.file.Schedule;
import riskmap.backend.connector.runs.Run;
import riskmap.backend.connector.runs.RunStatus;

/** When a connector runs next. */
final class Due {

    private static final Duration FIRST_RETRY = Duration.ofMinutes(1);
    private static final Duration LONGEST_RETRY = Duration.ofHours(1);
    private static final int DOUBLINGS = 6;

    private Due() {}

    /**
     * The next time: by the schedule after a success; after n failures in a row 2ⁿ⁻¹ minutes behind the last, at most an
     * hour. A time that has passed means now.
     *
     * @param runs newest first
     * @param since when the service began to look after the connector
     * @return empty while it is running
     */
    static Optional<Instant> next(Schedule schedule, List<Run> runs, Instant since) {
        if (runs.isEmpty()) {
            return Optional.of(schedule instanceof Schedule.Every ? since : schedule.after(since));
        }
        Run last = runs.get(0);
        if (last.status() == RunStatus.RUNNING) {
            return Optional.empty();
        }
        int failures = failures(runs);
        if (failures == 0) {
            return Optional.of(schedule.after(last.started()));
        }
        Duration wait = FIRST_RETRY.multipliedBy(1L << Math.min(failures - 1, DOUBLINGS));
        return Optional.of(last.finished().plus(wait.compareTo(LONGEST_RETRY) < 0 ? wait : LONGEST_RETRY));
    }

    /** Failures in a row up to now. */
    static int failures(List<Run> runs) {
        int failures = 0;
        for (Run run : runs) {
            if (run.status() == RunStatus.DONE) {
                break;
            }
            failures += run.status().isFailure() ? 1 : 0;
        }
        return failures;
    }
}
