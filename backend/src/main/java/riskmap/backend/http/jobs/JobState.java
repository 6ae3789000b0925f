package riskmap.backend.http.jobs;

import java.time.Instant;
import riskmap.backend.http.problem.Problem;

/**
 * One moment of a job. Immutable; a job goes from one to the next.
 *
 * @param status where it stands
 * @param percent how much is done, 0 to 100
 * @param started when it began to run; null before
 * @param finished when it came to its end; null before
 * @param updated when it last changed
 * @param expires when it is forgotten; null before it has finished
 * @param problem why it failed; null otherwise
 */
public record JobState(
        JobStatus status,
        int percent,
        Instant started,
        Instant finished,
        Instant updated,
        Instant expires,
        Problem problem) {

    static JobState accepted(Instant now) {
        return new JobState(JobStatus.ACCEPTED, 0, null, null, now, null, null);
    }

    JobState running(Instant now) {
        return new JobState(JobStatus.RUNNING, 0, now, null, now, null, null);
    }

    JobState at(int newPercent, Instant now) {
        return new JobState(status, newPercent, started, finished, now, expires, problem);
    }

    JobState ended(JobStatus end, Instant now, Instant forgotten, Problem why) {
        int reached = end == JobStatus.SUCCESSFUL ? 100 : percent;
        return new JobState(end, reached, started, finished == null ? now : finished, now, forgotten, why);
    }
}
