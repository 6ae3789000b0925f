package riskmap.geodata.demo;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import riskmap.geodata.demo.town.Dice;
import riskmap.geodata.demo.town.Spot;
import riskmap.geodata.demo.town.Town;
import riskmap.geodata.model.Feature;

/** The layer {@code hidden-dangers}. */
final class DangerMaker implements Maker {

    private final Town town;
    private final List<Dangers.Danger> dangers;
    private final long seed;

    DangerMaker(Town town, List<Dangers.Danger> dangers, long seed) {
        this.town = town;
        this.dangers = dangers;
        this.seed = seed;
    }

    @Override
    public String layer() {
        return "hidden-dangers";
    }

    @Override
    public int count() {
        return dangers.size();
    }

    @Override
    public void forEach(Consumer<Feature> sink) {
        for (int i = 0; i < dangers.size(); i++) {
            sink.accept(feature(i, dangers.get(i)));
        }
    }

    private Feature feature(int number, Dangers.Danger danger) {
        Dice dice = Dice.of(seed + number, "danger");
        Firm firm = danger.visit.firm;
        RiskTheme theme = RiskTheme.of(firm.trade, dice);
        Spot spot = Scatter.near(firm, dice, 22);
        return Feature.unsaved(
                String.format(Locale.ROOT, "danger-%05d", number + 1),
                town.plane().point(spot.x(), spot.y()),
                new Facts()
                        .with("name", theme.danger(dice))
                        .with("danger_class", danger.major ? "major" : "general")
                        .with("state", danger.state)
                        .with("supervision", danger.supervision)
                        .with("theme", theme.code())
                        .with("enterprise_id", firm.id())
                        .with("inspection_id", danger.visit.id())
                        .with("source_system", danger.source)
                        .with("found_on", danger.found)
                        .with("deadline", danger.deadline)
                        .with("closed_on", danger.closed)
                        .map());
    }
}
