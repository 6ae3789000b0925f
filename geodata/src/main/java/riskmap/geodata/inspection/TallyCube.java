package riskmap.geodata.inspection;

import java.util.ArrayList;
import java.util.List;
import riskmap.geodata.coverage.Grid;
import riskmap.geodata.coverage.GridAssignment;

/**
 * Tallies by grid, class of place and kind of visit. Every place is in one cell of each kind, so the cells of any axis add
 * up to the whole.
 */
public final class TallyCube {

    private final List<Grid> grids;
    private final List<PlaceClass> classes;
    private final Tally[][] cells;

    TallyCube(List<Grid> grids, InspectionRules rules) {
        this.grids = List.copyOf(grids);
        List<PlaceClass> all = new ArrayList<>(rules.classes());
        all.add(PlaceClass.NOT_KNOWN);
        classes = List.copyOf(all);
        cells = new Tally[VisitKind.values().length][(grids.size() + 1) * classes.size()];
        for (Tally[] kind : cells) {
            java.util.Arrays.fill(kind, Tally.NONE);
        }
    }

    void add(int grid, int placeClass, VisitKind kind, Tally tally) {
        int cell = cell(grid, placeClass);
        cells[kind.ordinal()][cell] = cells[kind.ordinal()][cell].plus(tally);
    }

    private int cell(int grid, int placeClass) {
        return (grid == GridAssignment.NONE ? grids.size() : grid) * classes.size() + placeClass;
    }

    /** The grids, in the order asked. */
    public List<Grid> grids() {
        return grids;
    }

    /** The classes of the rules, then those not known. */
    public List<PlaceClass> classes() {
        return classes;
    }

    /**
     * One cell.
     *
     * @param grid position in {@link #grids()}, or {@link GridAssignment#NONE} for places in no grid
     * @param placeClass position in {@link #classes()}
     */
    public Tally cell(int grid, int placeClass, VisitKind kind) {
        return cells[kind.ordinal()][cell(grid, placeClass)];
    }

    /** All places of a grid, or those in none. */
    public Tally ofGrid(int grid, VisitKind kind) {
        Tally sum = Tally.NONE;
        for (int i = 0; i < classes.size(); i++) {
            sum = sum.plus(cell(grid, i, kind));
        }
        return sum;
    }

    /** All places of a class. */
    public Tally ofClass(int placeClass, VisitKind kind) {
        Tally sum = cell(GridAssignment.NONE, placeClass, kind);
        for (int i = 0; i < grids.size(); i++) {
            sum = sum.plus(cell(i, placeClass, kind));
        }
        return sum;
    }

    /** All places. */
    public Tally all(VisitKind kind) {
        Tally sum = Tally.NONE;
        for (Tally cell : cells[kind.ordinal()]) {
            sum = sum.plus(cell);
        }
        return sum;
    }
}
