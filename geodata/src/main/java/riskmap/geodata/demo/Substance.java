package riskmap.geodata.demo;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/**
 * A substance of GB 18218-2018 with its critical quantity (table 1) and β (table 3 by name, else table 4 by class).
 *
 * @param name name in table 1
 * @param critical Q in tonnes
 * @param beta correction factor β
 * @param source where β comes from: {@code 表3} or the class symbol of table 4
 */
record Substance(String name, BigDecimal critical, BigDecimal beta, String source) {

    private static final Map<String, Substance> ALL = new HashMap<>();

    static {
        add("氯", "5", "4", "表3");
        add("氨", "10", "2", "表3");
        add("环氧乙烷", "10", "2", "表3");
        add("二氧化硫", "20", "2", "表3");
        add("氯化氢(无水)", "20", "3", "表3");
        add("氟化氢", "1", "5", "表3");
        add("硫化氢", "5", "5", "表3");
        add("磷化氢", "1", "20", "表3");
        add("砷化氢", "1", "4", "J1");
        add("1,3-丁二烯", "5", "1.5", "W2");
        add("乙烯", "50", "1.5", "W2");
        add("氢", "5", "1.5", "W2");
        add("乙炔", "1", "1.5", "W2");
        add("液化石油气(含丙烷、丁烷及其混合物)", "50", "1.5", "W2");
        add("甲烷,天然气", "50", "1.5", "W2");
        add("1,2-环氧丙烷", "10", "1.5", "W5.1");
        add("2-丙烯腈", "50", "1", "W5.3");
        add("苯", "50", "1", "W5.3");
        add("甲苯", "500", "1", "W5.3");
        add("甲醇", "500", "1", "W5.3");
        add("乙醇", "500", "1", "W5.3");
        add("丙酮", "500", "1", "W5.3");
        add("乙酸乙酯", "500", "1", "W5.3");
        add("汽油(乙醇汽油、甲醇汽油)", "200", "1", "W5.3");
        add("苯乙烯", "500", "1", "W5.4");
        add("甲苯二异氰酸酯", "100", "1", "J5");
    }

    private static void add(String name, String critical, String beta, String source) {
        ALL.put(name, new Substance(name, new BigDecimal(critical), new BigDecimal(beta), source));
    }

    static Substance of(String name) {
        Substance found = ALL.get(name);
        if (found == null) {
            throw new IllegalArgumentException("no substance '" + name + "' among " + ALL.keySet());
        }
        return found;
    }
}
