package riskmap.geodata.density.cells;

import java.util.Arrays;
import java.util.function.IntPredicate;
import riskmap.geodata.density.WeightedPoints;

/**
 * How many points lie in each cell and what they weigh together; exact, no point in two cells. Cells without a point are
 * not listed. Immutable.
 */
public final class CellBins {

    private final CellLattice lattice;
    private final long[] cells;
    private final int[] counts;
    private final double[] weights;

    private CellBins(CellLattice lattice, long[] cells) {
        this.lattice = lattice;
        this.cells = cells;
        counts = new int[cells.length];
        weights = new double[cells.length];
    }

    /** Bins all points. */
    public static CellBins of(WeightedPoints points, CellLattice lattice) {
        return of(points, lattice, point -> true);
    }

    /**
     * Bins some of the points.
     *
     * @param taken which points count, by their number
     */
    public static CellBins of(WeightedPoints points, CellLattice lattice, IntPredicate taken) {
        long[] cellOf = new long[points.size()];
        int[] numbers = new int[points.size()];
        int size = 0;
        for (int i = 0; i < points.size(); i++) {
            if (taken.test(i)) {
                numbers[size] = i;
                cellOf[size++] = lattice.cell(points.x(i), points.y(i));
            }
        }
        CellBins bins = new CellBins(
                lattice, Arrays.stream(cellOf, 0, size).sorted().distinct().toArray());
        for (int i = 0; i < size; i++) {
            int at = Arrays.binarySearch(bins.cells, cellOf[i]);
            bins.counts[at]++;
            bins.weights[at] += points.weight(numbers[i]);
        }
        return bins;
    }

    /** The cells these are. */
    public CellLattice lattice() {
        return lattice;
    }

    /** Number of cells that hold a point. */
    public int size() {
        return cells.length;
    }

    /** The cell of that number; they are in ascending order. */
    public long cell(int number) {
        return cells[number];
    }

    /** Points in the cell of that number. */
    public int count(int number) {
        return counts[number];
    }

    /** Σw of the points in the cell of that number. */
    public double weight(int number) {
        return weights[number];
    }

    /** Weight per km² of the cell of that number. */
    public double perSquareKilometre(int number) {
        return weights[number] / lattice.area() * 1e6;
    }
}
