package riskmap.geodata.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import riskmap.geodata.demo.town.Block;
import riskmap.geodata.demo.town.Dice;
import riskmap.geodata.demo.town.Spot;
import riskmap.geodata.demo.town.Town;
import riskmap.geodata.model.Feature;
import riskmap.geodata.model.MajorHazardLevel;

/**
 * The layer {@code hazard-sources}: major hazard installations whose quantities are chosen so that the standard, applied
 * to them and to the residents around, gives the wanted number of each level.
 */
final class Hazards {

    private static final double[][] TARGETS = {{108, 190}, {54, 92}, {12, 44}, {1.2, 9}};

    private final Town town;
    private final Census census;
    private final Dice dice;
    private final List<Hazard> hazards = new ArrayList<>();
    private final Set<Block> taken = new HashSet<>();

    /** One installation. */
    record Hazard(String id, String name, String kind, Firm firm, Spot spot, HazardUnit unit, boolean monitored) {}

    Hazards(Town town, Census census, List<Firm> firms, DemoSize size, long seed) {
        this.town = town;
        this.census = census;
        this.dice = Dice.of(seed, "hazards");
        int[] full = {4, 9, 17, 31};
        List<Firm> hosts = shuffled(firms);
        for (int level = 0; level < full.length; level++) {
            for (int i = 0; i < size.of(full[level]); i++) {
                HazardKind kind = HazardKind.forLevel(level, i);
                hazards.add(hazard(kind, level, hosts));
            }
        }
    }

    List<Hazard> all() {
        return hazards;
    }

    private List<Firm> shuffled(List<Firm> firms) {
        List<Firm> hosts = new ArrayList<>();
        for (Firm firm : firms) {
            boolean fits = firm.isIndustrial() || firm.trade.equals("fuel") || firm.trade.equals("other");
            if (fits && firm.scale != Firm.Scale.MICRO && !firm.closed && !firm.inCluster) {
                hosts.add(firm);
            }
        }
        int[] order = java.util.stream.IntStream.range(0, hosts.size()).toArray();
        dice.shuffle(order);
        return java.util.Arrays.stream(order).mapToObj(hosts::get).toList();
    }

    /** Tries hosts until one has neighbours that allow the level. */
    private Hazard hazard(HazardKind kind, int level, List<Firm> hosts) {
        for (Predicate<Firm> wanted :
                List.<Predicate<Firm>>of(kind::suits, firm -> firm.block.isChemical(), firm -> true)) {
            for (Firm host : hosts) {
                if (wanted.test(host) && !taken.contains(host.block)) {
                    Spot spot = Scatter.near(host, dice, 60);
                    HazardUnit unit = fill(kind, level, census.within(spot.x(), spot.y(), 500));
                    if (unit != null) {
                        taken.add(host.block);
                        return new Hazard(
                                String.format(Locale.ROOT, "hazard-%02d", hazards.size() + 1),
                                kind.title(),
                                kind.code(),
                                host,
                                spot,
                                unit,
                                hazards.size() % 30 != 29);
                    }
                }
            }
        }
        throw new IllegalStateException("no enterprise can hold a hazard source of level " + (level + 1));
    }

    /** Quantities in the kind's proportions that reach the level with those residents, or null if none do. */
    private HazardUnit fill(HazardKind kind, int level, int residents) {
        HazardUnit unit = kind.unit(BigDecimal.ONE, residents);
        for (int attempt = 0; attempt < 8; attempt++) {
            double target = dice.between(TARGETS[level][0], TARGETS[level][1]);
            BigDecimal factor =
                    BigDecimal.valueOf(target / unit.r().doubleValue()).setScale(4, RoundingMode.HALF_UP);
            HazardUnit filled = kind.unit(factor, residents);
            if (filled.level() == MajorHazardLevel.values()[level] && filled.s().doubleValue() > 1.03) {
                return filled;
            }
        }
        return null;
    }

    Maker maker() {
        List<Feature> features = new ArrayList<>();
        for (Hazard hazard : hazards) {
            HazardUnit unit = hazard.unit();
            features.add(Feature.unsaved(
                    hazard.id(),
                    town.plane().point(hazard.spot().x(), hazard.spot().y()),
                    new Facts()
                            .with("name", hazard.name())
                            .with("level", unit.level().code())
                            .with("kind", hazard.kind())
                            .with("enterprise_id", hazard.firm().id())
                            .with("substances", unit.inventory())
                            .with("quantity", unit.tonnes().doubleValue())
                            .with("s_value", HazardUnit.rounded(unit.s()))
                            .with("r_value", HazardUnit.rounded(unit.r()))
                            .with("alpha", unit.alpha().doubleValue())
                            .with("provenance", unit.provenance())
                            .with("monitored", hazard.monitored())
                            .with("owner", People.name(dice))
                            .with("address", hazard.spot().address())
                            .map()));
        }
        return new Listed("hazard-sources", features);
    }
}
