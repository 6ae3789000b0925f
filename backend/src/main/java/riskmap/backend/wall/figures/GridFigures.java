package riskmap.backend.wall.figures;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import riskmap.geodata.coverage.Grid;
import riskmap.geodata.snapshot.Column;
import riskmap.geodata.snapshot.LayerTable;

/** What happens in each grid. */
final class GridFigures {

    private static final int MOST_RANKED = 20;

    private final GridPlaces places = new GridPlaces();

    /** Per grid: the enterprises in it, those among them visited in the last {@link Moment#DAYS} days, and the visits. */
    Map<String, Object> progress(Moment moment) {
        LayerTable visits = moment.table("inspections");
        LayerTable enterprises = moment.table("enterprises");
        IntPredicate recent = since(visits, moment.now().minus(Moment.DAYS, ChronoUnit.DAYS));
        BitSet visited = visited(visits, enterprises, recent);
        GridPlaces grids = places.at(moment);
        int[] all = grids.count(enterprises, row -> true);
        int[] seen = grids.count(enterprises, visited::get);
        int[] inGrid = grids.count(visits, recent);
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < all.length; i++) {
            Map<String, Object> row = grid(moment, grids.leaves().get(i));
            row.put("visits", inGrid[i]);
            row.put("enterprises", all[i]);
            row.put("visited", seen[i]);
            row.put("share", Tally.share(seen[i], all[i]));
            rows.add(row);
        }
        rows.sort(Comparator.comparingDouble(GridFigures::share).thenComparing(row -> (String) row.get("code")));
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("days", Moment.DAYS);
        data.put("visits", Tally.count(visits, recent));
        data.put("kinds", Tally.by(visits, "kind", recent));
        data.put("enterprises", enterprises.size());
        data.put("visited", visited.cardinality());
        data.put("share", Tally.share(visited.cardinality(), enterprises.size()));
        data.put("grids", rows);
        return data;
    }

    /** The least visited first; grids without enterprises last. */
    private static double share(Map<String, Object> row) {
        return row.get("share") instanceof Double share ? share : 2;
    }

    private static IntPredicate since(LayerTable visits, Instant from) {
        Column at = visits.column("visited_at");
        return row -> at.value(row) instanceof Instant instant && !instant.isBefore(from);
    }

    /** Rows of the enterprises that some visit names. */
    private static BitSet visited(LayerTable visits, LayerTable enterprises, IntPredicate passes) {
        Column named = visits.column("enterprise_id");
        BitSet codes = new BitSet(named.codes());
        for (int row = 0; row < visits.size(); row++) {
            if (named.code(row) != Column.NONE && passes.test(row)) {
                codes.set(named.code(row));
            }
        }
        BitSet rows = new BitSet(enterprises.size());
        codes.stream()
                .map(code -> enterprises.row((String) named.valueOf(code)))
                .filter(row -> row >= 0)
                .forEach(rows::set);
        return rows;
    }

    /** Grids by overdue dangers, then red, then orange risk points, then open dangers: counts, not an index. */
    Map<String, Object> ranking(Moment moment) {
        LayerTable risks = moment.table("risk-points");
        LayerTable found = moment.table("hidden-dangers");
        DangerFigures dangers = new DangerFigures(moment);
        GridPlaces grids = places.at(moment);
        int[] overdue = grids.count(found, dangers::isOverdue);
        int[] open = grids.count(found, dangers::isOpen);
        int[] red = grids.count(risks, Tally.is(risks, "level", "red"));
        int[] orange = grids.count(risks, Tally.is(risks, "level", "orange"));
        int[] all = grids.count(risks, row -> true);
        Comparator<Integer> order = Comparator.comparingInt((Integer i) -> -overdue[i])
                .thenComparingInt(i -> -red[i])
                .thenComparingInt(i -> -orange[i])
                .thenComparingInt(i -> -open[i])
                .thenComparing(i -> grids.leaves().get(i).code());
        List<Map<String, Object>> rows = IntStream.range(0, all.length)
                .boxed()
                .sorted(order)
                .limit(MOST_RANKED)
                .map(i -> {
                    Map<String, Object> row = grid(moment, grids.leaves().get(i));
                    row.put("overdue", overdue[i]);
                    row.put("red", red[i]);
                    row.put("orange", orange[i]);
                    row.put("open", open[i]);
                    row.put("risk_points", all[i]);
                    return row;
                })
                .toList();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("total", all.length);
        data.put("order", List.of("overdue", "red", "orange", "open"));
        data.put("grids", rows);
        return data;
    }

    private static Map<String, Object> grid(Moment moment, Grid grid) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", grid.id());
        row.put("code", grid.code());
        LayerTable table = moment.table("grids");
        moment.putName(row, table, table.row(grid.id()));
        return row;
    }
}
