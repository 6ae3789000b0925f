package riskmap.geodata.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * A kind of installation: where it stands and what it holds, in proportions.
 *
 * @param title its name
 * @param code kind in the catalogue
 * @param trade trade of the enterprises that have one
 * @param stocks substances and tonnes in proportion
 */
record HazardKind(String title, String code, String trade, List<HazardUnit.Stock> stocks) {

    private static final List<List<HazardKind>> BY_LEVEL = List.of(
            List.of(
                    kind("环氧乙烷/液氯储存单元", "chemical", "chemical", "环氧乙烷=60 氯=12"),
                    kind("丁二烯球罐区", "tank", "chemical", "1,3-丁二烯=90 乙烯=200"),
                    kind("环氧丙烷储罐区", "tank", "chemical", "1,2-环氧丙烷=220 环氧乙烷=40"),
                    kind("氯碱生产单元", "chemical", "chemical", "氯=55 氢=6 氯化氢(无水)=40")),
            List.of(
                    kind("液氯储存单元", "chemical", "chemical", "氯=40"),
                    kind("乙烯球罐区", "tank", "chemical", "乙烯=600 氢=5"),
                    kind("丙烯腈/丁二烯装置", "chemical", "chemical", "2-丙烯腈=300 1,3-丁二烯=40"),
                    kind("合成氨罐区", "tank", "chemical", "氨=150"),
                    kind("LPG 储配库", "tank", "storage", "液化石油气(含丙烷、丁烷及其混合物)=900"),
                    kind("环氧乙烷罐区", "tank", "chemical", "环氧乙烷=80")),
            List.of(
                    kind("甲类溶剂罐区", "tank", "chemical", "甲苯=2000 甲醇=1500 苯=400"),
                    kind("成品油罐区", "tank", "storage", "汽油(乙醇汽油、甲醇汽油)=6000"),
                    kind("电子特气库", "chemical", "electronics", "磷化氢=0.6 砷化氢=0.5 氢=4"),
                    kind("液氨制冷机房", "ammonia", "food", "氨=40"),
                    kind("苯乙烯罐区", "tank", "chemical", "苯乙烯=3000 2-丙烯腈=200"),
                    kind("LNG 储罐", "tank", "storage", "甲烷,天然气=700"),
                    kind("二氧化硫储存单元", "chemical", "chemical", "二氧化硫=60 氯=6")),
            List.of(
                    kind("液氨制冷机房", "ammonia", "food", "氨=12"),
                    kind("危险化学品仓库", "warehouse", "storage", "甲苯=260 丙酮=200 乙酸乙酯=180 乙醇=150"),
                    kind("电子特气库", "chemical", "electronics", "氢=5 氯=1"),
                    kind("甲醇罐区", "tank", "pharma", "甲醇=700 丙酮=200"),
                    kind("液化气储配站", "fuel", "fuel", "液化石油气(含丙烷、丁烷及其混合物)=70"),
                    kind("LNG 气化站", "tank", "metal", "甲烷,天然气=70"),
                    kind("乙醇罐区", "tank", "pharma", "乙醇=900"),
                    kind("TDI 仓库", "warehouse", "textile", "甲苯二异氰酸酯=160")));

    private static HazardKind kind(String title, String code, String trade, String stocks) {
        List<HazardUnit.Stock> read = new ArrayList<>();
        for (String stock : stocks.split(" ")) {
            String[] halves = stock.split("=");
            read.add(new HazardUnit.Stock(Substance.of(halves[0]), new BigDecimal(halves[1])));
        }
        return new HazardKind(title, code, trade, read);
    }

    /** The n-th kind for a level (0 is the worst), round and round. */
    static HazardKind forLevel(int level, int n) {
        return BY_LEVEL.get(level).get(n % BY_LEVEL.get(level).size());
    }

    boolean suits(Firm firm) {
        return firm.trade.equals(trade) && (!trade.equals("chemical") || firm.block.isChemical());
    }

    /** The unit with the quantities multiplied, each rounded to a tenth of a tonne. */
    HazardUnit unit(BigDecimal factor, int residents) {
        return new HazardUnit(
                stocks.stream()
                        .map(stock -> new HazardUnit.Stock(
                                stock.substance(),
                                stock.tonnes()
                                        .multiply(factor)
                                        .setScale(1, RoundingMode.HALF_UP)
                                        .max(new BigDecimal("0.1"))))
                        .toList(),
                residents);
    }
}
