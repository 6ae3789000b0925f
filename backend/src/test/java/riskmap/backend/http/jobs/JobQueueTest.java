package riskmap.backend.http.jobs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import riskmap.backend.http.problem.Problem;
import riskmap.backend.http.problem.ProblemException;

/** Jobs one by one: their order, their end, what is kept of them. */
class JobQueueTest {

    private static final Owner ANN = new Owner("ann", true);
    private static final Owner STRANGER = new Owner("10.0.0.9", false);
    private static final JobLimits LIMITS =
            new JobLimits(1, 4, 3, 1, 3, 100_000, Duration.ofMinutes(5), Duration.ofMinutes(1));

    @TempDir
    private Path folder;

    private final SetClock clock = new SetClock();
    private final JobQueue queue = new JobQueue(clock, LIMITS);

    @AfterEach
    void close() {
        queue.close();
    }

    @Test
    void workRunsAndItsResultWaits() throws IOException {
        Job job = queue.submit(ANN, "echo", progress -> {
            progress.step(1, 4);
            return result(new byte[] {1, 2, 3});
        });
        await(() -> job.state().status() == JobStatus.SUCCESSFUL);
        assertEquals(100, job.state().percent());
        assertEquals(clock.instant().plus(LIMITS.keep()), job.state().expires());
        assertArrayEquals(new byte[] {1, 2, 3}, bytes(job.result().orElseThrow()));
        assertEquals(List.of(job), queue.list(ANN));
        assertEquals(List.of(), queue.list(STRANGER));
        assertEquals(404, status(() -> queue.find(STRANGER, job.id())));
        clock.now = clock.now.plus(LIMITS.keep()).plusSeconds(1);
        assertEquals(404, status(() -> queue.find(ANN, job.id())));
    }

    @Test
    void aDismissedJobStopsItsWork() {
        CountDownLatch stopped = new CountDownLatch(1);
        Job job = queue.submit(ANN, "echo", progress -> endless(progress, stopped));
        Job next = queue.submit(ANN, "echo", progress -> result(new byte[1]));
        await(() -> job.state().percent() == 50);
        assertEquals(JobStatus.ACCEPTED, next.state().status());
        queue.dismiss(job);
        assertEquals(JobStatus.DISMISSED, job.state().status());
        await(() -> stopped.getCount() == 0 && next.state().status() == JobStatus.SUCCESSFUL);
        queue.dismiss(next);
        assertTrue(next.result().isEmpty());
    }

    @Test
    void whatWaitsCanBeDismissedToo() {
        CountDownLatch stopped = new CountDownLatch(1);
        Job running = queue.submit(ANN, "echo", progress -> endless(progress, stopped));
        Job waiting = queue.submit(ANN, "echo", progress -> {
            throw new IllegalStateException("a dismissed job ran");
        });
        await(() -> running.state().status() == JobStatus.RUNNING);
        queue.dismiss(waiting);
        queue.dismiss(running);
        await(() -> stopped.getCount() == 0 && queue.running() == 0);
        assertEquals(JobStatus.DISMISSED, waiting.state().status());
    }

    @Test
    void failuresSayWhy() {
        Job refused = queue.submit(ANN, "echo", progress -> {
            throw Problem.badParameter("width", 0, "1 to 2").toException();
        });
        Job broken = queue.submit(ANN, "echo", progress -> {
            throw new IllegalStateException("broken on purpose");
        });
        await(() -> broken.state().status() == JobStatus.FAILED);
        assertEquals("invalid-parameter", refused.state().problem().kind());
        assertEquals(500, broken.state().problem().status());
        assertFalse(broken.state().problem().detail().en().contains("on purpose"));
    }

    @Test
    void aJobThatRunsTooLongIsStopped() {
        Job job = queue.submit(ANN, "echo", progress -> endless(progress, new CountDownLatch(1)));
        await(() -> job.state().status() == JobStatus.RUNNING);
        clock.now = clock.now.plus(LIMITS.longest()).plusSeconds(1);
        await(() -> job.state().status() == JobStatus.FAILED);
        assertEquals("too-long", job.state().problem().kind());
    }

    @Test
    void tooManyAreRefused() {
        Work endless = progress -> endless(progress, new CountDownLatch(1));
        queue.submit(STRANGER, "echo", endless);
        assertEquals(429, status(() -> queue.submit(STRANGER, "echo", endless)));
        for (int i = 0; i < 3; i++) {
            queue.submit(ANN, "echo", endless);
        }
        assertEquals(429, status(() -> queue.submit(ANN, "echo", endless)));
        queue.submit(new Owner("bob", true), "echo", endless);
        assertEquals(503, status(() -> queue.submit(new Owner("bob", true), "echo", endless)));
    }

    @Test
    void resultsInFilesAreBoundedAndLeaveNothing() throws IOException {
        byte[] noise = new byte[60_000];
        new Random(5).nextBytes(noise);
        Job first = queue.submit(ANN, "echo", progress -> result(noise));
        await(() -> first.state().status() == JobStatus.SUCCESSFUL);
        assertArrayEquals(noise, bytes(first.result().orElseThrow()));
        assertTrue(first.bytesOnDisk() > 60_000);
        Job second = queue.submit(ANN, "echo", progress -> result(noise));
        await(() -> second.state().status() == JobStatus.SUCCESSFUL);
        assertEquals(List.of(second), queue.list(ANN));
        try (var files = Files.list(folder.resolve("results"))) {
            assertEquals(0, files.count());
        }
        assertEquals(
                400,
                status(() -> result(new Random(6)
                        .ints(200_000)
                        .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                        .toString()
                        .getBytes(java.nio.charset.StandardCharsets.US_ASCII))));
    }

    private Result result(byte[] bytes) {
        return new Result(
                "text/plain", Map.of(), new ResultFolder(folder, 1000, 200_000).take(out -> out.write(bytes)));
    }

    private static byte[] bytes(Result result) throws IOException {
        return new GZIPInputStream(result.body().open()).readAllBytes();
    }

    private static Result endless(riskmap.geodata.model.Progress progress, CountDownLatch stopped) {
        try {
            while (true) {
                progress.step(1, 2);
                Thread.onSpinWait();
            }
        } finally {
            stopped.countDown();
        }
    }

    private static int status(org.junit.jupiter.api.function.Executable action) {
        return assertThrows(ProblemException.class, action).problem().status();
    }

    private static void await(BooleanSupplier met) {
        for (int i = 0; !met.getAsBoolean(); i++) {
            assertTrue(i < 1000, "nothing happened for ten seconds");
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** A clock that stands where it is set. */
    private static final class SetClock extends Clock {
        private volatile Instant now = Instant.parse("2026-05-01T00:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
