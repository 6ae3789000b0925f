package riskmap.backend;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** A service whose clock is wrong by the property {@code riskmap.test.clock-offset}. */
@Factory
@Requires(property = "riskmap.test.clock-offset")
final class ShiftedClock {

    @Singleton
    @Replaces(Clock.class)
    Clock clock(@Value("${riskmap.test.clock-offset}") long seconds) {
        return Clock.offset(Clock.systemUTC(), Duration.ofSeconds(seconds));
    }
}
