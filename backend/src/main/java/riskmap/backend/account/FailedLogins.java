package riskmap.backend.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts failed logins: five of one name from one address, or thirty of any name from it, within a quarter of an hour
 * close the door to them until the quarter is over. Remembers at most {@value #MOST} keys, the oldest go first.
 */
final class FailedLogins {

    static final int PER_NAME = 5;
    static final int PER_ADDRESS = 30;
    static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int MOST = 10_000;

    private final Clock clock;
    private final Map<String, Count> counts = new LinkedHashMap<>();

    FailedLogins(Clock clock) {
        this.clock = clock;
    }

    private record Count(Instant since, int failures) {}

    /** How long the door stays closed; zero when it is open. */
    synchronized Duration closedFor(String username, String address) {
        Duration byName = closedFor(key(username, address), PER_NAME);
        Duration byAddress = closedFor(address, PER_ADDRESS);
        return byName.compareTo(byAddress) > 0 ? byName : byAddress;
    }

    private Duration closedFor(String key, int limit) {
        Count count = counts.get(key);
        if (count == null || count.failures < limit) {
            return Duration.ZERO;
        }
        Duration left = Duration.between(clock.instant(), count.since.plus(WINDOW));
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** Notes a failure. */
    synchronized void failed(String username, String address) {
        count(key(username, address));
        count(address);
        while (counts.size() > MOST) {
            counts.remove(counts.keySet().iterator().next());
        }
    }

    private void count(String key) {
        Instant now = clock.instant();
        Count before = counts.remove(key);
        boolean fresh = before == null || now.isAfter(before.since.plus(WINDOW));
        counts.put(key, fresh ? new Count(now, 1) : new Count(before.since, before.failures + 1));
    }

    /** Forgets the failures of a name from an address after a success. */
    synchronized void succeeded(String username, String address) {
        counts.remove(key(username, address));
    }

    private static String key(String username, String address) {
        return address + " " + username;
    }
}
