package riskmap.geodata.inspection;

import java.util.OptionalInt;

/**
 * How often a place is to be visited.
 *
 * @param perYear visits due in a year, 0 to {@link #MOST}
 * @param cap most visits allowed in a calendar year, where the law sets a limit; not below {@code perYear}
 * @param minutes time of one visit on site, 0 to 1440
 */
public record Cadence(int perYear, OptionalInt cap, int minutes) {

    /** Most visits a year that can be asked for. */
    public static final int MOST = 366;

    /** Days of a year as cadences count them. */
    static final int YEAR = 365;

    public Cadence {
        require("visits due in a year", perYear, MOST);
        require("minutes of a visit", minutes, 1440);
        cap.ifPresent(most -> require("most visits in a year", most, MOST));
        if (cap.isPresent() && cap.getAsInt() < perYear) {
            throw new IllegalArgumentException(
                    perYear + " visits are due in a year but only " + cap.getAsInt() + " are allowed");
        }
    }

    private static void require(String what, int value, int most) {
        if (value < 0 || value > most) {
            throw new IllegalArgumentException(what + " are " + value + "; allowed are 0 to " + most);
        }
    }

    /** Visits due in a period: as many as whole intervals fit into it. */
    public int dueIn(long days) {
        return (int) (perYear * days / YEAR);
    }

    /** Days between two visits, rounded up; empty where none are due. */
    public OptionalInt interval() {
        return perYear == 0 ? OptionalInt.empty() : OptionalInt.of((YEAR + perYear - 1) / perYear);
    }
}
