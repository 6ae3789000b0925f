package riskmap.backend.http.jobs;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import riskmap.backend.http.problem.Problem;
import riskmap.geodata.model.LocalizedText;

/** Accepts jobs, runs them in turn, and remembers them for a while. */
@Singleton
public class JobQueue {

    private final Clock clock;
    private final JobLimits limits;
    private final Map<String, Job> jobs = new LinkedHashMap<>();
    private final ThreadPoolExecutor threads;

    JobQueue(Clock clock, JobLimits limits) {
        this.clock = clock;
        this.limits = limits;
        AtomicInteger number = new AtomicInteger();
        threads = new ThreadPoolExecutor(
                limits.threads(),
                limits.threads(),
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(limits.mostWaiting()),
                task -> {
                    Thread thread = new Thread(task, "job-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
    }

    @PreDestroy
    synchronized void close() {
        threads.shutdownNow();
        jobs.values().forEach(Job::dismiss);
    }

    /**
     * Accepts work.
     *
     * @param process id of the process it belongs to
     * @throws riskmap.backend.http.problem.ProblemException of status 429 when the owner has too many unfinished jobs, of
     *     status 503 when too many wait
     */
    public synchronized Job submit(Owner owner, String process, Work work) {
        sweep();
        refuseTooMany(owner);
        Job job = new Job(process, owner, clock, limits);
        try {
            threads.execute(new JobTask(job, work));
        } catch (RejectedExecutionException full) {
            throw tooMany(
                    503,
                    LocalizedText.of(
                            limits.mostWaiting() + " 个任务在等候，不再接受更多",
                            limits.mostWaiting() + " jobs wait; more are not accepted"),
                    limits.mostWaiting());
        }
        jobs.put(job.id(), job);
        return job;
    }

    private void refuseTooMany(Owner owner) {
        long unfinished = jobs.values().stream()
                .filter(job ->
                        job.owner().equals(owner) && !job.state().status().isFinal())
                .count();
        int allowed = limits.mostOf(owner);
        if (unfinished >= allowed) {
            throw tooMany(
                    429,
                    LocalizedText.of(
                            "您有 " + unfinished + " 个任务未完成，最多允许 " + allowed + " 个",
                            unfinished + " of your jobs are unfinished; allowed are " + allowed),
                    allowed);
        }
    }

    private static RuntimeException tooMany(int status, LocalizedText detail, int allowed) {
        return Problem.of(status, "too-many-jobs", LocalizedText.of("未完成的任务太多", "Too many jobs are unfinished"), detail)
                .with("allowed", allowed)
                .withHeader("Retry-After", "10")
                .toException();
    }

    /** The jobs of an owner, the latest first. */
    public synchronized List<Job> list(Owner owner) {
        sweep();
        List<Job> found = new ArrayList<>(jobs.values());
        found.removeIf(job -> !job.owner().equals(owner));
        Collections.reverse(found);
        return found;
    }

    /** A job of an owner; a problem of status 404 when the owner has none of that id. */
    public synchronized Job find(Owner owner, String id) {
        sweep();
        Job job = jobs.get(id);
        if (job == null || !job.owner().equals(owner)) {
            throw Problem.of(
                            404,
                            "http://www.opengis.net/def/exceptions/ogcapi-processes-1/1.0/no-such-job",
                            LocalizedText.of("没有这个任务", "There is no such job"),
                            LocalizedText.of(
                                    "没有任务“" + Problem.shorten(id) + "”；完成的任务过一段时间、所有任务在服务重启时被忘记，他人的任务不显示",
                                    "there is no job '" + Problem.shorten(id)
                                            + "'; finished jobs are forgotten after a while, all jobs when the service"
                                            + " restarts, and jobs of others are not shown"))
                    .with("job", Problem.shorten(id))
                    .toException();
        }
        return job;
    }

    /** Stops a job, or throws its result away. */
    public void dismiss(Job job) {
        job.dismiss();
        threads.getQueue().removeIf(task -> ((JobTask) task).job() == job);
    }

    /** Jobs whose work is being done at this moment. */
    public int running() {
        return threads.getActiveCount();
    }

    /** Forgets what has expired and, the oldest first, what is too much. */
    private void sweep() {
        Instant now = clock.instant();
        List<Job> finished = jobs.values().stream()
                .filter(job -> job.state().status().isFinal())
                .sorted(Comparator.comparing(job -> job.state().finished()))
                .toList();
        long bytes = finished.stream().mapToLong(Job::bytesOnDisk).sum();
        int count = finished.size();
        for (Job job : finished) {
            if (job.state().expires().isBefore(now) || count > limits.mostKept() || bytes > limits.mostBytes()) {
                bytes -= job.bytesOnDisk();
                count--;
                job.drop();
                jobs.remove(job.id());
            }
        }
    }
}
