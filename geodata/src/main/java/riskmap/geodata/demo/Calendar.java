package riskmap.geodata.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import riskmap.geodata.demo.town.Dice;
import riskmap.geodata.model.CivilTime;

/**
 * The days of the demo zone, all relative to one moment.
 *
 * @param now that moment
 */
record Calendar(Instant now) {

    /** Weeks over which visits are spread. */
    private static final int WEEKS = 38;

    LocalDate today() {
        return CivilTime.day(now);
    }

    /** A moment in working hours of the last 38 weeks, more of them in recent weeks. */
    Instant visit(Dice dice) {
        double back = 1 - Math.sqrt(0.16 + 0.84 * dice.unit());
        LocalDate day = today().minusDays((long) (back / 0.6 * WEEKS * 7));
        if (day.getDayOfWeek() == DayOfWeek.SUNDAY || day.getDayOfWeek() == DayOfWeek.SATURDAY && dice.chance(0.8)) {
            day = day.minusDays(2);
        }
        int minute = 8 * 60 + 30 + dice.below(8 * 60 + 20);
        Instant at = day.atTime(LocalTime.ofSecondOfDay(minute * 60L + dice.below(60)))
                .atZone(CivilTime.ZONE)
                .toInstant();
        return at.isAfter(now) ? at.minusSeconds(86_400) : at;
    }
}
