package riskmap.geodata.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import riskmap.geodata.demo.town.Dice;
import riskmap.geodata.demo.town.Town;
import riskmap.geodata.model.CivilTime;
import riskmap.geodata.model.Feature;

/** The layer {@code penalties}: as many as the figure says, adding up to the yuan. */
final class Penalties {

    private static final String[] CASES = {
        "未如实记录事故隐患排查治理情况",
        "特种作业人员未持证上岗",
        "未在有较大危险因素的场所设置明显的安全警示标志",
        "未按规定对从业人员进行安全生产教育和培训",
        "有限空间作业未落实先通风再检测后作业",
        "粉尘防爆设施未正常运行",
        "危险化学品未按规定储存",
        "未采取措施消除事故隐患",
        "关闭或破坏生产安全监控报警设备",
        "动火作业未安排专人进行现场安全管理"
    };

    private Penalties() {}

    static Maker maker(Town town, List<Visits.Visit> visits, DemoFigures figures, long seed, Calendar calendar) {
        Dice dice = Dice.of(seed, "penalties");
        double[] weights = new double[figures.penalties()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = StrictMath.exp(0.75 * dice.normal());
        }
        // Fines are whole hundreds of yuan; a remainder below a hundred goes to the first.
        int[] hundreds = Shares.split(figures.penaltySum() / 100, weights);
        List<Feature> features = new ArrayList<>();
        for (int i = 0; i < hundreds.length; i++) {
            Visits.Visit visit = dice.pick(visits);
            double amount = hundreds[i] * 100.0 + (i == 0 ? figures.penaltySum() % 100 : 0);
            var decided = CivilTime.day(visit.at).plusDays(10 + dice.below(40));
            features.add(Feature.unsaved(
                    String.format(Locale.ROOT, "penalty-%03d", i + 1),
                    town.plane().point(visit.firm.spot.x(), visit.firm.spot.y()),
                    new Facts()
                            .with("name", dice.word(CASES))
                            .with("enterprise_id", visit.firm.id())
                            .with("amount", amount)
                            .with("decided_on", decided.isAfter(calendar.today()) ? calendar.today() : decided)
                            .map()));
        }
        return new Listed("penalties", features);
    }
}
