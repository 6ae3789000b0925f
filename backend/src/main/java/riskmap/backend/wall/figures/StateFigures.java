package riskmap.backend.wall.figures;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;
import riskmap.backend.wall.document.Times;
import riskmap.geodata.snapshot.Column;
import riskmap.geodata.snapshot.LayerTable;

/** Sensors, resources, clusters and incidents: how they are now. */
final class StateFigures {

    private static final int MOST_ALARMS = 20;
    private static final int MOST_CLUSTERS = 10;
    private static final int MOST_INCIDENTS = 10;

    private StateFigures() {}

    static Map<String, Object> sensors(Moment moment) {
        LayerTable table = moment.table("sensors");
        Column read = table.column("read_at");
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("total", table.size());
        data.put("states", Tally.by(table, "state", row -> true));
        data.put("silent", Tally.count(table, row -> moment.isStale(read.value(row), table)));
        data.put("items", items(table, Tally.is(table, "state", "alarm"), time(table, "read_at"), MOST_ALARMS, row -> {
            Map<String, Object> item = head(moment, table, row);
            copy(item, table, row, "kind", "reading", "limit_value", "unit");
            item.put("read_at", Times.text((Instant) table.value(row, "read_at")));
            return item;
        }));
        return data;
    }

    static Map<String, Object> resources(Moment moment) {
        LayerTable table = moment.table("resources");
        Column confirmed = table.column("status_at");
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("total", table.size());
        data.put("statuses", Tally.by(table, "status", row -> true));
        data.put("kinds", Tally.by(table, "kind", row -> true));
        data.put("ready_by_kind", Tally.by(table, "kind", Tally.is(table, "status", "ready")));
        data.put("known_by_kind", Tally.by(table, "kind", Tally.isKnown(table, "status")));
        data.put("unconfirmed", Tally.count(table, row -> moment.isStale(confirmed.value(row), table)));
        return data;
    }

    static Map<String, Object> clusters(Moment moment) {
        LayerTable table = moment.table("industrial-clusters");
        ToDoubleFunction<Integer> enterprises = row -> orZero(table.number(row, "enterprise_count"));
        double area = 0;
        double count = 0;
        for (int row = 0; row < table.size(); row++) {
            area += orZero(table.number(row, "area"));
            count += enterprises.applyAsDouble(row);
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("total", table.size());
        data.put("origins", Tally.by(table, "origin", row -> true));
        data.put("enterprises", Math.round(count));
        data.put("area_m2", Math.round(area));
        data.put("items", items(table, row -> true, enterprises, MOST_CLUSTERS, row -> {
            Map<String, Object> item = head(moment, table, row);
            copy(item, table, row, "origin", "trade", "enterprise_count", "area");
            return item;
        }));
        return data;
    }

    /** Open incidents, the latest first; one that nobody has acknowledged takes the screen. */
    static Map<String, Object> incidents(Moment moment) {
        LayerTable table = moment.table("incidents");
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("total", table.size());
        data.put("states", Tally.by(table, "state", row -> true));
        IntPredicate open = Tally.is(table, "state", "open");
        data.put("items", items(table, open, time(table, "reported_at"), MOST_INCIDENTS, row -> {
            Map<String, Object> item = head(moment, table, row);
            copy(item, table, row, "kind", "grade", "response", "warning", "deaths", "injured");
            item.put("reported_at", Times.text((Instant) table.value(row, "reported_at")));
            item.put("updated", Times.text(table.updated(row)));
            boolean placed = !Double.isNaN(table.lon(row));
            item.put("place", placed ? List.of(table.lon(row), table.lat(row)) : null);
            return item;
        }));
        return data;
    }

    private static double orZero(double number) {
        return Double.isNaN(number) ? 0 : number;
    }

    private static ToDoubleFunction<Integer> time(LayerTable table, String attribute) {
        return row -> table.value(row, attribute) instanceof Instant instant ? instant.toEpochMilli() : 0;
    }

    /** The rows that pass, greatest first, ties by id. */
    private static List<Map<String, Object>> items(
            LayerTable table,
            IntPredicate passes,
            ToDoubleFunction<Integer> order,
            int most,
            IntFunction<Map<String, Object>> item) {
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < table.size(); row++) {
            if (passes.test(row)) {
                rows.add(row);
            }
        }
        rows.sort(Comparator.comparingDouble(order).reversed().thenComparing(table::id));
        return rows.stream().limit(most).map(item::apply).toList();
    }

    private static Map<String, Object> head(Moment moment, LayerTable table, int row) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", table.id(row));
        moment.putName(item, table, row);
        return item;
    }

    private static void copy(Map<String, Object> item, LayerTable table, int row, String... attributes) {
        for (String attribute : attributes) {
            item.put(attribute, table.value(row, attribute));
        }
    }
}
