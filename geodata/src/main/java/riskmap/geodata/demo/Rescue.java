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

/** The layer {@code resources}: stations, teams, stores and shelters spread over the communities, with their status. */
final class Rescue {

    private final Town town;
    private final Dice dice;
    private final Calendar calendar;
    private final List<Feature> features = new ArrayList<>();

    /** A kind of resource: how many, how many of them ready, what they have. */
    private record Kind(
            String code, String name, int count, int ready, int persons, int vehicles, int capacity, String... kit) {}

    private static final Set<Use> SITES = Set.of(Use.CIVIC, Use.TRANSPORT, Use.INDUSTRIAL, Use.COMMERCIAL, Use.GREEN);

    private static final List<Kind> KINDS = List.of(
            new Kind("fire-station", "消防救援站", 13, 12, 32, 7, 0, "水罐车 3、泡沫车 1、举高车 1、抢险车 1", "水罐车 2、泡沫车 2、破拆器材"),
            new Kind("rescue-team", "专职救援队", 11, 9, 18, 3, 0, "抢险车 1、液压破拆、生命探测仪", "排涝车 1、冲锋舟 2"),
            new Kind("chemical-team", "危化品应急处置队", 6, 6, 22, 4, 0, "重型防化服 12、堵漏器材、洗消车 1", "轻型防化服 20、侦检仪、收容桶"),
            new Kind("hospital", "急救医院", 9, 9, 210, 6, 120, "急诊床位、烧伤科", "急诊床位、高压氧舱"),
            new Kind("ambulance", "急救分站", 14, 13, 9, 3, 0, "监护型救护车"),
            new Kind("police", "派出所", 16, 16, 40, 8, 0, "警戒器材、无人机"),
            new Kind(
                    "store",
                    "应急物资库",
                    15,
                    14,
                    4,
                    1,
                    800,
                    "沙袋 6000、围油栏 800 m、泡沫液 20 t",
                    "发电机 12、照明车 2、帐篷 300",
                    "正压呼吸器 60、吸附棉 4 t"),
            new Kind("shelter", "应急避难场所", 28, 27, 3, 0, 2600, "帐篷、饮用水、指示牌"),
            new Kind("assembly", "应急集结点", 10, 10, 0, 0, 400, "停车场、供电接口"));

    Rescue(Town town, DemoSize size, long seed, Calendar calendar) {
        this.town = town;
        this.dice = Dice.of(seed, "rescue");
        this.calendar = calendar;
        int turn = 0;
        for (Kind kind : KINDS) {
            int count = size.of(kind.count());
            int notReady = Math.min(count - 1, kind.count() - kind.ready());
            for (int i = 0; i < count; i++) {
                features.add(resource(kind, site(turn++), i < notReady, i));
            }
        }
    }

    Maker maker() {
        return new Listed("resources", features);
    }

    /** A site in the next community in turn, so that resources are spread. */
    private Block site(int turn) {
        int communities = town.communities().size();
        for (int skip = 0; skip < communities; skip++) {
            int grid = (turn * 19 + skip) % communities;
            List<Block> sites = town.sites(SITES).stream()
                    .filter(block -> block.grid() == grid)
                    .toList();
            if (!sites.isEmpty()) {
                return dice.pick(sites);
            }
        }
        throw new IllegalStateException("no community has a site for a rescue team");
    }

    private Feature resource(Kind kind, Block block, boolean notReady, int number) {
        Spot spot = block.beside(dice, 40);
        String community = town.communities().get(block.grid()).name().replace("社区", "");
        String status = !notReady ? "ready" : status(kind, number);
        Duration age = status.equals("unknown") ? Duration.ofDays(9) : Duration.ofMinutes(4 + dice.below(600));
        return Feature.unsaved(
                String.format(Locale.ROOT, "resource-%03d", features.size() + 1),
                town.plane().point(spot.x(), spot.y()),
                new Facts()
                        .with("name", "演示" + community + kind.name())
                        .with("kind", kind.code())
                        .with("status", status)
                        .with("status_at", calendar.now().minus(age))
                        .with("persons", kind.persons() == 0 ? null : vary(kind.persons()))
                        .with("vehicles", kind.vehicles() == 0 ? null : vary(kind.vehicles()))
                        .with("equipment", dice.word(kind.kit()))
                        .with("capacity", kind.capacity() == 0 ? null : vary(kind.capacity()))
                        .with("phone", People.phone(dice))
                        .with("checked_on", calendar.today().minusDays(1 + dice.below(60)))
                        .with("address", spot.address())
                        .map());
    }

    private static String status(Kind kind, int number) {
        if (kind.code().equals("store")) {
            return "unknown";
        }
        return number % 2 == 0 ? "committed" : "out";
    }

    private int vary(int about) {
        return Math.max(1, (int) Math.round(about * dice.between(0.7, 1.35)));
    }
}
