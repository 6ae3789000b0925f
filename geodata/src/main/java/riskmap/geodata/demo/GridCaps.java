package riskmap.geodata.demo;

import java.util.List;
import java.util.stream.IntStream;
import riskmap.geodata.demo.town.Dice;
import riskmap.geodata.demo.town.Town;
import riskmap.geodata.model.RiskLevel;

/** Sets the worst level each community's risk points may have: dangerous trades first. */
final class GridCaps {

    private static final int MAJOR = 11;
    private static final int LARGER = 15;
    private static final int GENERAL = 11;
    private static final int UNSURVEYED = 4;

    private final double[] danger;
    private final Dice dice;

    GridCaps(Town town, List<Firm> firms, Dice dice) {
        this.danger = new double[town.communities().size()];
        this.dice = dice;
        for (Firm firm : firms) {
            danger[firm.block.grid()] += StrictMath.pow(firm.attention(), 1.5);
        }
    }

    RiskLevel[] caps() {
        Integer[] order = IntStream.range(0, danger.length).boxed().toArray(Integer[]::new);
        double[] ranked = danger.clone();
        for (int i = 0; i < ranked.length; i++) {
            ranked[i] *= dice.between(0.5, 1.5);
        }
        java.util.Arrays.sort(order, (a, b) -> Double.compare(ranked[b], ranked[a]));
        RiskLevel[] caps = new RiskLevel[order.length];
        for (int rank = 0; rank < order.length; rank++) {
            caps[order[rank]] = byRank(rank);
        }
        for (int k = 0; k < UNSURVEYED; k++) {
            int rank = MAJOR + 4 + k * 6 + dice.below(5);
            caps[order[Math.min(rank, order.length - 5)]] = RiskLevel.NOT_SURVEYED;
        }
        return caps;
    }

    private static RiskLevel byRank(int rank) {
        if (rank < MAJOR) {
            return RiskLevel.MAJOR;
        }
        if (rank < MAJOR + LARGER) {
            return RiskLevel.LARGER;
        }
        return rank < MAJOR + LARGER + GENERAL ? RiskLevel.GENERAL : RiskLevel.LOW;
    }
}
