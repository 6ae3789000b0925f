package riskmap.backend.wall.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import riskmap.backend.wall.figures.Tally.Days;
import riskmap.geodata.snapshot.Column;
import riskmap.geodata.snapshot.LayerTable;

/**
 * Hidden dangers and their closing. Open is what is not in state {@code closed}; overdue is what is open after the day of
 * its deadline; on time is what was closed by it.
 */
final class DangerFigures {

    private static final int SOON = 7;
    private static final int MOST_ITEMS = 50;

    private final Moment moment;
    private final LayerTable table;
    private final Days found;
    private final Days deadline;
    private final Days closedOn;
    private final int today;
    private final IntPredicate closed;

    DangerFigures(Moment moment) {
        this.moment = moment;
        table = moment.table("hidden-dangers");
        found = Tally.days(table, "found_on");
        deadline = Tally.days(table, "deadline");
        closedOn = Tally.days(table, "closed_on");
        today = (int) moment.today().toEpochDay();
        closed = Tally.is(table, "state", "closed");
    }

    boolean isOpen(int row) {
        return !closed.test(row);
    }

    boolean isOverdue(int row) {
        return isOpen(row) && deadline.of(row) != Tally.NO_DAY && deadline.of(row) < today;
    }

    private boolean isOnTime(int row) {
        return closed.test(row) && closedOn.of(row) != Tally.NO_DAY && closedOn.of(row) <= deadline.of(row);
    }

    Map<String, Object> dangers() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("total", table.size());
        data.put("open", Tally.count(table, this::isOpen));
        data.put("overdue", Tally.count(table, this::isOverdue));
        data.put(
                "due_within_7_days",
                Tally.count(
                        table, row -> isOpen(row) && deadline.of(row) >= today && deadline.of(row) <= today + SOON));
        data.put("found_today", Tally.count(table, row -> found.of(row) == today));
        data.put("closed_today", Tally.count(table, row -> closedOn.of(row) == today));
        data.put("open_by_class", Tally.by(table, "danger_class", this::isOpen));
        data.put("overdue_by_class", Tally.by(table, "danger_class", this::isOverdue));
        data.put("states", Tally.by(table, "state", row -> true));
        return data;
    }

    Map<String, Object> supervised() {
        Column supervision = table.column("supervision");
        IntPredicate listed = row -> supervision.code(row) != Column.NONE;
        Map<String, Object> data = new LinkedHashMap<>();
        Map<String, Object> levels = new LinkedHashMap<>();
        counts(data, listed);
        for (String level : Tally.values(table, "supervision")) {
            Map<String, Object> ofLevel = new LinkedHashMap<>();
            counts(ofLevel, Tally.is(table, "supervision", level));
            levels.put(level, ofLevel);
        }
        data.put("levels", levels);
        if (moment.full()) {
            data.put("items", items(listed));
        }
        return data;
    }

    private void counts(Map<String, Object> data, IntPredicate listed) {
        int done = Tally.count(table, listed.and(closed));
        int onTime = Tally.count(table, listed.and(this::isOnTime));
        data.put("total", Tally.count(table, listed));
        data.put("open", Tally.count(table, listed.and(this::isOpen)));
        data.put("overdue", Tally.count(table, listed.and(this::isOverdue)));
        data.put("closed", done);
        data.put("on_time", onTime);
        data.put("on_time_rate", Tally.share(onTime, done));
    }

    /** Those under supervision that are open, the one due first at the head. */
    private List<Map<String, Object>> items(IntPredicate listed) {
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < table.size(); row++) {
            if (listed.test(row) && isOpen(row)) {
                rows.add(row);
            }
        }
        rows.sort(Comparator.comparingInt(
                row -> deadline.of(row) == Tally.NO_DAY ? Integer.MAX_VALUE : deadline.of(row)));
        return rows.stream().limit(MOST_ITEMS).map(this::item).toList();
    }

    private Map<String, Object> item(int row) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", table.id(row));
        moment.putName(item, table, row);
        item.put("supervision", table.value(row, "supervision"));
        item.put("state", table.value(row, "state"));
        Object due = table.value(row, "deadline");
        item.put("deadline", due == null ? null : due.toString());
        item.put("overdue_days", isOverdue(row) ? today - deadline.of(row) : 0);
        return item;
    }

    Map<String, Object> rectification() {
        int first = moment.firstDay();
        Map<String, Object> data = new LinkedHashMap<>();
        counts(data, row -> true);
        data.put("rate", Tally.share((Integer) data.get("closed"), table.size()));
        data.put("basis", "found_on, closed_on");
        data.put("days", Tally.names(first));
        data.put("found_per_day", Tally.perDay(table, found, first, row -> true));
        data.put("closed_per_day", Tally.perDay(table, closedOn, first, row -> true));
        return data;
    }
}
