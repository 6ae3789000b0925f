package riskmap.geodata.demo;

import java.util.stream.IntStream;

/** Splits a whole number by weights so that the parts add up exactly. */
final class Shares {

    private Shares() {}

    /**
     * The parts of a total in proportion to weights, by largest remainder.
     *
     * @param total what is split, not negative
     * @param weights not negative, at least one positive
     */
    static int[] split(int total, double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        int[] parts = new int[weights.length];
        double[] rests = new double[weights.length];
        int given = 0;
        for (int i = 0; i < weights.length; i++) {
            double exact = total * weights[i] / sum;
            parts[i] = (int) exact;
            rests[i] = exact - parts[i];
            given += parts[i];
        }
        int[] order = IntStream.range(0, weights.length)
                .boxed()
                .sorted((a, b) -> Double.compare(rests[b], rests[a]))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int i = 0; given < total; i++, given++) {
            parts[order[i % order.length]]++;
        }
        return parts;
    }

    /** Running sums, for drawing by weight. */
    static double[] cumulative(double[] weights) {
        double[] sums = weights.clone();
        for (int i = 1; i < sums.length; i++) {
            sums[i] += sums[i - 1];
        }
        return sums;
    }
}
