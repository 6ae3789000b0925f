package riskmap.geodata.hotspot;

import java.util.Locale;

/**
 * Class of a cell: hot or cold at a false-discovery rate of at most 1 %, 5 % or 10 %. The number in the name is the
 * confidence in percent.
 */
public enum HotSpotClass {
    HOT_99,
    HOT_95,
    HOT_90,
    NONE,
    COLD_90,
    COLD_95,
    COLD_99;

    /** The word used in documents, such as {@code hot-99}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The class of a statistic.
     *
     * @param z Gi*; NaN has none
     * @param q its p-value after correction, 0 to 1
     */
    static HotSpotClass of(double z, double q) {
        if (!(q <= 0.1)) {
            return NONE;
        }
        boolean hot = z > 0;
        if (q <= 0.01) {
            return hot ? HOT_99 : COLD_99;
        }
        if (q <= 0.05) {
            return hot ? HOT_95 : COLD_95;
        }
        return hot ? HOT_90 : COLD_90;
    }
}
