package riskmap.backend.wall.figures;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import riskmap.backend.wall.figures.Tally.Days;
import riskmap.geodata.snapshot.LayerTable;

/** Risk points and hazard sources by level. */
final class RiskFigures {

    private RiskFigures() {}

    static Map<String, Object> levels(Moment moment) {
        LayerTable table = moment.table("risk-points");
        Days due = Tally.days(table, "next_survey_due");
        int today = (int) moment.today().toEpochDay();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("total", table.size());
        data.put("levels", Tally.by(table, "level", row -> true));
        data.put("survey_overdue", Tally.count(table, row -> due.of(row) != Tally.NO_DAY && due.of(row) < today));
        return data;
    }

    /** Per level and day: points surveyed that day, and points known by its end. Points without a date are always known. */
    static Map<String, Object> trend(Moment moment) {
        LayerTable table = moment.table("risk-points");
        Days surveyed = Tally.days(table, "survey_date");
        int first = moment.firstDay();
        Map<String, Object> perDay = new LinkedHashMap<>();
        Map<String, Object> known = new LinkedHashMap<>();
        for (String level : Tally.values(table, "level")) {
            IntPredicate ofLevel = Tally.is(table, "level", level);
            int[] counts = Tally.perDay(table, surveyed, first, ofLevel);
            int before = Tally.count(table, row -> ofLevel.test(row) && surveyed.of(row) < first);
            perDay.put(level, counts);
            known.put(level, Tally.running(before, counts));
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("basis", "survey_date");
        data.put("days", Tally.names(first));
        data.put("surveyed", perDay);
        data.put("known", known);
        return data;
    }

    static Map<String, Object> hazards(Moment moment) {
        LayerTable table = moment.table("hazard-sources");
        Map<String, Integer> levels = Tally.by(table, "level", row -> true);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("total", table.size());
        data.put("major", levels.get("1") + levels.get("2") + levels.get("3") + levels.get("4"));
        data.put("levels", levels);
        boolean told = Tally.count(table, Tally.isKnown(table, "monitored")) > 0;
        data.put("monitored", told ? Tally.count(table, Tally.is(table, "monitored", true)) : null);
        return data;
    }
}
