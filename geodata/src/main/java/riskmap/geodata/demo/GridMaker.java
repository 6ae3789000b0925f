package riskmap.geodata.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import riskmap.geodata.demo.town.Dice;
import riskmap.geodata.demo.town.Grid;
import riskmap.geodata.demo.town.Town;
import riskmap.geodata.model.Feature;
import riskmap.geodata.model.RiskLevel;

/** The layer {@code grids}: zone, streets, communities, each with named officers and the worst level inside. */
final class GridMaker {

    private final Town town;
    private final Dice dice;
    private final LocalDate today;

    GridMaker(Town town, long seed, LocalDate today) {
        this.town = town;
        this.dice = Dice.of(seed, "grids");
        this.today = today;
    }

    /**
     * @param levels worst level of each community, by its index
     */
    Maker maker(RiskLevel[] levels) {
        Map<String, RiskLevel> worst = worst(levels);
        List<Feature> features = new ArrayList<>();
        String officer = People.name(dice);
        for (Grid grid : town.grids()) {
            officer = dice.chance(0.12) ? officer : People.name(dice);
            features.add(Feature.unsaved(
                    "grid-" + grid.code(),
                    town.plane().lonLat(grid.area()),
                    new Facts()
                            .with("code", grid.code())
                            .with("name", grid.name())
                            .with("grid_level", grid.level())
                            .with("parent", grid.parent())
                            .with("level", worst.get(grid.code()).code())
                            .with("officer", officer)
                            .with("deputy", People.name(dice))
                            .with("plan_version", 1)
                            .with("valid_from", LocalDate.of(today.getYear() - 1, 1, 1))
                            .map()));
        }
        return new Listed("grids", features);
    }

    private Map<String, RiskLevel> worst(RiskLevel[] levels) {
        Map<String, RiskLevel> worst = new HashMap<>();
        for (int i = 0; i < levels.length; i++) {
            Grid community = town.communities().get(i);
            for (String code : new String[] {community.code(), community.parent(), "Z"}) {
                worst.merge(code, levels[i], (a, b) -> a.ordinal() < b.ordinal() ? a : b);
            }
        }
        return worst;
    }
}
