package riskmap.geodata.intake.osm;

import java.util.Locale;

/** The extract needs more memory than there is; said before it runs out. */
final class TooMuch extends RuntimeException {

    TooMuch(String what, int limit) {
        super(String.format(
                Locale.ROOT,
                "the extract needs more than %,d %s, which %,d MB of memory do not hold; cut the city out of it, or start"
                        + " with more memory (-Xmx)",
                limit,
                what,
                Runtime.getRuntime().maxMemory() >> 20));
    }

    /** How many things of this size half of the memory holds. */
    static int limit(int bytesEach) {
        return (int) Math.min(1 << 29, Runtime.getRuntime().maxMemory() / 2 / bytesEach);
    }
}
