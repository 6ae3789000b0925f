package riskmap.backend.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.function.LongSupplier;

/**
 * The time all instances of a service agree on, whatever their own clocks say: that of the database they share, as far as it
 * has been asked; before that, and with an embedded database always, that of this computer.
 */
public final class SharedClock extends Clock {

    private static final int REMEMBERED = 8;

    /** A clock that differs by more than can be explained was set. */
    private static final long TOLERANCE_NANOS = 50_000_000;

    private final Clock computer;
    private final LongSupplier nanos;
    private final Deque<Look> looks = new ArrayDeque<>();
    private volatile Look best;
    private volatile long leadWhenLooked;

    private record Look(Instant time, long nanos, long error) {

        private Instant at(long now) {
            return time.plusNanos(now - nanos);
        }
    }

    /** A clock that has not looked yet. */
    public SharedClock() {
        this(Clock.systemUTC(), System::nanoTime);
    }

    /**
     * A clock that has not looked yet.
     *
     * @param computer what time it is by this computer
     * @param nanos as {@link System#nanoTime}
     */
    public SharedClock(Clock computer, LongSupplier nanos) {
        this.computer = computer;
        this.nanos = nanos;
    }

    /**
     * Takes a look at the shared clock. Of the last eight the most exact one counts.
     *
     * @param time what it said
     * @param then what {@link System#nanoTime} said then
     * @param error how wrong the time may be, in nanoseconds
     */
    public synchronized void adjust(Instant time, long then, long error) {
        Look look = new Look(time, then, error);
        leadWhenLooked = lead();
        if (best != null && isApart(best, look)) {
            looks.clear();
        }
        looks.addLast(look);
        if (looks.size() > REMEMBERED) {
            looks.removeFirst();
        }
        best = looks.stream().min(Comparator.comparingLong(Look::error)).orElseThrow();
    }

    private static boolean isApart(Look before, Look now) {
        long apart =
                Math.abs(Duration.between(before.at(now.nanos()), now.time()).toNanos());
        return apart > before.error() + now.error() + TOLERANCE_NANOS;
    }

    /**
     * Whether the computer's clock and its nanoseconds have gone apart since the last look: the machine has slept, in which
     * the nanoseconds may stand still, or its clock was set. Then another look is needed before the time is believed.
     */
    public boolean isDoubtful() {
        return best != null && Math.abs(lead() - leadWhenLooked) > TOLERANCE_NANOS;
    }

    /** How far the computer's clock is ahead of the nanoseconds, which begin anywhere. */
    private long lead() {
        return ChronoUnit.NANOS.between(Instant.EPOCH, computer.instant()) - nanos.getAsLong();
    }

    @Override
    public Instant instant() {
        Look look = best;
        return look == null ? computer.instant() : look.at(nanos.getAsLong());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** The same time: instants have no zone. */
    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
