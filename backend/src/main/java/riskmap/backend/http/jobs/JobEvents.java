package riskmap.backend.http.jobs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import riskmap.backend.http.problem.Problem;

/**
 * The progress of a job as server-sent events: {@code status} with the status document, at once and after every change,
 * until the job has ended, which ends the stream. A connection that takes events slowly gets fewer of them.
 */
@Singleton
class JobEvents {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final byte[] ALIVE = ":\n\n".getBytes(StandardCharsets.UTF_8);

    /** Looks without a change after which a sign of life is sent: 10 s. */
    private static final int QUIET = 50;

    private final int most;
    private final AtomicInteger open = new AtomicInteger();

    JobEvents(@Value("${riskmap.jobs.most-watchers:100}") int most) {
        this.most = most;
    }

    /** The stream of a job. */
    Publisher<byte[]> of(Job job, JobDocument document) {
        refuseTooMany();
        AtomicReference<JobState> told = new AtomicReference<>();
        return Flux.interval(Duration.ZERO, LOOK)
                .onBackpressureDrop()
                .map(look -> job.state())
                .takeUntil(state -> state.status().isFinal())
                .index()
                .concatMapIterable(look -> {
                    JobState state = look.getT2();
                    if (told.getAndSet(state) != state) {
                        return List.of(text(document, job, state));
                    }
                    return look.getT1() % QUIET == 0 ? List.of(ALIVE) : List.of();
                })
                .doOnSubscribe(subscription -> open.incrementAndGet())
                .doFinally(end -> open.decrementAndGet());
    }

    private void refuseTooMany() {
        if (open.get() >= most) {
            throw Problem.of(
                            503,
                            "too-many-listeners",
                            "Too many event streams are open",
                            open + " event streams of jobs are open; allowed are " + most)
                    .with("allowed", most)
                    .withHeader("Retry-After", "10")
                    .toException();
        }
    }

    private static byte[] text(JobDocument document, Job job, JobState state) {
        try {
            String data = JSON.writeValueAsString(document.status(job, state));
            return ("event: status\ndata: " + data + "\n\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event could not be written", e);
        }
    }
}
