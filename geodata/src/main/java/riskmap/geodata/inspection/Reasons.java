package riskmap.geodata.inspection;

import java.time.LocalDate;
import java.util.Locale;
import riskmap.geodata.model.LocalizedText;

/** The sentences that say why a place, a grid or a visit needs looking after, with their figures, in both languages. */
final class Reasons {

    static final LocalizedText NO_GRID = LocalizedText.of("不在任何网格内", "lies in none of the grids");
    static final LocalizedText CLASS_NOT_KNOWN =
            LocalizedText.of("规则中没有适用的类别,无法判断应查几次", "no class of the rules takes it; nobody knows what is due");

    private Reasons() {}

    /** Fewer visits of a kind than were due. */
    static LocalizedText overdue(Period period, VisitKind kind, int seen, int due) {
        return LocalizedText.of(
                text("%s 至 %s 应%s %d 次,实有 %d 次", period.from(), last(period), chinese(kind), due, seen),
                text("%d of %d visits due from %s to %s: %s", seen, due, period.from(), last(period), kind.word()));
    }

    /** More visits of a kind than a calendar year allows. */
    static LocalizedText overCap(Period period, VisitKind kind, int seen, int over, int cap) {
        return LocalizedText.of(
                text("%s 至 %s %s %d 次,超出每年上限 %d 次共 %d 次", period.from(), last(period), chinese(kind), seen, cap, over),
                text(
                        "%d visits from %s to %s, %d more than the %d allowed in a year: %s",
                        seen, period.from(), last(period), over, cap, kind.word()));
    }

    /** No visit of any kind. */
    static LocalizedText neverVisited(Period period) {
        return LocalizedText.of(text("%s 之前没有任何检查记录", period.to()), text("no visit on record before %s", period.to()));
    }

    /** No visit of a kind, which is due every so many days. */
    static LocalizedText none(VisitKind kind, long interval) {
        return LocalizedText.of(
                text("没有%s记录,应每 %d 天一次", chinese(kind), interval),
                text("no %s on record; one is due every %d days", kind.word(), interval));
    }

    /** The last visit of a kind, which is due every so many days, was on an epoch day too long ago. */
    static LocalizedText stale(Period period, VisitKind kind, long lastDay, long interval) {
        LocalDate last = LocalDate.ofEpochDay(lastDay);
        long days = period.to().toEpochDay() - lastDay;
        return LocalizedText.of(
                text("最近一次%s在 %s,至 %s 已 %d 天,应每 %d 天一次", chinese(kind), last, period.to(), days, interval),
                text(
                        "last %s on %s, %d days before %s; one is due every %d days",
                        kind.word(), last, days, period.to(), interval));
    }

    /** A grid nobody is named for. */
    static LocalizedText noOfficer(String code) {
        return LocalizedText.of("网格 " + code + " 没有具名的网格人员", "grid " + code + " has no named officer");
    }

    /** Evidence taken too far from the enterprise of an id; metres. */
    static LocalizedText farEvidence(Object enterprise, double distance, double most) {
        return LocalizedText.of(
                text("对 %s 的检查,取证位置距现场 %.0f m,超过 %.0f m", enterprise, distance, most),
                text(
                        "the evidence of the visit to %s was taken %.0f m from the site, more than %.0f m",
                        enterprise, distance, most));
    }

    private static LocalDate last(Period period) {
        return period.to().minusDays(1);
    }

    private static String chinese(VisitKind kind) {
        return kind == VisitKind.PATROL ? "巡查" : "行政检查";
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
