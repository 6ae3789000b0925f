package riskmap.backend.http.processes.coverage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import riskmap.backend.http.city.CityView;
import riskmap.geodata.coverage.CoverageReport;
import riskmap.geodata.coverage.Grid;
import riskmap.geodata.coverage.GridAssignment;
import riskmap.geodata.inspection.GridWorkload;
import riskmap.geodata.inspection.InspectionRules;
import riskmap.geodata.model.Layer;
import riskmap.geodata.model.Progress;
import riskmap.geodata.snapshot.LayerTable;

/** What the grids hold: features per grid, layer and level, and those in no grid or inside several. */
final class GridCensus {

    /** Layers that say where things are rather than being in a grid. */
    private static final Set<String> NOT_COUNTED = Set.of("grids", "blocks", "jurisdiction", "population");

    private final List<Map<String, LayerCount>> byGrid = new ArrayList<>();
    private final List<Stray> strays = new ArrayList<>();
    private final List<Stray> spanning = new ArrayList<>();
    private final boolean counted;
    private GridWorkload[] workloads = {};

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
     * @param grids 0 when in none, 2 when inside several, or the number of grids a polygon reaches into
     */
    record Stray(LayerTable table, int row, int grids) {}

    /** Counts the features of all layers; the workload by the rules from the enterprises. */
    static GridCensus of(
            CityView view, List<Grid> grids, CoverageReport report, InspectionRules rules, Progress progress) {
        GridCensus census = new GridCensus(grids.size(), true);
        GridAssignment assignment = new GridAssignment(grids);
        List<LayerTable> tables = counted(view);
        for (int i = 0; i < tables.size(); i++) {
            progress.step(i, tables.size());
            LayerTable table = tables.get(i);
            int[] owners = assignment.find(table);
            if (table.layer().id().equals("enterprises")) {
                double[] areas = report.grids().stream()
                        .mapToDouble(CoverageReport.GridMeasure::area)
                        .toArray();
                census.workloads = GridWorkload.of(table, owners, areas, rules);
            }
            census.count(
                    table, owners, assignment, progress.part((double) i / tables.size(), (i + 1.0) / tables.size()));
        }
        return census;
    }

    /** The layers that are counted. */
    static List<LayerTable> counted(CityView view) {
        return view.tables().stream()
                .filter(table -> table.layer().role() != Layer.Role.BASEMAP)
                .filter(table -> !NOT_COUNTED.contains(table.layer().id()))
                .toList();
    }

    /** Counts nothing. */
    static GridCensus none() {
        return new GridCensus(0, false);
    }

    private void count(LayerTable table, int[] owners, GridAssignment assignment, Progress progress) {
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
            if (table.shape(row) != null && table.shape(row).dimension() == 2) {
                int reached = assignment.reached(table.geometry(row)).size();
                if (reached > 1) {
                    spanning.add(new Stray(table, row, reached));
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

    /** What the rules ask of a grid in a year. */
    GridWorkload workload(int grid) {
        return workloads[grid];
    }

    /** The layers counted, each with the levels its features have. */
    Map<String, Set<String>> levels() {
        Map<String, Set<String>> levels = new LinkedHashMap<>();
        byGrid.forEach(grid -> grid.forEach((layer, count) -> levels.computeIfAbsent(layer, name -> new TreeSet<>())
                .addAll(count.byLevel().keySet())));
        return levels;
    }

    /** Features in no grid. */
    List<Stray> unassigned() {
        return strays.stream().filter(stray -> stray.grids() == 0).toList();
    }

    /** Features inside several grids. */
    List<Stray> contested() {
        return strays.stream().filter(stray -> stray.grids() > 1).toList();
    }

    /** Polygons that reach into several grids; each is counted in one of them. */
    List<Stray> spanning() {
        return spanning;
    }
}
