package riskmap.backend.http.processes.coverage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import riskmap.backend.http.city.CityView;
import riskmap.geodata.coverage.Grid;
import riskmap.geodata.coverage.GridAssignment;
import riskmap.geodata.model.Layer;
import riskmap.geodata.model.Progress;
import riskmap.geodata.snapshot.LayerTable;

/** What the grids hold: features per grid, layer and level, and those in no grid or inside several. */
final class GridCensus {

    /** Layers that say where things are rather than being in a grid. */
    private static final Set<String> NOT_COUNTED = Set.of("grids", "blocks", "jurisdiction", "population");

    private final List<Map<String, LayerCount>> byGrid = new ArrayList<>();
    private final List<Stray> strays = new ArrayList<>();
    private final boolean counted;

    private GridCensus(int grids, boolean counted) {
        this.counted = counted;
        for (int i = 0; i < grids; i++) {
            byGrid.add(new LinkedHashMap<>());
        }
    }

    /**
     * Features of one layer in one grid.
     *
     * @param byLevel counts per value of {@code level}; empty text for features without one
     */
    record LayerCount(int count, Map<String, Integer> byLevel) {}

    /**
     * A feature that is not in exactly one grid.
     *
     * @param grids 0 when in none, 2 when inside several
     */
    record Stray(LayerTable table, int row, int grids) {}

    static GridCensus of(CityView view, List<Grid> grids, boolean counted, Progress progress) {
        GridCensus census = new GridCensus(grids.size(), counted);
        if (counted) {
            GridAssignment assignment = new GridAssignment(grids);
            List<LayerTable> tables = view.tables().stream()
                    .filter(table -> table.layer().role() != Layer.Role.BASEMAP)
                    .filter(table -> !NOT_COUNTED.contains(table.layer().id()))
                    .toList();
            for (int i = 0; i < tables.size(); i++) {
                progress.step(i, tables.size());
                census.count(
                        tables.get(i),
                        assignment,
                        progress.part((double) i / tables.size(), (i + 1.0) / tables.size()));
            }
        }
        return census;
    }

    private void count(LayerTable table, GridAssignment assignment, Progress progress) {
        int[] owners = assignment.find(table);
        int[] counts = new int[byGrid.size()];
        List<Map<String, Integer>> levels = new ArrayList<>();
        byGrid.forEach(grid -> levels.add(new TreeMap<>()));
        for (int row = 0; row < owners.length; row++) {
            progress.step(row, owners.length);
            if (owners[row] == GridAssignment.NONE) {
                strays.add(new Stray(table, row, 0));
            } else {
                counts[owners[row]]++;
                Object level = table.value(row, "level");
                levels.get(owners[row]).merge(level == null ? "" : level.toString(), 1, Integer::sum);
                if (assignment.isShared(table.lon(row), table.lat(row))) {
                    strays.add(new Stray(table, row, 2));
                }
            }
        }
        for (int i = 0; i < counts.length; i++) {
            byGrid.get(i).put(table.layer().id(), new LayerCount(counts[i], levels.get(i)));
        }
    }

    boolean isCounted() {
        return counted;
    }

    /** Counts of one grid by layer. */
    Map<String, LayerCount> of(int grid) {
        return byGrid.get(grid);
    }

    /** Features in no grid. */
    List<Stray> unassigned() {
        return strays.stream().filter(stray -> stray.grids() == 0).toList();
    }

    /** Features inside several grids. */
    List<Stray> contested() {
        return strays.stream().filter(stray -> stray.grids() > 1).toList();
    }
}
