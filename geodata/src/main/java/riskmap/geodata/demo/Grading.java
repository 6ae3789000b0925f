package riskmap.geodata.demo;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import riskmap.geodata.demo.town.Dice;
import riskmap.geodata.model.RiskLevel;

/**
 * How a level came about: the factors of LEC or of the LS matrix, chosen so that the method really gives the level.
 *
 * <p>LEC: D = L·E·C; red from 320, orange from 160, yellow from 70. LS (variant A): R = L·S; red from 20, orange 15–16,
 * yellow 9–12.
 *
 * @param method {@code lec}, {@code ls} or {@code direct}
 * @param likelihood L
 * @param exposure E, null for LS
 * @param consequence C or S
 */
record Grading(String method, Double likelihood, Double exposure, Double consequence) {

    private static final double[] LEC_L = {10, 6, 3, 1, 0.5, 0.2, 0.1};
    private static final double[] LEC_E = {10, 6, 3, 2, 1, 0.5};
    private static final double[] LEC_C = {100, 40, 15, 7, 3, 1};
    private static final Map<RiskLevel, List<Grading>> LEC = new EnumMap<>(RiskLevel.class);
    private static final Map<RiskLevel, List<Grading>> LS = new EnumMap<>(RiskLevel.class);

    static {
        for (double l : LEC_L) {
            for (double e : LEC_E) {
                for (double c : LEC_C) {
                    double d = l * e * c;
                    RiskLevel level = d >= 320
                            ? RiskLevel.MAJOR
                            : d >= 160 ? RiskLevel.LARGER : d >= 70 ? RiskLevel.GENERAL : RiskLevel.LOW;
                    boolean usual = l <= 6 && c >= 3 && d >= 5;
                    if (usual) {
                        LEC.computeIfAbsent(level, key -> new ArrayList<>()).add(new Grading("lec", l, e, c));
                    }
                }
            }
        }
        for (int l = 1; l <= 5; l++) {
            for (int s = 1; s <= 5; s++) {
                RiskLevel level = l * s >= 20
                        ? RiskLevel.MAJOR
                        : l * s >= 15 ? RiskLevel.LARGER : l * s >= 9 ? RiskLevel.GENERAL : RiskLevel.LOW;
                LS.computeIfAbsent(level, key -> new ArrayList<>())
                        .add(new Grading("ls", (double) l, null, (double) s));
            }
        }
    }

    static Grading of(RiskLevel level, Dice dice) {
        double mark = dice.unit();
        if (level == RiskLevel.MAJOR && mark < 0.12) {
            return new Grading("direct", null, null, null);
        }
        return dice.pick(mark < 0.8 ? LEC.get(level) : LS.get(level));
    }

    void addTo(Facts facts) {
        facts.with("method", method)
                .with("likelihood", likelihood)
                .with("exposure", exposure)
                .with("consequence", consequence);
        if (likelihood != null) {
            double product = likelihood * (exposure == null ? 1 : exposure) * consequence;
            facts.with("score", Math.round(product * 100) / 100.0);
        }
    }
}
