package riskmap.geodata.demo;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import riskmap.geodata.demo.town.Dice;
import riskmap.geodata.demo.town.Spot;
import riskmap.geodata.demo.town.Town;
import riskmap.geodata.model.Feature;
import riskmap.geodata.model.RiskLevel;

/**
 * The layer {@code risk-points}. Each community has a worst level its points may reach, so that the map of grids has
 * all colours; in a few communities nobody has surveyed yet: a planted blind spot.
 */
final class RiskPoints implements Maker {

    private static final Map<RiskLevel, Integer> FULL = new EnumMap<>(Map.of(
            RiskLevel.MAJOR, 312,
            RiskLevel.LARGER, 2_108,
            RiskLevel.GENERAL, 14_380,
            RiskLevel.LOW, 30_977,
            RiskLevel.NOT_SURVEYED, 439));

    private final Town town;
    private final List<Firm> firms;
    private final long seed;
    private final LocalDate today;
    private final RiskLevel[] caps;
    private final int[] owners;
    private final RiskLevel[] levels;
    private final Map<Firm, String> hazards = new HashMap<>();

    RiskPoints(Town town, List<Firm> firms, DemoSize size, long seed, LocalDate today) {
        this.town = town;
        this.firms = firms;
        this.seed = seed;
        this.today = today;
        this.caps = new GridCaps(town, firms, Dice.of(seed, "caps")).caps();
        int total = FULL.values().stream().mapToInt(size::of).sum();
        this.owners = new int[total];
        this.levels = new RiskLevel[total];
        draw(size, Dice.of(seed, "risk points"));
        gradeFirms(Dice.of(seed, "firm levels"));
    }

    /** Worst level of each community, by its index. */
    RiskLevel[] gridLevels() {
        RiskLevel[] worst = new RiskLevel[caps.length];
        java.util.Arrays.fill(worst, RiskLevel.NOT_SURVEYED);
        for (int i = 0; i < owners.length; i++) {
            int grid = firms.get(owners[i]).block.grid();
            worst[grid] = worse(worst[grid], levels[i]);
        }
        return worst;
    }

    /** Points where a plant handles dangerous chemicals belong to the hazard source of that plant. */
    RiskPoints linkedTo(List<Hazards.Hazard> sources) {
        sources.forEach(source -> hazards.putIfAbsent(source.firm(), source.id()));
        return this;
    }

    @Override
    public String layer() {
        return "risk-points";
    }

    @Override
    public int count() {
        return owners.length;
    }

    @Override
    public void forEach(Consumer<Feature> sink) {
        for (int i = 0; i < owners.length; i++) {
            sink.accept(feature(i));
        }
    }

    private void draw(DemoSize size, Dice dice) {
        int at = 0;
        for (RiskLevel level : RiskLevel.values()) {
            double[] sums = weights(level);
            int left = size.of(FULL.get(level));
            if (level == RiskLevel.LOW) {
                for (int owner : oneOfEachCommunity()) {
                    owners[at] = owner;
                    levels[at++] = level;
                    left--;
                }
            }
            for (; left > 0; left--) {
                owners[at] = dice.weighted(sums);
                levels[at++] = level;
            }
        }
    }

    /** The firm that draws most attention in each surveyed community, so that none of them stays grey. */
    private int[] oneOfEachCommunity() {
        Map<Integer, Firm> first = new java.util.TreeMap<>();
        for (Firm firm : firms) {
            if (caps[firm.block.grid()] != RiskLevel.NOT_SURVEYED && !firm.closed) {
                first.merge(firm.block.grid(), firm, (a, b) -> a.attention() >= b.attention() ? a : b);
            }
        }
        return first.values().stream().mapToInt(firm -> firm.number).toArray();
    }

    /** Running sums of how likely each firm is to own a point of the level. */
    private double[] weights(RiskLevel level) {
        double[] weights = new double[firms.size()];
        for (Firm firm : firms) {
            RiskLevel cap = caps[firm.block.grid()];
            boolean allowed = level == RiskLevel.NOT_SURVEYED
                    ? cap == RiskLevel.NOT_SURVEYED
                    : level.ordinal() >= cap.ordinal() && cap != RiskLevel.NOT_SURVEYED;
            double sharp = level == RiskLevel.MAJOR ? 1.5 : level == RiskLevel.LARGER ? 1.2 : 0.8;
            weights[firm.number] = allowed && !firm.closed ? StrictMath.pow(firm.attention(), sharp) : 0;
        }
        return Shares.cumulative(weights);
    }

    /** A firm has the worst level of its points; without any, small trades are judged directly, the rest are grey. */
    private void gradeFirms(Dice dice) {
        for (int i = 0; i < owners.length; i++) {
            Firm firm = firms.get(owners[i]);
            firm.level = firm.level == null ? levels[i] : worse(firm.level, levels[i]);
        }
        for (Firm firm : firms) {
            if (firm.level == null) {
                boolean judged =
                        caps[firm.block.grid()] != RiskLevel.NOT_SURVEYED && !firm.isIndustrial() && dice.chance(0.95);
                firm.level = judged ? RiskLevel.LOW : RiskLevel.NOT_SURVEYED;
            }
        }
    }

    private static RiskLevel worse(RiskLevel a, RiskLevel b) {
        return a.ordinal() < b.ordinal() ? a : b;
    }

    private Feature feature(int number) {
        Dice dice = Dice.of(seed + number, "risk point");
        Firm firm = firms.get(owners[number]);
        Spot spot = Scatter.near(firm, dice, 26);
        RiskTheme theme = RiskTheme.of(firm.trade, dice);
        RiskLevel level = levels[number];
        Facts facts = new Facts()
                .with("name", theme.part(dice))
                .with("level", level.code())
                .with("theme", theme.code())
                .with("enterprise_id", firm.id());
        if (theme.code().equals("chemicals") && hazards.containsKey(firm)) {
            facts.with("hazard_source_id", hazards.get(firm));
        }
        if (level == RiskLevel.NOT_SURVEYED) {
            facts.with("regulator", Regulators.ofTheme(theme.code()));
        } else {
            Grading.of(level, dice).addTo(facts);
            LocalDate surveyed = today.minusDays(3 + dice.below(500));
            facts.with("accident_type", theme.accident(dice))
                    .with("measures", theme.measure(dice))
                    .with("owner", People.name(dice))
                    .with("regulator", Regulators.ofTheme(theme.code()))
                    .with("survey_date", surveyed)
                    .with("next_survey_due", surveyed.plusMonths(level == RiskLevel.MAJOR ? 6 : 18));
        }
        return Feature.unsaved(
                String.format(Locale.ROOT, "risk-%05d", number + 1),
                town.plane().point(spot.x(), spot.y()),
                facts.map());
    }
}
