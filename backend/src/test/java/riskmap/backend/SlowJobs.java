package riskmap.backend;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A service whose jobs take their time, however fast the machine and the analysis are: each step, which asks what time it is,
 * takes the microseconds of the property {@code riskmap.test.job-step} more. So that what happens during a job can be watched.
 */
@Factory
@Requires(property = "riskmap.test.job-step")
final class SlowJobs {

    @Singleton
    @Replaces(Clock.class)
    Clock clock(@Value("${riskmap.test.job-step}") long micros) {
        return new Slow(Clock.systemUTC(), TimeUnit.MICROSECONDS.toNanos(micros));
    }

    private static final class Slow extends Clock {

        private final Clock clock;
        private final long nanos;

        Slow(Clock clock, long nanos) {
            this.clock = clock;
            this.nanos = nanos;
        }

        @Override
        public Instant instant() {
            if (Thread.currentThread().getName().startsWith("job-")) {
                LockSupport.parkNanos(nanos);
            }
            return clock.instant();
        }

        @Override
        public ZoneId getZone() {
            return clock.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return new Slow(clock.withZone(zone), nanos);
        }
    }
}
