package riskmap.backend.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** A clock that goes by another one it looks at now and then. */
class SharedClockTest {

    private static final long MILLI = 1_000_000;
    private static final Instant THERE = Instant.parse("2026-05-01T08:00:00Z");

    private final SharedClock clock = new SharedClock();
    private final long begun = System.nanoTime();

    /** What the clock says for the moment the test began. */
    private Instant atBegin() {
        Instant said = clock.instant();
        // The clock is read between two looks at the nanoseconds; a pause between them shows as a later time only.
        return said.minusNanos(System.nanoTime() - begun);
    }

    @Test
    void untilItHasLookedItSaysTheTimeOfThisComputer() {
        Instant before = Instant.now();
        Instant said = clock.instant();
        assertFalse(said.isBefore(before));
        assertFalse(said.isAfter(Instant.now()));
    }

    @Test
    void itGoesByTheMostExactLook() {
        clock.adjust(THERE, begun, 20 * MILLI);
        clock.adjust(THERE.plusMillis(3), begun, MILLI);
        clock.adjust(THERE.plusMillis(20), begun, 20 * MILLI);
        Instant said = atBegin();
        assertFalse(said.isAfter(THERE.plusMillis(3)), said.toString());
        assertTrue(said.isAfter(THERE.minusSeconds(60)), said.toString());
    }

    @Test
    void aClockThatWasSetIsFollowedAtOnce() {
        clock.adjust(THERE, begun, MILLI);
        Instant set = THERE.minus(Duration.ofMinutes(10));
        clock.adjust(set, begun, 30 * MILLI);
        Instant said = atBegin();
        assertFalse(said.isAfter(set), said.toString());
    }

    @Test
    void afterTheMachineSleptOrItsClockWasSetItIsInDoubtUntilItHasLooked() {
        Computer computer = new Computer(THERE.plusSeconds(7));
        SharedClock slept = new SharedClock(computer, () -> computer.nanos);
        computer.pass(Duration.ofHours(1), Duration.ZERO);
        assertFalse(slept.isDoubtful(), "it has not looked and goes by this computer");
        slept.adjust(THERE, computer.nanos, MILLI);
        computer.pass(Duration.ofHours(1), Duration.ofHours(1));
        assertFalse(slept.isDoubtful());
        assertEquals(THERE.plus(Duration.ofHours(1)), slept.instant());
        computer.pass(Duration.ofMinutes(10), Duration.ZERO);
        assertTrue(slept.isDoubtful());
        Instant awake = THERE.plus(Duration.ofMinutes(70));
        slept.adjust(awake, computer.nanos, 30 * MILLI);
        assertFalse(slept.isDoubtful());
        assertEquals(awake, slept.instant());
        computer.pass(Duration.ofMinutes(-1), Duration.ofMinutes(1));
        assertTrue(slept.isDoubtful(), "its clock was set back");
    }

    /** A computer whose clock and nanoseconds go as they are told. */
    private static final class Computer extends Clock {

        private Instant time;
        private long nanos = Long.MAX_VALUE - 5;

        Computer(Instant time) {
            this.time = time;
        }

        void pass(Duration byTheClock, Duration byTheNanos) {
            time = time.plus(byTheClock);
            nanos += byTheNanos.toNanos();
        }

        @Override
        public Instant instant() {
            return time;
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

    @Test
    void afterEightMoreLooksAnEarlierOneIsForgotten() {
        clock.adjust(THERE, begun, 0);
        for (int i = 0; i < 8; i++) {
            clock.adjust(THERE.minusMillis(2), begun, MILLI);
        }
        Instant said = atBegin();
        assertFalse(said.isAfter(THERE.minusMillis(2)), said.toString());
        assertEquals(clock, clock.withZone(ZoneId.of("Asia/Shanghai")));
    }
}
