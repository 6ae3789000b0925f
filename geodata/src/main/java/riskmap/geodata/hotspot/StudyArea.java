package riskmap.geodata.hotspot;

import java.util.Optional;
import java.util.function.IntPredicate;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import riskmap.geodata.density.WeightedPoints;
import riskmap.geodata.density.cells.CellBins;
import riskmap.geodata.density.cells.CellLattice;

/**
 * The cells whose values are compared: those whose centre lies in an area and those that hold a point of it. Cells without
 * a point have the value 0; leaving them out would compare busy places with busy places only. Points outside the area do
 * not count.
 */
final class StudyArea {

    private final CellLattice lattice;
    private final int firstColumn;
    private final int firstRow;
    private final int columns;
    private final int rows;
    private final boolean[] inside;
    private final double[] values;
    private int points;

    private StudyArea(CellLattice lattice, Envelope box) {
        this.lattice = lattice;
        // One cell more on every side: the cell of a corner can reach beyond those of its sides.
        long low = lattice.cell(box.getMinX(), box.getMinY());
        long high = lattice.cell(box.getMaxX(), box.getMaxY());
        firstColumn = CellLattice.column(low) - 1;
        firstRow = CellLattice.row(low) - 1;
        double across = CellLattice.column(high) + 2.0 - firstColumn;
        double along = CellLattice.row(high) + 2.0 - firstRow;
        if (across * along > HotSpots.MAX_CELLS) {
            double least = lattice.size() * Math.sqrt(across * along / HotSpots.MAX_CELLS);
            throw new IllegalArgumentException(String.format(
                    "cells of %s m make %.0f × %.0f cells; at most %d are allowed here, which cells of %.0f m keep",
                    lattice.size(), across, along, HotSpots.MAX_CELLS, Math.ceil(least * 1.01)));
        }
        columns = (int) across;
        rows = (int) along;
        inside = new boolean[columns * rows];
        values = new double[columns * rows];
    }

    /**
     * Lays cells over an area.
     *
     * @param area metres of the points' plane; the box around the points when empty
     */
    static StudyArea of(WeightedPoints points, CellLattice lattice, Optional<Geometry> area) {
        Envelope box = area.map(Geometry::getEnvelopeInternal).orElseGet(points::bounds);
        if (box.isNull()) {
            return new StudyArea(lattice, new Envelope(0, 0, 0, 0));
        }
        StudyArea study = new StudyArea(lattice, box);
        Within within = area.<Within>map(StudyArea::in).orElse((x, y) -> box.contains(x, y));
        study.takeCentres(within);
        study.takePoints(points, point -> within.test(points.x(point), points.y(point)));
        return study;
    }

    private interface Within {
        boolean test(double x, double y);
    }

    private static Within in(Geometry area) {
        IndexedPointInAreaLocator locator = new IndexedPointInAreaLocator(area);
        return (x, y) -> locator.locate(new Coordinate(x, y)) != Location.EXTERIOR;
    }

    private void takeCentres(Within within) {
        for (int i = 0; i < inside.length; i++) {
            long cell = cell(i);
            inside[i] = within.test(lattice.x(cell), lattice.y(cell));
        }
    }

    private void takePoints(WeightedPoints all, IntPredicate taken) {
        CellBins bins = CellBins.of(all, lattice, taken);
        for (int number = 0; number < bins.size(); number++) {
            long cell = bins.cell(number);
            int at = (CellLattice.row(cell) - firstRow) * columns + CellLattice.column(cell) - firstColumn;
            inside[at] = true;
            values[at] = bins.weight(number);
            points += bins.count(number);
        }
    }

    CellLattice lattice() {
        return lattice;
    }

    int columns() {
        return columns;
    }

    int rows() {
        return rows;
    }

    /** Whether row numbers of this area and of the lattice are odd and even alike. */
    int parity(int row) {
        return row + firstRow & 1;
    }

    boolean isInside(int at) {
        return inside[at];
    }

    double value(int at) {
        return values[at];
    }

    /** The cell at a place in the order of rows and columns. */
    long cell(int at) {
        return CellLattice.cell(at % columns + firstColumn, at / columns + firstRow);
    }

    /** Points in the area. */
    int points() {
        return points;
    }
}
