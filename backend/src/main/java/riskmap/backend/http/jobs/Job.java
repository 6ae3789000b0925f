package riskmap.backend.http.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import riskmap.backend.http.problem.Problem;
import riskmap.geodata.model.Cancelled;
import riskmap.geodata.model.LocalizedText;
import riskmap.geodata.model.Progress;

/** One piece of work, from the moment it was accepted until it is forgotten. Thread safe. */
public final class Job implements Progress {

    private final String id = UUID.randomUUID().toString();
    private final String process;
    private final Owner owner;
    private final Instant created;
    private final Clock clock;
    private final JobLimits limits;
    private volatile JobState state;
    private Result result;

    Job(String process, Owner owner, Clock clock, JobLimits limits) {
        this.process = process;
        this.owner = owner;
        this.clock = clock;
        this.limits = limits;
        this.created = clock.instant();
        this.state = JobState.accepted(created);
    }

    /** Its id; hard to guess. */
    public String id() {
        return id;
    }

    /** Id of the process it runs. */
    public String process() {
        return process;
    }

    /** Whose it is. */
    public Owner owner() {
        return owner;
    }

    /** When it was accepted. */
    public Instant created() {
        return created;
    }

    /** How it is now. */
    public JobState state() {
        return state;
    }

    /** Its result, when it has been successful and was not dismissed since. */
    public synchronized Optional<Result> result() {
        return Optional.ofNullable(result);
    }

    /** Bytes its result takes on disk. */
    synchronized long bytesOnDisk() {
        return result == null ? 0 : result.body().bytesOnDisk();
    }

    /**
     * Notes how far the work is.
     *
     * @throws Cancelled when the job was dismissed
     * @throws riskmap.backend.http.problem.ProblemException when it has run longer than is allowed
     */
    @Override
    public void step(long done, long total) {
        JobState now = state;
        if (now.status() != JobStatus.RUNNING) {
            throw new Cancelled();
        }
        Instant time = clock.instant();
        refuseTooLong(Duration.between(now.started(), time));
        int percent = total <= 0 ? 0 : (int) Math.min(99, 100.0 * done / total);
        if (percent > now.percent()) {
            move(JobStatus.RUNNING, time, percent);
        }
    }

    private void refuseTooLong(Duration running) {
        if (running.compareTo(limits.longest()) > 0) {
            throw Problem.of(
                            400,
                            "too-long",
                            LocalizedText.of("任务运行太久", "The job ran too long"),
                            LocalizedText.of(
                                    "任务在 " + running.toSeconds() + " 秒后被停止，允许 "
                                            + limits.longest().toSeconds() + " 秒，请减少要求",
                                    "the job was stopped after " + running.toSeconds() + " s; allowed are "
                                            + limits.longest().toSeconds() + " s: ask for less"))
                    .with("allowed", limits.longest().toString())
                    .toException();
        }
    }

    private synchronized void move(JobStatus from, Instant time, int percent) {
        if (state.status() == from) {
            state = state.at(percent, time);
        }
    }

    /** Begins; false when it was dismissed while it waited. */
    synchronized boolean begin() {
        if (state.status() != JobStatus.ACCEPTED) {
            return false;
        }
        state = state.running(clock.instant());
        return true;
    }

    /** Ends with a result, which is thrown away when the job was dismissed meanwhile. */
    synchronized void succeed(Result made) {
        if (state.status() == JobStatus.RUNNING) {
            result = made;
            end(JobStatus.SUCCESSFUL, null);
        } else {
            made.body().close();
        }
    }

    /** Ends without a result. */
    synchronized void fail(Problem problem) {
        if (state.status() == JobStatus.RUNNING) {
            end(JobStatus.FAILED, problem);
        }
    }

    /** Stops the work at its next step and throws the result away. Doing it again changes nothing. */
    synchronized void dismiss() {
        if (state.status() != JobStatus.DISMISSED) {
            end(JobStatus.DISMISSED, null);
        }
        drop();
    }

    /** Gives back what the result takes. */
    synchronized void drop() {
        if (result != null) {
            result.body().close();
            result = null;
        }
    }

    private void end(JobStatus end, Problem problem) {
        Instant now = clock.instant();
        state = state.ended(end, now, now.plus(limits.keep()), problem);
    }
}
