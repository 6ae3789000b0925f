package riskmap.geodata.demo;

import java.util.List;
import java.util.function.Consumer;
import riskmap.geodata.demo.town.Block;
import riskmap.geodata.demo.town.Dice;
import riskmap.geodata.demo.town.Spot;
import riskmap.geodata.demo.town.Town;
import riskmap.geodata.model.Feature;

/** The layer {@code inspections}: where the evidence of each visit was taken. */
final class VisitMaker implements Maker {

    private static final String[] AGENCIES = {
        "演示区应急管理局、公安分局、消防救援大队", "演示区应急管理局、住建局、市场监管局", "演示区消防救援大队、教育局、卫健委", "演示区应急管理局、生态环境局"
    };

    private final Town town;
    private final List<Visits.Visit> visits;
    private final long seed;

    VisitMaker(Town town, List<Visits.Visit> visits, long seed) {
        this.town = town;
        this.visits = visits;
        this.seed = seed;
    }

    @Override
    public String layer() {
        return "inspections";
    }

    @Override
    public int count() {
        return visits.size();
    }

    @Override
    public void forEach(Consumer<Feature> sink) {
        visits.forEach(visit -> sink.accept(feature(visit)));
    }

    private Feature feature(Visits.Visit visit) {
        Dice dice = Dice.of(seed + visit.number, "visit");
        Firm firm = visit.firm;
        Spot spot = visit.far ? elsewhere(firm, dice) : Scatter.near(firm, dice, 45);
        double distance = Math.hypot(spot.x() - firm.spot.x(), spot.y() - firm.spot.y());
        return Feature.unsaved(
                visit.id(),
                town.plane().point(spot.x(), spot.y()),
                new Facts()
                        .with("kind", visit.kind)
                        .with("enterprise_id", firm.id())
                        .with(
                                "grid_code",
                                town.communities().get(firm.block.grid()).code())
                        .with("officer", People.name(dice))
                        .with("agencies", visit.kind.equals("joint") ? dice.word(AGENCIES) : null)
                        .with("source_system", visit.source)
                        .with("visited_at", visit.at)
                        .with("duration", 12 + dice.below(visit.kind.equals("patrol") ? 40 : 130))
                        .with("site_distance", Math.round(distance * 10) / 10.0)
                        .with("dangers_found", visit.dangers)
                        .map());
    }

    /** A place on land between 0.6 and 4 km away. */
    private Spot elsewhere(Firm firm, Dice dice) {
        while (true) {
            Block block = dice.pick(town.blocks());
            Spot spot = block.isRoomy() ? block.within(dice) : firm.spot;
            double distance = Math.hypot(spot.x() - firm.spot.x(), spot.y() - firm.spot.y());
            if (distance > 600 && distance < 4_000) {
                return spot;
            }
        }
    }
}
