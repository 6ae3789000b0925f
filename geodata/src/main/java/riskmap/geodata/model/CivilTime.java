package riskmap.geodata.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Civil time of the city: days of plans, deadlines and visits are days here, and times without a zone are read in it. */
public final class CivilTime {

    /** The one time zone of China. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private CivilTime() {}

    /** The day of an instant. */
    public static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }
}
