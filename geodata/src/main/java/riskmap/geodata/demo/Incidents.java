package riskmap.geodata.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import riskmap.geodata.demo.town.Block;
import riskmap.geodata.demo.town.Dice;
import riskmap.geodata.demo.town.Spot;
import riskmap.geodata.demo.town.Town;
import riskmap.geodata.demo.town.Use;
import riskmap.geodata.model.Feature;

/** The layer {@code incidents}: one going on, one under control, the others history. */
final class Incidents {

    private Incidents() {}

    private record Story(
            String name,
            String state,
            String grade,
            String response,
            String warning,
            String kind,
            Use ground,
            Duration ago,
            int deaths,
            int injured) {}

    private static final List<Story> STORIES = List.of(
            story("氨制冷机房泄漏(演示)", "open", "IV", "yellow", "泄漏", Use.INDUSTRIAL, Duration.ofMinutes(26), 0, 2),
            story("仓库火情(演示)", "controlled", "IV", "blue", "火灾", Use.TRANSPORT, Duration.ofHours(5), 0, 0),
            story("冲床机械伤害(演示)", "closed", null, null, "机械伤害", Use.INDUSTRIAL, Duration.ofDays(48), 1, 0),
            story("沿街商铺燃气闪爆(演示)", "closed", "III", "orange", "爆炸", Use.RESIDENTIAL, Duration.ofDays(102), 0, 4),
            story("工地高处坠落(演示)", "closed", null, null, "高处坠落", Use.COMMERCIAL, Duration.ofDays(171), 1, 0),
            story("污水池中毒窒息(演示)", "closed", "III", null, "中毒和窒息", Use.INDUSTRIAL, Duration.ofDays(260), 2, 1));

    private static Story story(
            String name,
            String state,
            String response,
            String warning,
            String kind,
            Use ground,
            Duration ago,
            int deaths,
            int injured) {
        return new Story(name, state, "general", response, warning, kind, ground, ago, deaths, injured);
    }

    static Maker maker(Town town, long seed, Calendar calendar) {
        Dice dice = Dice.of(seed, "incidents");
        List<Feature> features = new ArrayList<>();
        for (Story story : STORIES) {
            List<Block> blocks = town.sites(Set.of(story.ground()));
            Spot spot = dice.pick(blocks).within(dice);
            features.add(Feature.unsaved(
                    String.format(Locale.ROOT, "incident-%d", features.size() + 1),
                    town.plane().point(spot.x(), spot.y()),
                    new Facts()
                            .with("name", story.name())
                            .with("state", story.state())
                            .with("grade", story.grade())
                            .with("response", story.response())
                            .with("warning", story.warning())
                            .with("kind", story.kind())
                            .with("reported_at", calendar.now().minus(story.ago()))
                            .with("deaths", story.deaths())
                            .with("injured", story.injured())
                            .map()));
        }
        return new Listed("incidents", features);
    }
}
