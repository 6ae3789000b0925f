package riskmap.geodata.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import riskmap.geodata.demo.town.Block;
import riskmap.geodata.demo.town.Dice;
import riskmap.geodata.demo.town.Spot;
import riskmap.geodata.demo.town.Town;
import riskmap.geodata.demo.town.Use;

/** Settles the market entities: shops along streets, offices in towers, factories in the parks, tenants in clusters. */
final class Firms {

    /** Houses looked at for the one nearest to the middle of a park. */
    private static final int YARD_TRIES = 5;

    private final Town town;
    private final Dice dice;
    private final List<Firm> firms = new ArrayList<>();
    private final Map<Block, Integer> clusters;
    private final Map<Block, List<Spot>> houses = new HashMap<>();

    Firms(Town town, DemoFigures figures, long seed) {
        this.town = town;
        this.dice = Dice.of(seed, "firms");
        this.clusters = Clusters.choose(town, figures.clusterEnterprises(), Dice.of(seed, "clusters"));
        settle(figures.enterprises() - figures.clusterEnterprises());
        clusters.forEach(this::settleCluster);
        mark(figures);
    }

    List<Firm> all() {
        return firms;
    }

    /** The declared clusters with the number of enterprises in each. */
    Map<Block, Integer> clusters() {
        return clusters;
    }

    private void settle(int total) {
        double[] weights = new double[town.blocks().size()];
        for (Block block : town.blocks()) {
            boolean taken = clusters.containsKey(block);
            weights[block.number()] =
                    taken ? 0 : block.area().getArea() * Trades.density(block) * StrictMath.exp(0.45 * dice.normal());
        }
        int[] counts = Shares.split(total, weights);
        for (Block block : town.blocks()) {
            for (int i = 0; i < counts[block.number()]; i++) {
                String trade = Trades.trade(block, dice);
                add(block, spot(block, trade), trade, false);
            }
        }
    }

    /** Tenants share houses that stand close together around the middle of the park. */
    private void settleCluster(Block block, int count) {
        List<Spot> yard = new ArrayList<>();
        for (int i = 0; i < Math.max(3, count / 6); i++) {
            yard.add(nearMiddle(block));
        }
        for (int i = 0; i < count; i++) {
            String trade = Trades.trade(block, dice);
            add(block, dice.pick(yard), trade, true);
        }
    }

    private Spot nearMiddle(Block block) {
        Coordinate middle = block.area().getCentroid().getCoordinate();
        Spot nearest = block.house(dice);
        for (int i = 0; i < YARD_TRIES; i++) {
            Spot other = block.house(dice);
            if (middle.distance(new Coordinate(other.x(), other.y()))
                    < middle.distance(new Coordinate(nearest.x(), nearest.y()))) {
                nearest = other;
            }
        }
        return nearest;
    }

    private void add(Block block, Spot spot, String trade, boolean inCluster) {
        firms.add(new Firm(firms.size(), block, spot, trade, Trades.scale(trade, dice), inCluster));
    }

    private Spot spot(Block block, String trade) {
        boolean shop = trade.equals("retail") || trade.equals("catering") || trade.equals("fuel");
        if (block.use() == Use.COMMERCIAL && !shop && dice.chance(0.75)) {
            return house(block, 2 + (int) (block.area().getArea() / 9_000));
        }
        if (shop || block.use() == Use.RESIDENTIAL || block.use() == Use.COMMERCIAL) {
            return block.beside(dice, block.use() == Use.COMMERCIAL ? 34 : 15);
        }
        return dice.chance(0.3)
                ? house(block, 2 + (int) (block.area().getArea() / 22_000))
                : dice.chance(0.6) ? block.house(dice) : block.within(dice);
    }

    /** One of the block's few houses with many tenants; all of them stand at the same point. */
    private Spot house(Block block, int most) {
        List<Spot> known = houses.computeIfAbsent(block, key -> new ArrayList<>());
        if (known.size() < most) {
            known.add(block.house(dice));
            return known.get(known.size() - 1);
        }
        return dice.pick(known);
    }

    /** Closed ones, key ones and those with double prevention. */
    private void mark(DemoFigures figures) {
        List<Firm> byAttention = new ArrayList<>(firms);
        byAttention.sort((a, b) -> {
            int order = Double.compare(b.attention(), a.attention());
            return order != 0 ? order : Integer.compare(a.number, b.number);
        });
        byAttention.subList(0, figures.keyEnterprises()).forEach(firm -> firm.key = true);
        int reach = Math.min(byAttention.size(), figures.doublePrevention() * 3);
        int[] order = java.util.stream.IntStream.range(0, reach).toArray();
        dice.shuffle(order);
        for (int i = 0; i < figures.doublePrevention(); i++) {
            byAttention.get(order[i]).doublePrevention = true;
        }
        int chemistry = Math.max(1, figures.closedEnterprises() / 4);
        close(chemistry, firm -> firm.trade.equals("chemical") ? 1 : firm.isIndustrial() ? 2 : 3);
        close(
                figures.closedEnterprises() - chemistry,
                firm -> firm.scale == Firm.Scale.MICRO && firm.isIndustrial() ? 1 : 2);
    }

    /** Closes firms of the best rank there is, drawn at random; key and double-prevention ones are left alone. */
    private void close(int count, java.util.function.ToIntFunction<Firm> rank) {
        List<Firm> candidates = new ArrayList<>(firms);
        candidates.removeIf(firm -> firm.closed || firm.doublePrevention || firm.key || firm.inCluster);
        int best = candidates.stream().mapToInt(rank).min().orElseThrow();
        candidates.removeIf(firm -> rank.applyAsInt(firm) != best);
        for (int left = count; left > 0; left--) {
            candidates.remove(dice.below(candidates.size())).closed = true;
        }
    }
}
