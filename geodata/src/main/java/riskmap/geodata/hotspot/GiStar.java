package riskmap.geodata.hotspot;

import riskmap.geodata.density.cells.CellLattice;
import riskmap.geodata.density.cells.CellShape;

/**
 * The statistic Gi* (Getis and Ord 1992, Ord and Getis 1995) with weight 1 for every cell whose centre is within a
 * distance, the cell itself included:
 *
 * <p>{@code Gi* = (Σⱼxⱼ − x̄·W) / (s·√((n·W − W²)/(n − 1)))}, the sum over the W cells near cell i, x̄ the mean and s the
 * standard deviation (divided by n) of all n values.
 *
 * <p>The cells near one are a run in each row, so running sums along the rows give each run by one subtraction.
 */
final class GiStar {

    private final StudyArea area;
    private final double band;

    /** Sums and counts of all cells of a row before a column; a row has one entry more than columns. */
    private final double[] sums;

    private final int[] counts;
    private int n;
    private double mean;
    private double deviation;

    GiStar(StudyArea area, double band) {
        this.area = area;
        // Cells exactly at the distance count, whichever way their coordinates were rounded.
        this.band = band * (1 + 1e-9);
        sums = new double[(area.columns() + 1) * area.rows()];
        counts = new int[sums.length];
        addUp();
        describe();
    }

    private void addUp() {
        for (int row = 0; row < area.rows(); row++) {
            for (int column = 0; column < area.columns(); column++) {
                int at = row * area.columns() + column;
                int here = row * (area.columns() + 1) + column;
                sums[here + 1] = sums[here] + area.value(at);
                counts[here + 1] = counts[here] + (area.isInside(at) ? 1 : 0);
            }
        }
    }

    private void describe() {
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        double sum = 0;
        for (int at = 0; at < area.columns() * area.rows(); at++) {
            if (area.isInside(at)) {
                n++;
                sum += area.value(at);
                least = Math.min(least, area.value(at));
                greatest = Math.max(greatest, area.value(at));
            }
        }
        mean = sum / n;
        double squares = 0;
        for (int at = 0; at < area.columns() * area.rows(); at++) {
            squares += area.isInside(at) ? Math.pow(area.value(at) - mean, 2) : 0;
        }
        // Equal values have no deviation, also where their mean is rounded.
        deviation = least < greatest ? Math.sqrt(squares / n) : 0;
    }

    /** Gi* of the cell at a place; NaN where it is not defined: all values equal, or every cell near. */
    double z(int at) {
        double size = area.lattice().size();
        double rowsApart = area.lattice().y(CellLattice.cell(0, 1));
        int column = at % area.columns();
        int row = at / area.columns();
        int reach = (int) (band / rowsApart);
        double sum = 0;
        double near = 0;
        for (int r = Math.max(0, row - reach); r <= Math.min(area.rows() - 1, row + reach); r++) {
            double dy = (r - row) * rowsApart;
            double half = Math.sqrt(Math.max(0, band * band - dy * dy)) / size;
            double middle = column + (shift(row) - shift(r)) / 2.0;
            int from = Math.max(0, (int) Math.ceil(middle - half));
            int to = Math.min(area.columns(), (int) Math.floor(middle + half) + 1);
            if (from < to) {
                int start = r * (area.columns() + 1);
                sum += sums[start + to] - sums[start + from];
                near += counts[start + to] - counts[start + from];
            }
        }
        double spread = deviation * Math.sqrt((n * near - near * near) / (n - 1));
        return spread > 0 ? (sum - mean * near) / spread : Double.NaN;
    }

    private int shift(int row) {
        return area.lattice().shape() == CellShape.HEXAGON ? area.parity(row) : 0;
    }

    double mean() {
        return n == 0 ? 0 : mean;
    }

    double deviation() {
        return deviation;
    }
}
