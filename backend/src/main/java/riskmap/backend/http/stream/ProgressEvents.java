package riskmap.backend.http.stream;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import riskmap.backend.http.problem.Problem;
import riskmap.geodata.model.LocalizedText;

/**
 * The progress of pieces of work as server-sent events: {@code status} with a document, at once and after every change, until
 * the work has ended, which ends the stream. A connection that takes events slowly gets fewer of them.
 */
public final class ProgressEvents {

    private static final Duration LOOK = Duration.ofMillis(200);
    private static final byte[] ALIVE = ":\n\n".getBytes(StandardCharsets.UTF_8);

    /** Looks without a change after which a sign of life is sent: 10 s. */
    private static final int QUIET = 50;

    private final String what;
    private final int most;
    private final AtomicInteger open = new AtomicInteger();

    /**
     * Streams of one kind of work.
     *
     * @param what the work in the plural, for the answer that there are too many
     * @param most streams open at the same time
     */
    public ProgressEvents(String what, int most) {
        this.what = what;
        this.most = most;
    }

    /**
     * How a piece of work is looked at.
     *
     * @param <S> its state
     * @param look how it is; may wait for a store
     * @param ended whether no other state will follow
     * @param document what is told of a state
     */
    public record Watched<S>(Supplier<S> look, Predicate<S> ended, Function<S, Object> document) {}

    /**
     * The stream of a piece of work.
     *
     * @throws riskmap.backend.http.problem.ProblemException of status 503 when too many are open
     */
    public <S> Publisher<byte[]> of(Watched<S> work) {
        refuseTooMany();
        AtomicReference<S> told = new AtomicReference<>();
        AtomicBoolean over = new AtomicBoolean();
        // Before the end is told: who has heard it may open another one.
        Runnable close = () -> {
            if (over.compareAndSet(false, true)) {
                open.decrementAndGet();
            }
        };
        Scheduler waiting = Schedulers.boundedElastic();
        return Flux.interval(Duration.ZERO, LOOK)
                .onBackpressureDrop()
                .publishOn(waiting, 1)
                .map(look -> work.look().get())
                .takeUntil(work.ended())
                .index()
                .concatMapIterable(look -> {
                    S state = look.getT2();
                    if (!state.equals(told.getAndSet(state))) {
                        return List.of(EventText.of("status", work.document().apply(state)));
                    }
                    return look.getT1() % QUIET == 0 ? List.of(ALIVE) : List.of();
                })
                .doOnSubscribe(subscription -> open.incrementAndGet())
                .doOnTerminate(close)
                .doOnCancel(close);
    }

    private void refuseTooMany() {
        if (open.get() >= most) {
            throw Problem.of(
                            503,
                            "too-many-listeners",
                            LocalizedText.of("打开的事件流太多", "Too many event streams are open"),
                            LocalizedText.of(
                                    "已打开 " + open + " 个进度事件流，最多允许 " + most + " 个",
                                    open + " event streams of " + what + " are open; allowed are " + most))
                    .with("allowed", most)
                    .withHeader("Retry-After", "10")
                    .toException();
        }
    }
}
