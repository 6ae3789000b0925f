package riskmap.geodata.demo.town;

import java.util.List;

/**
 * A seeded source of chance that gives the same numbers on every platform (SplitMix64).
 *
 * <p>Each purpose takes its own dice, so that a change in one part of the demo zone does not move all the others.
 */
public final class Dice {

    private static final long STEP = 0x9E3779B97F4A7C15L;

    private long state;

    private Dice(long state) {
        this.state = state;
    }

    /** Dice for one purpose; another purpose or seed gives an unrelated sequence. */
    public static Dice of(long seed, String purpose) {
        long mixed = mix(seed + STEP);
        for (int i = 0; i < purpose.length(); i++) {
            mixed = mix(mixed ^ purpose.charAt(i) * STEP);
        }
        return new Dice(mixed);
    }

    /** A number that depends on nothing but its arguments, in [0, 1). */
    public static double hash(long seed, long a, long b) {
        return (mix(mix(mix(seed + STEP) ^ a) ^ b * STEP) >>> 11) * 0x1.0p-53;
    }

    /** The next 64 bits. */
    public long bits() {
        state += STEP;
        return mix(state);
    }

    /** A number in [0, 1). */
    public double unit() {
        return (bits() >>> 11) * 0x1.0p-53;
    }

    /** A whole number in [0, bound). */
    public int below(int bound) {
        return (int) (unit() * bound);
    }

    /** A number in [low, high). */
    public double between(double low, double high) {
        return low + unit() * (high - low);
    }

    /** True with the given probability. */
    public boolean chance(double probability) {
        return unit() < probability;
    }

    /** A number around 0 with standard deviation 1, never beyond 6 (sum of twelve uniform numbers). */
    public double normal() {
        double sum = -6;
        for (int i = 0; i < 12; i++) {
            sum += unit();
        }
        return sum;
    }

    /** One of the items, each as likely. */
    public <T> T pick(List<T> items) {
        return items.get(below(items.size()));
    }

    /** One of the words of a space-separated list, each as likely. */
    public String word(String[] words) {
        return words[below(words.length)];
    }

    /**
     * An index drawn by weight.
     *
     * @param cumulative running sums of the weights, ascending, the last one positive
     */
    public int weighted(double[] cumulative) {
        double mark = unit() * cumulative[cumulative.length - 1];
        int at = java.util.Arrays.binarySearch(cumulative, mark);
        return Math.min(at < 0 ? -at - 1 : at + 1, cumulative.length - 1);
    }

    /** Puts the items into a random order. */
    public void shuffle(int[] items) {
        for (int i = items.length - 1; i > 0; i--) {
            int other = below(i + 1);
            int kept = items[i];
            items[i] = items[other];
            items[other] = kept;
        }
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
