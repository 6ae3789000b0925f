package riskmap.backend.intake;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import riskmap.backend.store.StoreUnavailable;

/** Runs jobs, two at a time, and knows those that have not ended. */
final class JobDesk implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(JobDesk.class);
    private static final int AT_A_TIME = 2;
    private static final int WAITING = 20;
    private static final long PATIENCE_SECONDS = 20;

    private final Map<String, Job> jobs = new ConcurrentHashMap<>();
    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            AT_A_TIME, AT_A_TIME, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(WAITING), task -> {
                Thread thread = new Thread(task, "import");
                thread.setDaemon(true);
                return thread;
            });

    JobDesk() {
        threads.allowCoreThreadTimeOut(true);
    }

    /**
     * Puts a job in the queue.
     *
     * @return false when the queue is full
     */
    boolean add(Job job) {
        String id = job.record().id();
        jobs.put(id, job);
        try {
            threads.execute(() -> {
                try {
                    job.run();
                } finally {
                    jobs.remove(id, job);
                }
            });
            return true;
        } catch (RejectedExecutionException e) {
            jobs.remove(id, job);
            return false;
        }
    }

    Optional<Job> find(String importId) {
        return Optional.ofNullable(jobs.get(importId));
    }

    /** Lets every job tell the ledger that it goes on. */
    void giveSigns() {
        for (Job job : jobs.values()) {
            try {
                job.giveSign();
            } catch (StoreUnavailable e) {
                LOG.debug("No sign of import {}: {}", job.record().id(), e.getMessage());
            }
        }
    }

    /** Stops every job where it is; what was written is kept. */
    @Override
    public void close() {
        jobs.values().forEach(Job::stop);
        threads.shutdown();
        try {
            if (!threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("{} imports did not stop in time.", jobs.size());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
