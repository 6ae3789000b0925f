package riskmap.backend.http.events;

import java.time.Duration;

/**
 * How event streams are run.
 *
 * @param heartbeat time between signs of life
 * @param patience how long a connection may stay blocked before it is dropped
 * @param most streams open at a time
 * @param mostPerAddress streams open at a time from one address
 */
record EventLimits(Duration heartbeat, Duration patience, int most, int mostPerAddress) {}
