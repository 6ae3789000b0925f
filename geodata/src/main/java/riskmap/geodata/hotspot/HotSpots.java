package riskmap.geodata.hotspot;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Geometry;
import riskmap.geodata.density.WeightedPoints;
import riskmap.geodata.density.cells.CellLattice;

/**
 * The hot and cold spots of weighted points: for each cell Gi* over the cells whose centres are within a distance, and
 * whether that is more than chance.
 *
 * @param lattice the cells
 * @param band the distance, m
 * @param cells every cell of the area, row by row from the south-west, empty ones included
 * @param points points in the area
 * @param mean mean weight of a cell
 * @param deviation standard deviation of the weights of cells; 0 when all are equal, then nothing is hot or cold
 */
public record HotSpots(CellLattice lattice, double band, List<Spot> cells, int points, double mean, double deviation) {

    /** Most cells, counted over the box around the area. */
    public static final int MAX_CELLS = 250_000;

    /** Least distance, sizes of a cell: the next neighbours. */
    public static final double MIN_BAND = 1;

    /** Greatest distance, sizes of a cell. */
    public static final double MAX_BAND = 50;

    /** The distance taken when none is given, sizes of a cell: 18 neighbours of a hexagon, 12 of a square. */
    public static final double STANDARD_BAND = 2;

    /**
     * One cell.
     *
     * @param cell the cell of the lattice
     * @param value Σw of the points in it
     * @param z Gi*, standard normal if weights lay by chance; NaN where it is not defined
     * @param p two-sided p-value of z; NaN where z is
     * @param q p corrected for the false-discovery rate; NaN where z is
     * @param kind the class by q and the sign of z
     */
    public record Spot(long cell, double value, double z, double p, double q, HotSpotClass kind) {}

    /**
     * Finds the hot spots.
     *
     * @param area longitude/latitude; the box around the points when empty. Points outside do not count
     * @param band metres, 1 to 50 sizes of a cell; a cell with no other within it (an island) stands for itself
     * @throws IllegalArgumentException when the band is out of range or there are more than {@link #MAX_CELLS} cells
     */
    public static HotSpots of(WeightedPoints points, Optional<Geometry> area, CellLattice lattice, double band) {
        double least = MIN_BAND * lattice.size();
        double greatest = MAX_BAND * lattice.size();
        if (!(band >= least && band <= greatest)) {
            throw new IllegalArgumentException("band is " + band + " m; with cells of " + lattice.size()
                    + " m allowed are " + least + " to " + greatest + " m");
        }
        StudyArea study =
                StudyArea.of(points, lattice, area.map(geometry -> points.crs().toMetres(geometry)));
        return of(study, band);
    }

    private static HotSpots of(StudyArea study, double band) {
        GiStar statistic = new GiStar(study, band);
        int[] places = IntStream.range(0, study.columns() * study.rows())
                .filter(study::isInside)
                .toArray();
        double[] z = Arrays.stream(places).mapToDouble(statistic::z).toArray();
        double[] p = Arrays.stream(z).map(Significance::twoSided).toArray();
        double[] q = Significance.falseDiscovery(p);
        List<Spot> cells = IntStream.range(0, places.length)
                .mapToObj(i -> new Spot(
                        study.cell(places[i]), study.value(places[i]), z[i], p[i], q[i], HotSpotClass.of(z[i], q[i])))
                .toList();
        return new HotSpots(study.lattice(), band, cells, study.points(), statistic.mean(), statistic.deviation());
    }
}
