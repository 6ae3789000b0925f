package riskmap.backend.connector.file;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import riskmap.geodata.model.CivilTime;

/** When a connector runs. Local times are China's. */
public sealed interface Schedule {

    /** The first time after an instant. */
    Instant after(Instant instant);

    /** As a connector file writes it. */
    String text();

    /**
     * Again and again.
     *
     * @param interval from start to start, a minute to a week
     */
    record Every(Duration interval) implements Schedule {

        @Override
        public Instant after(Instant instant) {
            return instant.plus(interval);
        }

        @Override
        public String text() {
            return interval.toString();
        }
    }

    /**
     * Once a day.
     *
     * @param time local time
     */
    record Daily(LocalTime time) implements Schedule {

        @Override
        public Instant after(Instant instant) {
            ZonedDateTime then = instant.atZone(CivilTime.ZONE);
            ZonedDateTime sameDay = then.with(time);
            return (sameDay.isAfter(then) ? sameDay : sameDay.plusDays(1)).toInstant();
        }

        @Override
        public String text() {
            return "daily " + time;
        }
    }

    /** Reads {@code PT15M} or {@code daily 02:30}; empty when it is neither. */
    static Optional<Schedule> parse(String text) {
        try {
            if (text.startsWith("daily ")) {
                return Optional.of(new Daily(LocalTime.parse(text.substring(6).strip())));
            }
            Duration interval = Duration.parse(text);
            boolean allowed =
                    interval.compareTo(Duration.ofMinutes(1)) >= 0 && interval.compareTo(Duration.ofDays(7)) <= 0;
            return allowed ? Optional.of(new Every(interval)) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
