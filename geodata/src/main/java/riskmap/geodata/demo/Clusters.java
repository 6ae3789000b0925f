package riskmap.geodata.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import riskmap.geodata.demo.town.Block;
import riskmap.geodata.demo.town.Dice;
import riskmap.geodata.demo.town.Town;
import riskmap.geodata.demo.town.Use;
import riskmap.geodata.model.Feature;

/**
 * The declared industrial clusters: old township parks of one block each, with several tenants to a building, and one that
 * was declared and stands empty.
 */
final class Clusters {

    /** Those with tenants. */
    private static final int COUNT = 8;

    private Clusters() {}

    /** The blocks of the clusters and how many enterprises each holds. */
    static Map<Block, Integer> choose(Town town, int enterprises, Dice dice) {
        List<Block> fitting = town.sites(Set.of(Use.INDUSTRIAL)).stream()
                .filter(block -> !block.isChemical())
                .filter(block -> block.area().getArea() > 60_000 && block.area().getArea() < 320_000)
                .toList();
        int[] order = java.util.stream.IntStream.range(0, fitting.size()).toArray();
        dice.shuffle(order);
        List<Block> chosen = new ArrayList<>();
        for (int i = 0; chosen.size() <= Math.min(COUNT, enterprises) && i < order.length; i++) {
            Block candidate = fitting.get(order[i]);
            if (chosen.stream().noneMatch(other -> other.area().distance(candidate.area()) < 900)) {
                chosen.add(candidate);
            }
        }
        Block vacant = chosen.remove(chosen.size() - 1);
        int[] counts = Shares.split(
                enterprises,
                chosen.stream().mapToDouble(block -> block.area().getArea()).toArray());
        Map<Block, Integer> clusters = new LinkedHashMap<>();
        clusters.put(vacant, 0);
        for (int i = 0; i < chosen.size(); i++) {
            clusters.put(chosen.get(i), counts[i]);
        }
        return clusters;
    }

    static Maker maker(Town town, Map<Block, Integer> clusters, List<Firm> firms) {
        List<Feature> features = new ArrayList<>();
        clusters.forEach((block, count) -> features.add(Feature.unsaved(
                String.format(Locale.ROOT, "cluster-%02d", features.size() + 1),
                town.plane().lonLat(block.area()),
                new Facts()
                        .with("name", name(town, block))
                        .with("origin", "declared")
                        .with("trade", mainTrade(block, firms))
                        .with("enterprise_count", count)
                        .with("area", (double) Math.round(block.area().getArea()))
                        .map())));
        return new Listed("industrial-clusters", features);
    }

    private static String name(Town town, Block block) {
        return town.communities().get(block.grid()).name().replace("社区", "") + "工业集中区(演示)";
    }

    private static String mainTrade(Block block, List<Firm> firms) {
        Map<String, Integer> counts = new java.util.TreeMap<>();
        firms.stream().filter(firm -> firm.block == block).forEach(firm -> counts.merge(firm.trade, 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("machinery");
    }
}
