package riskmap.geodata.demo;

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

/** The layer {@code protected-places}; three of them hold more people than they may: a planted blind spot. */
final class Places {

    private final Town town;
    private final Dice dice;
    private final List<Place> places = new ArrayList<>();

    /** A protected place. */
    record Place(String kind, String name, Spot spot, Block block, int persons, int limit) {}

    private record Kind(String code, int count, Set<Use> uses, int limit, String... names) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("kindergarten", 92, Set.of(Use.RESIDENTIAL), 320, "幼儿园", "中心幼儿园", "实验幼儿园"),
            new Kind("school", 78, Set.of(Use.CIVIC, Use.RESIDENTIAL), 1500, "实验小学", "小学", "中学", "外国语学校", "第一中学", "学校"),
            new Kind("hospital", 12, Set.of(Use.CIVIC), 1400, "人民医院", "中医院", "医院", "儿童医院"),
            new Kind("clinic", 38, Set.of(Use.RESIDENTIAL), 120, "社区卫生服务站", "门诊部"),
            new Kind("care-home", 22, Set.of(Use.RESIDENTIAL, Use.CIVIC), 260, "福利院", "颐养院", "养老服务中心"),
            new Kind("mall", 34, Set.of(Use.COMMERCIAL), 6000, "购物中心", "广场", "百货", "生活广场"),
            new Kind("market", 26, Set.of(Use.RESIDENTIAL, Use.COMMERCIAL), 900, "农贸市场", "集贸市场", "菜市场"),
            new Kind("station", 9, Set.of(Use.TRANSPORT, Use.COMMERCIAL), 3000, "客运站", "公交枢纽", "轮渡码头"),
            new Kind("worship", 8, Set.of(Use.RESIDENTIAL, Use.GREEN), 400, "寺", "禅院"),
            new Kind("culture", 18, Set.of(Use.CIVIC, Use.COMMERCIAL), 1800, "文化馆", "体育馆", "图书馆", "影剧院"),
            new Kind("hotel", 36, Set.of(Use.COMMERCIAL), 500, "大酒店", "宾馆", "国际酒店"),
            new Kind("government", 18, Set.of(Use.CIVIC), 350, "街道办事处", "政务服务中心", "便民中心"));

    Places(Town town, DemoSize size, long seed) {
        this.town = town;
        this.dice = Dice.of(seed, "places");
        for (Kind kind : KINDS) {
            List<Block> blocks = town.sites(kind.uses());
            double[] sums = Shares.cumulative(blocks.stream()
                    .mapToDouble(block -> Math.sqrt(block.area().getArea()))
                    .toArray());
            for (int i = 0; i < size.of(kind.count()); i++) {
                places.add(place(kind, blocks.get(dice.weighted(sums)), i));
            }
        }
    }

    private Place place(Kind kind, Block block, int number) {
        String community = town.communities().get(block.grid()).name().replace("社区", "");
        String tail = dice.word(kind.names());
        boolean again = places.stream().anyMatch(place -> place.name().equals("演示" + community + tail));
        String name = "演示" + community + (again ? "第" + (2 + dice.below(7)) : "") + tail;
        int limit = (int) (kind.limit() * dice.between(0.5, 1.5) / 10) * 10;
        boolean over = kind.code().equals("mall") && number < 3;
        int persons = (int) (limit * (over ? dice.between(1.05, 1.2) : dice.between(0.2, 0.92)));
        Spot spot = dice.chance(0.7) ? block.house(dice) : block.beside(dice, 30);
        return new Place(kind.code(), name, spot, block, persons, limit);
    }

    Maker maker() {
        List<Feature> features = new ArrayList<>();
        for (Place place : places) {
            features.add(Feature.unsaved(
                    String.format(Locale.ROOT, "place-%03d", features.size() + 1),
                    town.plane().point(place.spot().x(), place.spot().y()),
                    new Facts()
                            .with("name", place.name())
                            .with("kind", place.kind())
                            .with("persons", place.persons())
                            .with("person_limit", place.limit())
                            .with("phone", People.phone(dice))
                            .with("address", place.spot().address())
                            .map()));
        }
        return new Listed("protected-places", features);
    }
}
