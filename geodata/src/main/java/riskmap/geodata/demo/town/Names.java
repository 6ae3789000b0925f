package riskmap.geodata.demo.town;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import riskmap.geodata.demo.town.plan.Quarter;

/** Invented names of roads, canals and communities; no name is given twice. */
final class Names {

    private static final String[] FIRST =
            ("星 云 苏 津 澄 翠 景 松 柳 荷 桂 枫 兰 竹 梅 晨 朝 望 听 沁 宁 康 安 和 泰 瑞 嘉 锦 玉 珠 金 银 青 紫 碧 丹 白 长 永 新 "
                            + "东 南 西 北 中 华 文 思 启 明 学 博 致 尚 德 仁 义 信 诚 勤 创 科 智 联 通 达 丰 盛 裕 祥 福 禄 寿 喜 庆")
                    .split(" ");
    private static final String[] SECOND =
            ("湖 河 溪 泾 港 浜 塘 荡 桥 堤 洲 园 林 苑 坊 亭 台 阁 楼 庭 山 峰 谷 原 田 野 禾 麦 棠 樱 杉 榆 槐 桐 萃 辉 光 阳 月 霞 "
                            + "虹 露 霖 风 涛 波 澜 帆 舟 鹭 鸥 雁 鹤 凤 龙 骏 源 茂 兴 业 汇 融 展 旺 腾 乐 怡 悦 馨 雅 韵 华 宁 平 顺")
                    .split(" ");

    private static final String[] ESTATE = "花园 苑 新村 公寓 家园 雅苑 名邸 华庭 景园 小区".split(" ");

    private final Dice dice;
    private final Set<String> given = new HashSet<>();

    Names(Dice dice) {
        this.dice = dice;
    }

    /** The line with a name by its kind and direction; lines that have one, and lines that need none, stay. */
    Trace named(Trace line) {
        if (line.name() != null || line.kind() == LineKind.BORDER || line.kind() == LineKind.SHORE) {
            return line;
        }
        return line.named(unique(suffix(line)));
    }

    /** Names the blocks people speak of: estates, villages, parks, colleges, industrial parks. */
    void name(Block block) {
        double size = block.area().getArea();
        boolean village = block.quarter().kind() == Quarter.Kind.VILLAGE;
        switch (block.use()) {
            case RESIDENTIAL -> block.call(unique(village ? "村" : dice.word(ESTATE)));
            case GREEN -> block.call(size > 50_000 && block.isRoomy() ? unique("公园") : null);
            case CIVIC -> block.call(size > 90_000 ? unique("学院") : null);
            case INDUSTRIAL -> block.call(size > 190_000 ? unique("产业园") : null);
            default -> block.call(null);
        }
    }

    /** A new name with the ending. */
    String unique(String ending) {
        String name = dice.word(FIRST) + dice.word(SECOND) + ending;
        for (int i = 0; !given.add(name); i++) {
            name = dice.word(FIRST) + dice.word(SECOND) + (i > 50 ? dice.word(SECOND) : "") + ending;
        }
        return name;
    }

    private static String suffix(Trace line) {
        boolean eastWest = isEastWest(line.points());
        return switch (line.kind()) {
            case CANAL -> eastWest ? "塘" : "河";
            case PRIMARY -> "大道";
            case RESIDENTIAL -> eastWest ? "巷" : "弄";
            default -> eastWest ? "路" : "街";
        };
    }

    private static boolean isEastWest(List<Coordinate> line) {
        Coordinate a = line.get(0);
        Coordinate b = line.get(line.size() - 1);
        return Math.abs(b.x - a.x) > Math.abs(b.y - a.y);
    }
}
