package riskmap.backend.wall.figures;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import riskmap.geodata.coverage.Grid;
import riskmap.geodata.coverage.GridAssignment;
import riskmap.geodata.coverage.GridSelection;
import riskmap.geodata.snapshot.LayerTable;

/**
 * The leaf grids of the plan in force and the grid of every feature, kept as long as their tables live: places change
 * seldom, and only the layers that changed are looked up again. Used by one thread at a time.
 */
final class GridPlaces {

    private LayerTable grids;
    private LocalDate day;
    private List<Grid> leaves = List.of();
    private GridAssignment assignment;
    private final Map<String, Owners> kept = new HashMap<>();

    private record Owners(LayerTable table, int[] grids) {}

    /** Looks at the grids of a moment. */
    GridPlaces at(Moment moment) {
        LayerTable now = moment.table("grids");
        if (now != grids || !moment.today().equals(day)) {
            grids = now;
            day = moment.today();
            leaves = GridSelection.leaves(grids, day);
            assignment = new GridAssignment(leaves);
            kept.clear();
        }
        return this;
    }

    List<Grid> leaves() {
        return leaves;
    }

    /** Position among the leaves for every row of a table; {@link GridAssignment#NONE} for those in no grid. */
    int[] of(LayerTable table) {
        Owners known = kept.get(table.layer().id());
        if (known == null || known.table != table) {
            known = new Owners(table, assignment.find(table));
            kept.put(table.layer().id(), known);
        }
        return known.grids;
    }

    /** Number of rows that pass in each leaf. */
    int[] count(LayerTable table, IntPredicate passes) {
        int[] owners = of(table);
        int[] counts = new int[leaves.size()];
        for (int row = 0; row < owners.length; row++) {
            if (owners[row] != GridAssignment.NONE && passes.test(row)) {
                counts[owners[row]]++;
            }
        }
        return counts;
    }
}
