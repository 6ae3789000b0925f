package riskmap.geodata.demo;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import riskmap.geodata.demo.town.Dice;
import riskmap.geodata.demo.town.Town;
import riskmap.geodata.model.Feature;

/** The layer {@code enterprises}. */
final class FirmMaker implements Maker {

    private final Town town;
    private final List<Firm> firms;
    private final long seed;

    FirmMaker(Town town, List<Firm> firms, long seed) {
        this.town = town;
        this.firms = firms;
        this.seed = seed;
    }

    @Override
    public String layer() {
        return "enterprises";
    }

    @Override
    public int count() {
        return firms.size();
    }

    @Override
    public void forEach(Consumer<Feature> sink) {
        for (Firm firm : firms) {
            sink.accept(Feature.unsaved(firm.id(), town.plane().point(firm.spot.x(), firm.spot.y()), facts(firm)));
        }
    }

    private Map<String, Object> facts(Firm firm) {
        Dice dice = Dice.of(seed + firm.number, "firm");
        String name = FirmNames.of(firm, dice);
        boolean large = firm.scale == Firm.Scale.LARGE;
        boolean shop = firm.scale == Firm.Scale.MICRO && !name.endsWith("公司");
        return new Facts()
                .with("name", name)
                .with("credit_code", FirmCodes.of(firm.number, shop))
                .with("trade", firm.trade)
                .with("scale", firm.scale.code)
                .with("level", firm.level.code())
                .with("life_cycle", firm.closed ? "closed" : dice.chance(0.004) ? "suspended" : "active")
                .with("employees", firm.closed ? 0 : Trades.employees(firm.scale, dice))
                .with("double_prevention", firm.doublePrevention)
                .with("key_enterprise", firm.key)
                .with("risk_reported", large || firm.isIndustrial() && dice.chance(0.4))
                .with("credit_flag", dice.chance(0.0004))
                .with("leader", firm.key ? People.name(dice) : null)
                .with("regulator", Regulators.of(firm.trade))
                .with("address", firm.spot.address())
                .map();
    }
}
